import { useTranslations } from 'next-intl';
import { Note } from '@/components/ui/note';
import { columnName } from '../columns';
import type { ImportView } from '../view';

/** What of the file is left aside, where nobody opens the columns to see it. */
export function UnreadNote({ columns, sheets, sheet }: Pick<ImportView, 'columns' | 'sheets' | 'sheet'>) {
  const t = useTranslations('imports.mapping');
  // A column of numbers (`№`) is missed by nobody.
  const unread = columns.flatMap(({ heading, sample, field }, column) =>
    field === null && sample !== '' && !/^\d+$/.test(sample)
      ? [heading === '' ? t('column', { name: columnName(column) }) : `«${heading}»`]
      : [],
  );
  const isOneOfSeveral = sheets.length > 1;
  if (unread.length === 0 && !isOneOfSeveral) return null;
  return (
    <Note className="mb-4">
      {isOneOfSeveral ? <p>{t('sheetRead', { n: sheets.length, sheet: sheets[sheet] ?? '' })}</p> : null}
      {unread.length > 0 ? <p>{t('unread', { n: unread.length, columns: unread.join(', ') })}</p> : null}
    </Note>
  );
}
