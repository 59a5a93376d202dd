type Props = { number: number | string; href: string; label: string; id?: string };

/** A quiet mark at a fact; opens what the fact rests on. `label`: "Source 3". */
export function ReferenceMark({ number, href, label, id }: Props) {
  return (
    <sup className="ref">
      <a href={href} id={id} aria-label={label}>
        <span>{number}</span>
      </a>
    </sup>
  );
}
