import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { columnName } from '../columns';
import type { ImportView } from '../view';

/** What of the file is left aside, where nobody opens the columns to see it. */
export function UnreadNote({ columns, sheets, sheet }: Pick<ImportView, 'columns' | 'sheets' | 'sheet'>) {
  const t = useTranslations('imports');
  // A column of numbers (`№`) is missed by nobody, nor are the reasons of our own file of errors.
  const isMissed = (heading: string, sample: string) =>
    sample !== '' && !/^\d+$/.test(sample) && heading !== t('errors.reason');
  const unread = columns.flatMap(({ heading, sample, field }, column) =>
    field === null && isMissed(heading, sample)
      ? [heading === '' ? t('mapping.column', { name: columnName(column) }) : `«${heading}»`]
      : [],
  );
  const isOneOfSeveral = sheets.length > 1;
  if (unread.length === 0 && !isOneOfSeveral) return null;
  return (
    <Note className="mb-4">
      {isOneOfSeveral ? (
        <p>{t('mapping.sheetRead', { n: sheets.length, sheet: sheets[sheet] ?? '' })}</p>
      ) : null}
      {unread.length > 0 ? <p>{t('mapping.unread', { columns: unread.join(', ') })}</p> : null}
    </Note>
  );
}
