import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/form/radio-group';
import { columnsOf, LIST_COLUMNS, letterOf } from '../columns';
import type { ListInput } from '../schema';

type Props = { path: string; input: ListInput };

/** Which columns the list shows. Plain GET, and the rest of the address stays. */
export function ColumnChoice({ path, input }: Props) {
  const t = useTranslations('members');
  const { cols, after: _, before: __, letter: ___, ...kept } = input;
  return (
    <details className="more open:w-full">
      <summary className="btn btn-small">{t('columns.title')}</summary>
      <form className="card card-in form mt-2" action={path} method="get">
        {Object.entries(kept).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
        )}
        <RadioGroup
          name="cols"
          id="column-choice"
          label={t('columns.legend')}
          multiple
          inline
          defaultValue={columnsOf(cols).map(letterOf).join(',')}
          options={LIST_COLUMNS.map((column) => ({ value: letterOf(column), label: t(`field.${column}`) }))}
        />
        <div>
          <button className="btn" type="submit">
            {t('filter.apply')}
          </button>
        </div>
      </form>
    </details>
  );
}
