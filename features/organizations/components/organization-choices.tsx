import { Card } from '@/components/ui/card';
import { Monogram } from '@/components/ui/monogram';
import { initials } from '@/lib/names/person-name';

type Choice = {
  slug: string;
  name: string;
  nameLocale: string;
  /** One quiet line below the name. */
  note: string;
  /** A place within the management area to begin at. */
  place?: string;
};
type Props = { locale: string; organizations: Choice[] };

/** Organizations to go on to. */
export function OrganizationChoices({ locale, organizations }: Props) {
  return (
    <ul className="grid list-none gap-3">
      {organizations.map(({ slug, name, nameLocale, note, place = '' }) => (
        <Card as="li" key={slug} className="flex items-center gap-4">
          <Monogram initials={initials(name)} size="small" square />
          <div className="min-w-0">
            <a
              className="font-serif text-lg font-semibold break-words"
              href={`/${locale}/manage/${slug}${place}`}
              lang={nameLocale === locale ? undefined : nameLocale}
            >
              {name}
            </a>
            <div className="sub">{note}</div>
          </div>
        </Card>
      ))}
    </ul>
  );
}
