import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicSource } from '../public-view';

/** A source among others: its title, where and when it was published, and by whom. */
export function PublicSourceLine({
  locale,
  home,
  source,
}: {
  locale: Locale;
  home: string;
  source: PublicSource;
}) {
  const date = source.publishedEdtf ? formatHonestDate(parseEdtf(source.publishedEdtf), locale) : null;
  return (
    <>
      <a href={`${home}/sources/${source.slug}`} lang={source.title?.lang}>
        {source.title?.text ?? source.publication}
      </a>
      <span className="soft block">
        {[source.publication, source.author, date].filter((part) => part !== null).join(' · ')}
      </span>
    </>
  );
}
