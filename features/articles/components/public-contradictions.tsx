import { getTranslations } from 'next-intl/server';
import { Tag } from '@/components/ui/tag';
import { PublicMarks } from '@/features/sources/components/public-marks';
import type { CitationMarks } from '@/features/sources/public-view';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicContradiction } from '../view';

interface Props {
  locale: Locale;
  home: string;
  marks: CitationMarks;
  /** Of one fact. */
  contradictions: readonly PublicContradiction[];
  /** Where the fact itself shows no marks: of those who say what is on record. */
  marksRecorded?: boolean;
}

/** What other sources say of a fact, with their marks; "disputed" where nobody knows who is right. */
export async function PublicContradictions({ locale, home, marks, contradictions, marksRecorded }: Props) {
  if (contradictions.length === 0) return null;
  const t = await getTranslations('site.contradictions');
  return (
    <>
      {marksRecorded ? (
        <PublicMarks home={home} marks={marks} keys={contradictions[0]?.recordedBy ?? []} />
      ) : null}
      {contradictions.some(({ isDisputed }) => isDisputed) ? (
        <>
          {' '}
          <Tag>{t('disputed')}</Tag>
        </>
      ) : null}
      {contradictions.map(({ field, value, language, citations }) => {
        const date = field === 'date' ? parseEdtf(value) : null;
        return (
          <span key={`${value} ${citations.join(' ')}`} className="soft block">
            {t('another')}{' '}
            {date ? (
              formatHonestDate(date, locale)
            ) : (
              <span lang={language && language !== locale ? language : undefined}>{value}</span>
            )}
            <PublicMarks home={home} marks={marks} keys={citations} />
          </span>
        );
      })}
    </>
  );
}
