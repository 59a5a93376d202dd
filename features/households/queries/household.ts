import 'server-only';
import { sql } from 'drizzle-orm';
import type { HouseholdRole } from '@/db/enums';
import { readPeople } from '@/features/members/people';
import { holdsOn } from '@/features/members/rules';
import { viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { readAges } from '../ages';
import { readGuardians } from '../guardians';
import { findHousehold } from '../household';
import { householdTitle, isUnderAge } from '../rules';
import type { HouseholdPage, HouseholdPerson } from '../view';

/** A household: who lives in it, who did, who acts for its minors, and who gets the mail for all. */
export const getHousehold = query({
  permission: 'household:list',
  subject: (context, { id }: { id: string }) => findHousehold(context, id),
  run: async (context, _input, household): Promise<HouseholdPage> => {
    const day = today(context);
    const rows = await readRows(context, household.id, day);
    const people = rows.filter((row) => holdsOn(row, day));
    return {
      ...household,
      title: householdTitle(
        household.name,
        people.map(({ person }) => person),
      ),
      people,
      others: rows.filter((row) => !holdsOn(row, day)),
      mailTo: mailTo(household.mailPersonId, people),
      canBeRemoved: rows.length === 0,
    };
  },
});

/** One dated row of a household, for the form that ends it. */
export const getHouseholdMembership = query({
  permission: 'household:update',
  subject: async (context, { id, membership }: { id: string; membership: string }) => {
    const household = await findHousehold(context, id);
    if (!household) return null;
    const rows = await readRows(context, household.id, today(context));
    const row = rows.find((one) => one.id === membership);
    const title = householdTitle(
      household.name,
      rows.map(({ person }) => person),
    );
    return row ? { id: household.id, household: { ...household, title }, row } : null;
  },
  run: async (_context, _input, { household, row }) => ({ household, row }),
});

/** Who gets the mail for all: only who lives here still, and is reached only by an address that admins know. */
function mailTo(personId: string | null, people: readonly HouseholdPerson[]): HouseholdPage['mailTo'] {
  const person = people.find((row) => row.person.id === personId)?.person;
  return person ? { person, isReached: Boolean(person.email) } : null;
}

interface Row extends Record<string, unknown> {
  id: string;
  personId: string;
  role: HouseholdRole;
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
}

const MOST = 200;

async function readRows(
  context: OrganizationContext,
  household: string,
  day: string,
): Promise<HouseholdPerson[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Row>(sql`
    select m.id, m.person_id as "personId", m.role, m.start_edtf as "startEdtf", m.starts_on::text as "startsOn",
      m.end_edtf as "endEdtf", m.ends_on::text as "endsOn"
    from household_memberships m join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = ${organization.id} and m.household_id = ${household}
    order by m.role, p.sort_key, p.id, m.starts_on nulls first limit ${MOST}`);
  const ids = [...new Set(rows.map((row) => row.personId))];
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const byId = new Map(people.map((person) => [person.id, person]));
  const ages = await readAges(context, ids, day);
  const guardians = await readGuardians(context, ids, day);
  return rows.flatMap(({ personId, ...row }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const isMinor = isUnderAge(ages.get(personId) ?? { birthEdtf: null, isChild: false }, day);
    const ofToday = (guardians.get(personId) ?? []).filter(({ isToday }) => isToday);
    return [{ ...row, person, isMinor, guardians: isMinor ? ofToday : [] }];
  });
}
