import { getTranslations } from 'next-intl/server';
import { Eyebrow } from '@/components/ui/eyebrow';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import type { Locale } from '@/lib/locales';
import type { PublicStatement } from '../public-view';

/** One quiet line: date, to whom, how many stand behind it. */
export async function PublicStatementMeta({
  locale,
  statement,
}: {
  locale: Locale;
  statement: PublicStatement;
}) {
  const t = await getTranslations('site.statements');
  const { edtf, addressee, people } = statement;
  const counts = people.flatMap(({ role, count }) => {
    if (role === 'addressed-by') return [t('addressedBy', { n: count })];
    return role === 'signatory' ? [t('signedBy', { n: count })] : [];
  });
  return (
    <Eyebrow>
      {formatHonestDate(edtf ? parseEdtf(edtf) : null, locale, { noteMissing: true })}
      {addressee?.text ? ' · ' : null}
      {addressee?.text ? <span lang={addressee.lang}>{t('to', { addressee: addressee.text })}</span> : null}
      {counts.map((count) => ` · ${count}`)}
    </Eyebrow>
  );
}
