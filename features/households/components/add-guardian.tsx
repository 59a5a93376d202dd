import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/form/search-form';
import { DetailsDisclosure } from '@/components/ui/details-disclosure';
import { Part } from '@/features/members/components/part';
import { listName } from '@/features/members/list-name';
import { hasDied } from '@/features/members/rules';
import type { PersonView } from '@/features/members/view';
import type { Locale } from '@/lib/locales';
import { KnownGuardianForm, NamedGuardianForm } from './add-guardian-forms';

type Props = {
  locale: Locale;
  organization: string;
  minor: string;
  q: string;
  /** Found by name; before anything was asked for, those who live with the minor. */
  people: PersonView[];
};

/** Adds a guardian: somebody on record, found by name, or a name and a contact. */
export function AddGuardian({ q, people, ...props }: Props) {
  const t = useTranslations('households');
  const common = useTranslations('common');
  return (
    <Part title={t('guardian.add')}>
      <SearchForm
        value={q}
        label={t('person.search')}
        placeholder={t('person.search')}
        submit={common('search')}
      />
      {people.length > 0 ? (
        <KnownGuardianForm
          {...props}
          formKey={randomUUID()}
          people={people.map((person) => {
            const isDead = hasDied(person.memberships ?? []);
            return {
              value: person.id,
              label: listName(person, props.locale),
              hint: isDead ? t('guardian.died') : (person.city ?? undefined),
              disabled: isDead,
            };
          })}
        />
      ) : (
        <p className="soft">{q ? t('person.nobody') : t('person.explained')}</p>
      )}
      <div className="mt-6">
        <DetailsDisclosure summary={t('guardian.withoutRecord')}>
          <div className="mt-3">
            <NamedGuardianForm {...props} formKey={randomUUID()} />
          </div>
        </DetailsDisclosure>
      </div>
    </Part>
  );
}
