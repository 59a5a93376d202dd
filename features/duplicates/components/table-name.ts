import { useTranslations } from 'next-intl';

const FIELDS: Readonly<Record<string, string | undefined>> = {
  birth_edtf: 'birth',
  email: 'email',
  phone: 'phone',
  city: 'city',
  address: 'address',
  occupation: 'occupation',
  gender: 'gender',
  languages: 'languages',
  education: 'education',
  phone_label: 'phone',
  email_label: 'email',
  address_label: 'address',
  notes: 'notes',
  member_number: 'memberNumber',
  locale: 'language',
  given: 'name',
  surname: 'name',
  patronymic: 'patronymic',
};

/** What is kept in a table, or in one column of it (`person_details.phone`), in words. */
export function useTableName(): (what: string) => string {
  const t = useTranslations('duplicates.table');
  const fields = useTranslations('members.field');
  return (what) => {
    const [table = '', column = ''] = what.split('.');
    const field = table === 'person_details' || table === 'people' ? FIELDS[column] : undefined;
    if (field) return fields(field as never);
    return t.has(table as never) ? t(table as never) : t('other');
  };
}
