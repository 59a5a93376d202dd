import { useTranslations } from 'next-intl';
import { Tag } from '@/components/ui/tag';
import { dateText, periodText } from '@/features/members/components/dates';
import { parseEdtf } from '@/lib/dates/edtf';
import { asOf } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { TermView } from '../view';

type Props = {
  term: TermView;
  locale: Locale;
  /** What is said beside it already: that somebody is acting. */
  isOriginSaid?: boolean;
};

/** Since when, until when, and how: `2019–2023 · elected`. */
export function TermLine({ term, locale, isOriginSaid = false }: Props) {
  const t = useTranslations('board');
  const labels = useTranslations('labels');
  const since = term.asOfEdtf ? parseEdtf(term.asOfEdtf) : null;
  const start = term.startEdtf ?? term.startsOn;
  const words = [
    term.endEdtf ? periodText(start, term.endEdtf, locale) : dateText(start && `${start}/..`, locale),
    term.endEdtf === null && term.plannedEndEdtf
      ? t('term.plannedUntil', { until: dateText(`../${term.plannedEndEdtf}`, locale) })
      : '',
    term.origin === 'unknown' || isOriginSaid ? '' : labels(`termOrigin.${term.origin}`),
    since ? asOf(since, locale) : '',
  ].filter(Boolean);
  return (
    <span className="sub">
      {words.join(' · ') || t('term.undated')} {term.isHidden ? <Tag>{t('term.hidden')}</Tag> : null}
    </span>
  );
}
