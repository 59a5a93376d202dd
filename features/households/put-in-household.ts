import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { HouseholdRole } from '@/db/enums';
import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { holdsOn, isProblem, spanOf } from '@/features/members/rules';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound } from '@/server/errors';
import { readAges } from './ages';
import { isUnderAge } from './rules';

interface Family {
  people: readonly { id: string; role: HouseholdRole }[];
  name?: string;
  address?: string;
  /** Since when they live together, as EDTF; unknown without. */
  start?: string;
  /** The adults become parents of the children who are under age and have nobody yet. */
  areParents?: boolean;
}

interface Together {
  household: string;
  /** Who was put into it now. */
  added: string[];
  /** Who lives in another household, and stays there. */
  elsewhere: string[];
}

/**
 * Puts people into one household, inside the transaction of whoever asks: the one that the first of them lives in already, or
 * a new one. The people are locked by the caller, or new. Asked again, nothing changes.
 */
export async function putInOneHousehold(context: OrganizationContext, family: Family): Promise<Together> {
  const { tx, organization } = context;
  const organizationId = organization.id;
  const ids = family.people.map(({ id }) => id);
  if (ids.length === 0) throw new Error('a household of nobody');
  const day = today(context);
  const rows = await tx
    .select()
    .from(householdMemberships)
    .where(
      and(
        eq(householdMemberships.organizationId, organizationId),
        inArray(householdMemberships.personId, ids),
      ),
    );
  const homes = new Map(
    rows.filter((row) => holdsOn(row, day)).map((row) => [row.personId, row.householdId]),
  );
  const known = ids.map((id) => homes.get(id)).find(Boolean);
  const household = known ?? (await makeHousehold(context, family));
  const newcomers = family.people.filter(({ id }) => !homes.has(id));
  for (const { id, role } of newcomers) {
    await moveIn(context, { householdId: household, personId: id, role, start: family.start });
  }
  if (family.areParents) await makeParents(context, family.people, day);
  return {
    household,
    added: newcomers.map(({ id }) => id),
    elsewhere: ids.filter((id) => homes.has(id) && homes.get(id) !== household),
  };
}

/** Writes a new household. */
export async function makeHousehold(
  { tx, organization }: OrganizationContext,
  { name, address }: { name?: string | undefined; address?: string | undefined },
): Promise<string> {
  const [made] = await tx
    .insert(households)
    .values({ organizationId: organization.id, name: name ?? null, address: address ?? null })
    .returning({ id: households.id });
  if (!made) throw notFound();
  return made.id;
}

interface MovingIn {
  householdId: string;
  personId: string;
  role: HouseholdRole;
  start?: string | undefined;
}

/** One dated row: who lives in a household since when. */
export async function moveIn(
  { tx, organization }: OrganizationContext,
  { start, ...row }: MovingIn,
): Promise<void> {
  const span = spanOf(start ?? null, null);
  if (isProblem(span)) throw invalid('start', span.reason);
  await tx.insert(householdMemberships).values({
    organizationId: organization.id,
    ...row,
    startEdtf: start ?? null,
    startsOn: span.startsOn,
  });
}

async function makeParents(context: OrganizationContext, people: Family['people'], day: string) {
  const { tx, organization } = context;
  const ages = await readAges(
    context,
    people.map(({ id }) => id),
    day,
  );
  const isYoung = (id: string) => isUnderAge(ages.get(id) ?? { birthEdtf: null, isChild: false }, day);
  const children = people.filter(({ id, role }) => role === 'child' && isYoung(id)).map(({ id }) => id);
  const adults = people.filter(({ id, role }) => role === 'adult' && !isYoung(id)).map(({ id }) => id);
  if (children.length === 0 || adults.length === 0) return;
  const known = await tx
    .select({ minorId: guardianships.minorId })
    .from(guardianships)
    .where(and(eq(guardianships.organizationId, organization.id), inArray(guardianships.minorId, children)));
  const answeredFor = new Set(known.map(({ minorId }) => minorId));
  const made = children
    .filter((minorId) => !answeredFor.has(minorId))
    .flatMap((minorId) => adults.map((guardianId) => ({ minorId, guardianId })));
  if (made.length === 0) return;
  await tx
    .insert(guardianships)
    .values(made.map((pair) => ({ organizationId: organization.id, relation: 'parent' as const, ...pair })));
}
