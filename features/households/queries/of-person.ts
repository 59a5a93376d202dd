import 'server-only';
import { and, eq, or, sql } from 'drizzle-orm';
import type { HouseholdRole } from '@/db/enums';
import { people } from '@/db/schema/members';
import { readPeople } from '@/features/members/people';
import { type Viewer, viewerOf } from '@/features/members/scope';
import { today } from '@/features/members/today';
import type { PersonView } from '@/features/members/view';
import { hasDied, readDeceased } from '@/features/organizations/deceased';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { readAges } from '../ages';
import { GUARDIAN_OF_ROW, readGuardians } from '../guardians';
import { findHome } from '../home';
import { holds } from '../household';
import { householdTitle, isGuardianMissing, isUnderAge } from '../rules';
import type { PersonHousehold } from '../view';

/** Who somebody lives with, who acts for them and for whom they act. By id, or by the slug of their page. */
export const getHouseholdOfPerson = query({
  permission: 'household:list',
  subject: async ({ tx, organization }, { person }: { person: string }) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.organizationId, organization.id),
          or(eq(people.slug, person), isUuid(person) ? eq(people.id, person) : sql`false`),
        ),
      );
    return row ?? null;
  },
  run: async (context, _input, { id }): Promise<PersonHousehold> => {
    const day = today(context);
    const viewer = viewerOf(context);
    const [person] = await readPeople(context.tx, context.organization.id, [id], viewer);
    if (!person) throw notFound();
    const age = (await readAges(context, [id], day)).get(id) ?? { birthEdtf: null, isChild: false };
    const guardians = (await readGuardians(context, [id], day)).get(id) ?? [];
    const household = await householdOf(context, id, day, viewer);
    return {
      person,
      household,
      grownMates: await grownOf(context, household?.mates ?? [], day),
      isMinor: isUnderAge(age, day),
      isGuardianMissing: isGuardianMissing(age, guardians, day),
      guardians,
      wards: await readWards(context, id, day, viewer),
    };
  },
});

async function householdOf(context: OrganizationContext, id: string, day: string, viewer: Viewer) {
  const home = await findHome(context, id, day);
  if (!home) return null;
  const ids = home.people.map(({ personId }) => personId);
  const inIt = await readPeople(context.tx, context.organization.id, ids, viewer);
  const role: HouseholdRole = home.people.find(({ personId }) => personId === id)?.role ?? 'other';
  return {
    id: home.id,
    title: householdTitle(home.name, inIt),
    role,
    mates: inIt.filter((mate) => mate.id !== id),
  };
}

async function grownOf(context: OrganizationContext, mates: PersonView[], day: string) {
  const ages = await readAges(
    context,
    mates.map(({ id }) => id),
    day,
  );
  const dead = await readDeceased(
    context,
    mates.map(({ id }) => id),
  );
  return mates.filter(({ id }) => !dead.has(id) && !isUnderAge(ages.get(id) ?? NO_AGE, day));
}

async function readWards(context: OrganizationContext, guardian: string, day: string, viewer: Viewer) {
  const { tx, organization } = context;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select m.minor_id as id from guardianships m
    join people p on p.organization_id = m.organization_id and p.id = m.minor_id
    where m.organization_id = ${organization.id} and m.guardian_id = ${guardian} and ${holds(day)} and not ${hasDied(GUARDIAN_OF_ROW)}
    order by p.sort_key, p.id`);
  const ages = await readAges(
    context,
    rows.map(({ id }) => id),
    day,
  );
  const ids = rows.map(({ id }) => id).filter((id) => isUnderAge(ages.get(id) ?? NO_AGE, day));
  return readPeople(tx, organization.id, ids, viewer);
}

const NO_AGE = { birthEdtf: null, isChild: false };
