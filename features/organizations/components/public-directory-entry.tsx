import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Eyebrow } from '@/components/ui/eyebrow';
import { HighlightedText } from '@/components/ui/highlighted-text';
import { OrnamentBand } from '@/components/ui/ornament-band';
import { Tag } from '@/components/ui/tag';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import { matchingParts } from '@/lib/names/highlight';
import { ornamentSvg } from '@/lib/ornament';
import type { DirectoryEntry, PublicText } from '../public-view';
import { PublicTextNotes } from './public-text-notes';
import { PublicWords } from './public-words';

interface Props {
  locale: Locale;
  entry: DirectoryEntry;
  /** What was searched for: the matching words are marked, whatever script they stand in. */
  query?: string;
}

/** An organization in the directory: its band, kind and place, name, lede. */
export async function PublicDirectoryEntry({ locale, entry, query = '' }: Props) {
  const t = await getTranslations('site');
  const { name, shortName, kind, city, summary } = entry;
  const title = shortName ?? name;
  return (
    <Card as="article" flush className="flex h-full flex-col overflow-hidden">
      <OrnamentBand
        svg={ornamentSvg(entry.slug)}
        id={`ornament-${entry.slug}`}
        className="band h-9 border-t-0"
      />
      <div className="card-in grid grid-cols-1 gap-2">
        <Eyebrow>
          {kind ? <PublicWords text={kind} /> : null}
          {kind ? ' · ' : null}
          {city ? <Marked text={city} query={query} /> : null}
          {city ? ', ' : null}
          {countryName(entry.countryCode, locale)}
        </Eyebrow>
        <h2 className="text-[1.3rem]">
          <a className="text-ink decoration-line" href={`/${locale}/organizations/${entry.slug}`}>
            <Marked text={title} query={query} />
          </a>
        </h2>
        {shortName ? (
          <p className="official">
            <Marked text={name} query={query} />
          </p>
        ) : null}
        {summary?.text ? (
          <p className="soft" lang={summary.lang}>
            {summary.text}
          </p>
        ) : null}
        <PublicTextNotes locale={locale} texts={[title, summary]} />
        <p className="flex flex-wrap gap-2">
          {entry.events > 0 ? <Tag>{t('directory.events', { n: entry.events })}</Tag> : null}
          {entry.isDemo ? <Tag tone="accent">{t('directory.demo')}</Tag> : null}
          {entry.isConfirmed ? null : <Tag>{t('directory.unconfirmed')}</Tag>}
          {entry.isNameUnofficial ? <Tag>{t('unofficialName')}</Tag> : null}
        </p>
      </div>
    </Card>
  );
}

function Marked({ text, query }: { text: PublicText; query: string }) {
  if (query === '') return <PublicWords text={text} />;
  return <HighlightedText parts={matchingParts(text.text, query)} lang={text.lang} />;
}
