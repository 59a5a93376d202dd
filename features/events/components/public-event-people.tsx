import { getTranslations } from 'next-intl/server';
import type { PublicEvent } from '../public-view';

/** Who took part, by role. Plain names: only who holds or held an office has a page. */
export async function PublicEventPeople({ people, home }: { people: PublicEvent['people']; home: string }) {
  if (people.length === 0) return null;
  const t = await getTranslations();
  return (
    <div className="pt-6">
      <h2 className="mb-3 text-[1.3rem]">{t('site.events.people')}</h2>
      <dl className="facts">
        {people.map((group) => (
          <div key={group.role}>
            <dt>{t(`labels.eventPerson.${group.role}`)}</dt>
            {group.people.map((person) => (
              <dd key={person.name} lang={person.lang}>
                {person.page ? <a href={`${home}/people/${person.page}`}>{person.name}</a> : person.name}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
