export type Place = {
  href: string;
  label: string;
  /** A shorter word for the bar on a phone: whoever has one stands there. */
  short?: string;
  /** Already formatted for the language: "1 284". */
  count?: string;
  current?: boolean;
};
export type PlaceGroup = { title?: string; places: Place[] };

/** The places of the management area, in groups. */
export function ManagePlaces({ groups }: { groups: PlaceGroup[] }) {
  return groups.map((group) => (
    <div key={group.title ?? 'main'}>
      {group.title ? <p className="places-title">{group.title}</p> : null}
      <ul className="places">
        {group.places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={place.current ? 'page' : undefined}>
              {place.label}
              {place.count ? <span>{place.count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}
