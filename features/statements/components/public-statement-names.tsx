import { getTranslations } from 'next-intl/server';
import type { PublicPerson } from '@/features/members/public-view';
import type { PublicStatementPeople } from '../public-view';

interface Props {
  people: readonly PublicStatementPeople[];
  home: string;
}

/** The names below a statement in two columns, and whom it is about. Where only their number is shown, nothing. */
export async function PublicStatementNames({ people, home }: Props) {
  const t = await getTranslations();
  const shown = people.filter((group) => group.people.length > 0);
  return shown.map((group) => (
    <div key={group.role} className="mt-3">
      <p className="sub mb-1">{t(`labels.statementPerson.${group.role}`)}</p>
      {group.role === 'subject' ? (
        <ul className="list-none text-[0.93rem]">
          {group.people.map((person) => (
            <li key={person.name}>
              <Name person={person} home={home} />
            </li>
          ))}
        </ul>
      ) : (
        <ol className="names leading-[1.75]">
          {group.people.map((person) => (
            <li key={person.name}>
              <Name person={person} home={home} />
            </li>
          ))}
        </ol>
      )}
      {group.count > group.people.length ? (
        <p className="sub mt-1">
          {t('site.statements.namesWithheld', { n: group.count - group.people.length })}
        </p>
      ) : null}
    </div>
  ));
}

/** A plain name; only who held an office has a page. */
function Name({ person, home }: { person: PublicPerson; home: string }) {
  if (person.page) {
    return (
      <a className="py-[3px]" href={`${home}/people/${person.page}`} lang={person.lang}>
        {person.name}
      </a>
    );
  }
  return <span lang={person.lang}>{person.name}</span>;
}
