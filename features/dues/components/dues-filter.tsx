import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/form/search-form';
import { nameAmong } from '@/features/members/type-names';
import type { Locale } from '@/lib/locales';
import type { DuesListInput } from '../schema';
import type { DuesList } from '../view';

type Props = {
  input: DuesListInput;
  list: Pick<DuesList, 'years' | 'types' | 'ownTypes'>;
  locale: Locale;
  path: string;
};

/** Which year, which type, whom: asked by the address, without JavaScript. */
export function DuesFilter({ input, list, locale, path }: Props) {
  const t = useTranslations('dues');
  const labels = useTranslations('labels');
  return (
    <div className="mt-4">
      <SearchForm
        action={path}
        value={input.q}
        label={t('list.search')}
        placeholder={t('list.search')}
        submit={t('list.show')}
      >
        <select
          key={`y${input.year}`}
          className="input input-short"
          name="year"
          aria-label={t('field.year')}
          defaultValue={input.year ? String(input.year) : ''}
        >
          <option value="">{t('list.allYears')}</option>
          {list.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
        {list.types.length > 1 || input.type ? (
          <select
            key={`t${input.type}`}
            className="input input-short"
            name="type"
            aria-label={t('field.type')}
            defaultValue={input.type ?? ''}
          >
            <option value="">{t('list.allTypes')}</option>
            {list.types.map((type) => (
              <option key={type} value={type}>
                {nameAmong(type, list.ownTypes, locale, labels as never).text}
              </option>
            ))}
          </select>
        ) : null}
      </SearchForm>
    </div>
  );
}
