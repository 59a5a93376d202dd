import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/note';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicOrganization } from '../public-view';

interface Props {
  locale: Locale;
  organization: PublicOrganization;
  /** The page that a request would be about, without the language. */
  path: string;
}

/** Says above the name that the page rests on an article only, and where to ask for a correction. */
export async function PublicUnconfirmedNote({ locale, organization, path }: Props) {
  if (organization.isConfirmed) return null;
  const t = await getTranslations('site');
  const [source] = organization.sources;
  const date = source?.publishedEdtf ? parseEdtf(source.publishedEdtf) : null;
  const about = encodeURIComponent(path);
  return (
    <Note tone="warn" title={t('unconfirmed.title')} className="mt-4">
      {source && date
        ? t('unconfirmed.article', {
            publication: source.publication,
            date: formatHonestDate(date, locale, { style: 'official' }),
          })
        : t('unconfirmed.text')}{' '}
      <a href={`/${locale}/organizations/${organization.slug}/corrections?about=${about}`} rel="nofollow">
        {t('unconfirmed.correct')}
      </a>
      {' · '}
      <a href={`/${locale}/organizations/${organization.slug}/claim`}>{t('unconfirmed.claim')}</a>
    </Note>
  );
}
