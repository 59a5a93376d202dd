import { sql } from 'drizzle-orm';
import { AGE_OF_CONSENT } from '@/features/members/rules';
import { lockPerson, personEntry } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { followComingOfAge, HAS_AGREED_OF_AGE } from '../publication';
import { comeOfAgeInput } from '../schema';
import { consentTags } from '../subject';

/** So many days before they come of age somebody is looked at: until then the wall hides them. */
const DAYS_BEFORE = 2;

/**
 * Closes the name of the next who is named publicly and comes of age within the next days, or did since the last look: as a child
 * they were not to be named, and of age they have said nothing yet. Whom it closed, null where nobody is left.
 */
export const comeOfAge = command({
  name: 'consent.come-of-age',
  permission: 'consent:settle',
  input: comeOfAgeInput,
  run: async (context, { since }) => {
    const person = await lockPerson(context, await findNext(context, since));
    if (person) await followComingOfAge(context, person.id);
    return person;
  },
  journal: (person) => person && personEntry(person),
  tags: (context, person) => (person ? consentTags(context, ['publication']) : []),
});

/** While an organization was locked nobody looked there. */
async function findNext(context: OrganizationContext, since: Date): Promise<string | null> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ id: string }>(sql`
    with days as (
      select (least(${since.toISOString()}::timestamptz,
          (select min(l.locked_at) from lockdowns l
           where l.organization_id = ${organization.id} and l.lifted_at > ${since.toISOString()}::timestamptz))
          at time zone ${organization.timezone})::date as first,
        ${today(context)}::date + ${DAYS_BEFORE}::integer as last)
    select p.id from person_details d
    join people p on p.organization_id = d.organization_id and p.id = d.person_id and p.is_named_publicly
    where d.organization_id = ${organization.id}
      -- The index finds them by the days of birth; what \`of_age_on\` says also knows a 29th of February.
      and d.born_to > (select first - make_interval(years => ${AGE_OF_CONSENT}) from days)::date
      and d.born_to <= (select last - make_interval(years => ${AGE_OF_CONSENT}) from days)::date + 1
      and of_age_on(d.birth_edtf) > (select first from days) and of_age_on(d.birth_edtf) <= (select last from days)
      and not ${HAS_AGREED_OF_AGE}
    limit 1`);
  return rows[0]?.id ?? null;
}
