import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/form/search-form';
import type { StatementPersonRole } from '@/db/enums';
import { ActionButton } from '@/features/organizations/components/action-button';
import { addKnownPersonAction } from '../actions';
import type { FoundPerson } from '../manage-view';

type Props = {
  locale: string;
  organization: string;
  id: string;
  /** What was searched for, and who was found. */
  name: string;
  found: FoundPerson[];
  role: StatementPersonRole;
};

/** Somebody the organization knows, found by name in any spelling, and put below the statement. */
export function ManageFindPeople({ locale, organization, id, name, found, role }: Props) {
  const t = useTranslations('statements.names');
  const common = useTranslations('common');
  const add = (person: FoundPerson, isNamedPublicly: boolean) => (
    <ActionButton
      locale={locale}
      organization={organization}
      action={addKnownPersonAction}
      values={{ id, role, personId: person.id, ...(isNamedPublicly ? { isNamedPublicly: 'on' } : {}) }}
      size="small"
    >
      {person.isNamedPublicly ? t('add') : isNamedPublicly ? t('addAndShow') : t('addUnshown')}
    </ActionButton>
  );
  return (
    <div className="grid min-w-0 content-start gap-3">
      <h3 className="font-serif text-lg font-semibold">{t('find')}</h3>
      <SearchForm
        label={t('find')}
        submit={common('search')}
        name="who"
        value={name}
        action={`/${locale}/manage/${organization}/statements/${id}#names`}
      />
      {name && found.length === 0 ? <p className="sub">{t('nobodyFound')}</p> : null}
      <ul className="grid list-none gap-2">
        {found.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center justify-between gap-2">
            <span>{person.name}</span>
            <span className="flex flex-wrap gap-2">
              {add(person, person.isNamedPublicly)}
              {person.isNamedPublicly ? null : add(person, true)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
