import { getTranslations } from 'next-intl/server';
import type { Fact } from '@/components/ui/definition-list';
import { PublicWords } from '@/features/organizations/components/public-words';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicEventList } from '../public-view';

interface Options {
  locale: Locale;
  home: string;
  organization: PublicOrganization;
  events: PublicEventList;
}

/** The facts of the card beside the name: place, how many records from which years, and what they rest on. */
export async function publicFacts({ locale, home, organization, events }: Options): Promise<Fact[]> {
  const t = await getTranslations('site.facts');
  const { city, district, sources } = organization;
  const place = [city, district].filter((text) => text !== null);
  return [
    {
      label: t('place'),
      value:
        place.length > 0
          ? place.flatMap((text, at) => [at > 0 ? ', ' : null, <PublicWords key={text.text} text={text} />])
          : null,
    },
    { label: t('records'), value: recordsOf(events) },
    {
      label: t('source'),
      value:
        sources.length > 0
          ? sources.slice(0, 3).map((source) => (
              <a key={source.slug} className="block font-normal" href={`${home}/sources/${source.slug}`}>
                {source.publishedEdtf
                  ? `${source.publication}, ${formatHonestDate(parseEdtf(source.publishedEdtf), locale)}`
                  : source.publication}
              </a>
            ))
          : null,
    },
  ];
}

/** "16 · 2019–2020". */
function recordsOf({ past }: PublicEventList): string | null {
  if (past.length === 0) return null;
  const years = past.flatMap(({ firstDay }) => (firstDay ? [Number(firstDay.slice(0, 4))] : []));
  if (years.length === 0) return String(past.length);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return `${past.length} · ${first === last ? first : `${first}–${last}`}`;
}
