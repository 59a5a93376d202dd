import { getTranslations } from 'next-intl/server';
import type { PublicStatementPeople } from '../public-view';

interface Props {
  people: readonly PublicStatementPeople[];
  home: string;
}

/** The names below a statement in two columns; without names only their number is said elsewhere. */
export async function PublicStatementNames({ people, home }: Props) {
  const t = await getTranslations();
  const shown = people.filter((group) => group.people.length > 0);
  return shown.map((group) => (
    <div key={group.role} className="mt-3">
      {shown.length > 1 ? <p className="sub mb-1">{t(`labels.statementPerson.${group.role}`)}</p> : null}
      <ol className="names">
        {group.people.map((person) => (
          <li key={person.name} lang={person.lang}>
            {person.page ? <a href={`${home}/people/${person.page}`}>{person.name}</a> : person.name}
          </li>
        ))}
      </ol>
      {group.count > group.people.length ? (
        <p className="sub mt-1">
          {t('site.statements.namesWithheld', { n: group.count - group.people.length })}
        </p>
      ) : null}
    </div>
  ));
}
