import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardianships, householdMemberships, households } from '@/db/schema/households';
import { ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { mergePair } from './commands/merge';
import { undoMerge } from './commands/undo-merge';
import { getPair } from './queries/pair';
import { makePair, makeRecord } from './testing';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const newHousehold = async () => {
  const [row] = await ownerDb().insert(households).values({ organizationId: organization.id }).returning();
  if (!row) throw new Error('no household');
  return row.id;
};

const livesIn = (householdId: string, personId: string, startsOn: string | null = null) =>
  ownerDb()
    .insert(householdMemberships)
    .values({ organizationId: organization.id, householdId, personId, startsOn, startEdtf: startsOn });

const isGuardian = (guardianId: string, minorId: string) =>
  ownerDb()
    .insert(guardianships)
    .values({ organizationId: organization.id, guardianId, minorId, relation: 'parent' });

/** Everything about households in the organization, to be compared. */
const whole = async () => {
  const { rows } = await ownerDb().execute(sql`
    select to_jsonb(t) as row from household_memberships t where organization_id = ${organization.id}
    union all select to_jsonb(t) from guardianships t where organization_id = ${organization.id}
    union all select to_jsonb(t) - 'updated_at' from households t where organization_id = ${organization.id} order by 1`);
  return rows;
};

async function mergedAndBack(one: { id: string; slug: string }, other: { id: string; slug: string }) {
  const pair = await makePair(organization.id, one as never, other as never);
  const { version } = await getPair(admin, { pair });
  const before = await whole();
  const { id: kept, merge } = (await mergePair(admin, { pair, version, choices: {} })) as {
    id: string;
    merge: string;
  };
  const after = await whole();
  return { before, after, kept, gone: kept === one.id ? other.id : one.id, merge };
}

describe('a merge of two records', () => {
  it('takes the household, the mail for all and the guardianships along, and brings them back', async () => {
    const one = await makeRecord(organization.id, {});
    const other = await makeRecord(organization.id, {});
    const child = await makeChild(organization.id);
    const home = await newHousehold();
    await livesIn(home, other.id, '2019-01-01');
    await isGuardian(other.id, child.id);
    await ownerDb().update(households).set({ mailPersonId: other.id }).where(eq(households.id, home));
    const { before, kept, merge } = await mergedAndBack(one, other);
    const ofKept = async (table: typeof householdMemberships) =>
      ownerDb().$count(table, and(eq(table.householdId, home), eq(table.personId, kept)));
    expect(await ofKept(householdMemberships)).toBe(1);
    expect(await ownerDb().$count(guardianships, eq(guardianships.guardianId, kept))).toBe(1);
    expect(await ownerDb().$count(households, eq(households.mailPersonId, kept))).toBe(1);
    await undoMerge(admin, { merge });
    expect(await whole()).toEqual(before);
  });

  it('leaves nobody in two households, nor twice the guardian of one child, and brings both back', async () => {
    const one = await makeRecord(organization.id, {});
    const other = await makeRecord(organization.id, {});
    const child = await makeChild(organization.id);
    await livesIn(await newHousehold(), one.id);
    await livesIn(await newHousehold(), other.id, '2019-01-01');
    await isGuardian(one.id, child.id);
    await isGuardian(other.id, child.id);
    const { before, after, kept, gone, merge } = await mergedAndBack(one, other);
    expect(JSON.stringify(after)).not.toContain(gone);
    expect(await ownerDb().$count(householdMemberships, eq(householdMemberships.personId, kept))).toBe(1);
    expect(await ownerDb().$count(guardianships, eq(guardianships.guardianId, kept))).toBe(1);
    await undoMerge(admin, { merge });
    expect(await whole()).toEqual(before);
  });
});
