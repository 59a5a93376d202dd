import { useTranslations } from 'next-intl';
import { SearchForm } from '@/components/form/search-form';
import { Section } from '@/components/layout/section';
import { Table } from '@/components/ui/table';
import type { EventPersonRole } from '@/db/enums';
import { AddPersonForm, RemovePersonForm } from './event-people';

type Props = {
  locale: string;
  organization: string;
  event: string;
  people: { id: string; name: string | null; role: EventPersonRole; isPublic: boolean; isSafe: boolean }[];
  /** What was looked for, and who was found. */
  query: string;
  found: { id: string; name: string }[];
};

/** Who is named at the event, and how somebody is added: by search, or as a new name. */
export function EventPeopleSection({ people, query, found, ...own }: Props) {
  const t = useTranslations('events.people');
  const common = useTranslations('common');
  const labels = useTranslations('labels.eventPerson');
  const safety = useTranslations('safety');
  return (
    <Section title={t('title')} id="people">
      {people.length > 0 ? (
        <Table
          caption={t('title')}
          columns={[
            { key: 'name', label: t('person'), main: true },
            { key: 'role', label: t('role') },
            { key: 'seen', label: t('seen') },
            { key: 'remove', label: t('remove'), bare: true, hideLabel: true },
          ]}
          rows={people.map(({ id, name, role, isPublic, isSafe }) => ({
            id: `${id}-${role}`,
            cells: {
              name: name ?? safety('nameWithheld'),
              role: labels(role),
              seen: isSafe ? safety('mark') : t(isPublic ? 'public' : 'notPublic'),
              remove: <RemovePersonForm {...own} person={id} role={role} />,
            },
          }))}
        />
      ) : (
        <p className="sub">{t('none')}</p>
      )}
      <div className="card card-in form mt-5">
        <p className="sub">{t('search')}</p>
        <SearchForm
          label={t('search')}
          submit={common('search')}
          value={query}
          name="person"
          action="#people"
        />
        {query && found.length === 0 ? <p className="sub">{t('notFound')}</p> : null}
        {found.length > 0 ? <AddPersonForm key={query} {...own} found={found} /> : null}
        <details className="more">
          <summary>{t('newName')}</summary>
          <div className="mt-3">
            <AddPersonForm {...own} />
          </div>
        </details>
      </div>
    </Section>
  );
}
