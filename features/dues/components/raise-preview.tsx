import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { listName } from '@/features/members/list-name';
import { nameAmong } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import { formatMoney } from '@/lib/money';
import { dayText } from '../period-text';
import type { RaisePreview } from '../view';

/** What raising would write: by type, and the first of the people. */
export function RaiseTable({ preview, locale }: { preview: RaisePreview; locale: Locale }) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  return (
    <Table
      caption={t('raise.caption')}
      columns={[
        { key: 'type', label: t('field.type'), main: true },
        { key: 'each', label: t('raise.each'), align: 'end' },
        { key: 'fresh', label: t('raise.fresh'), align: 'end' },
        { key: 'exempt', label: t('raise.exempt'), align: 'end' },
        { key: 'raised', label: t('raise.raised'), align: 'end' },
        { key: 'sum', label: t('raise.sum'), align: 'end' },
      ]}
      rows={preview.lines.map((line) => ({
        id: `${line.type}-${line.currency}-${line.each}-${line.basis}`,
        cells: {
          type: <b>{nameAmong(line.type, preview.ownTypes, locale, labels as never).text}</b>,
          each: formatMoney(line.each, line.currency, locale),
          fresh: String(line.fresh),
          exempt: line.exempt > 0 ? String(line.exempt) : null,
          raised: line.raised > 0 ? String(line.raised) : null,
          sum: formatMoney(line.amount, line.currency, locale),
        },
      }))}
    />
  );
}

/** The first of those who would be asked, and since when. */
export function RaisedPeople({ preview, locale }: { preview: RaisePreview; locale: Locale }) {
  const t = useTranslations('dues');
  const more = preview.fresh - preview.people.length;
  return (
    <>
      <ul className="grid list-none gap-1">
        {preview.people.map(({ person, amount, currency, onDay, isExempt }) => (
          <li key={person.id}>
            {listName(person, locale)} ·{' '}
            {isExempt ? t('kind.exemption') : formatMoney(amount, currency, locale)} ·{' '}
            {dayText(onDay, locale)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="soft">{t('raise.more', { count: more })}</p> : null}
    </>
  );
}
