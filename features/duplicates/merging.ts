import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { mayBeNamed } from '@/features/consents/publication';
import { indexPerson } from '@/features/members/index-person';
import type { OrganizationContext } from '@/server/context';
import { Refusal, refusedConstraint } from '@/server/errors';
import { personColumns } from './catalog';
import { type Change, type Recording, type Row, recording, updateRow } from './change-log';
import type { Decisions, PersonRows } from './decisions';
import { mergedPerson } from './merged-person';
import type { SideRecord } from './sides';
import { tries } from './undo-changes';

/** Written anew from the names of whoever remains. */
const WRITTEN_ANEW: readonly string[] = ['person_tokens'];
/** Chosen or joined field by field: their rows do not simply move. */
const OF_THE_RECORD: readonly string[] = ['person_details', 'person_visibilities', 'withheld_names'];
/** Said of two people: the next search finds anew what there is then. */
const OF_TWO: readonly string[] = ['duplicate_pairs'];

/**
 * Nobody lives in two households at once, is twice the guardian of one child, or is exempt from dues twice: what the record that
 * remains says holds.
 */
export const SET_ASIDE = ['household_memberships', 'guardianships', 'dues_exemptions'] as const;
const isSetAside = (table: string) => SET_ASIDE.some((one) => one === table);

/** Makes one record of two: everything of `gone` goes to `kept`, then `gone` is deleted. Gives every change in its order. */
export async function mergePeople(
  context: OrganizationContext,
  kept: SideRecord,
  gone: SideRecord,
  decisions: Decisions,
): Promise<Change[]> {
  const { tx, organization } = context;
  refuseTwoAccounts(kept, gone);
  await refuseTwoRegistrations(context, kept.id, gone.id);
  await refuseErasures(context, [kept.id, gone.id]);
  const log = recording(tx);
  const before = await readPerson(tx, organization.id, kept.id);
  const other = await readPerson(tx, organization.id, gone.id);
  const merged = mergedPerson(before, other, decisions);
  for (const { table, row } of merged.dropped) await log.remove(table, row);
  for (const [table, rows] of Object.entries(other)) {
    if (OF_THE_RECORD.includes(table)) for (const row of rows) await log.remove(table, row);
  }
  await moveRows(context, log, kept.id, gone.id);
  await refuseLeftovers(tx, organization.id, gone.id);
  for (const row of other.people ?? []) await log.remove('people', row);
  await log.add('person_slugs', { organization_id: organization.id, slug: gone.slug, person_id: kept.id });
  for (const { table, row, values } of merged.set) await log.set(table, row, values);
  for (const { table, row } of merged.added) await log.add(table, row);
  // The consents of both are one history now: its last word may close the name.
  const [person] = before.people ?? [];
  if (person) await log.set('people', person, { is_named_publicly: await mayBeNamed(context, kept.id) });
  await finish(context, [kept.id]);
  return log.changes;
}

/** Search tokens and the first day of membership as the rows have them now. */
export async function finish(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await indexPerson(tx, organization.id, id);
    await tx.execute(sql`
      update people p set joined_on = first.day from (
        select min(m.starts_on) as day from memberships m
        where m.organization_id = ${organization.id} and m.person_id = ${id}) first
      where p.organization_id = ${organization.id} and p.id = ${id} and p.joined_on is distinct from first.day`);
  }
}

const RECORD_TABLES = [
  'person_details',
  'person_names',
  'person_contacts',
  'person_visibilities',
  'person_texts',
  'withheld_names',
  'memberships',
];

/** The rows that are chosen from, as they stand in the database. */
async function readPerson(tx: Transaction, organizationId: string, id: string): Promise<PersonRows> {
  const rowsOf = async (table: string, column: string) => {
    const { rows } = await tx.execute<{ row: Row }>(sql`
      select to_jsonb(t) as row from ${sql.identifier(table)} t
      where t.organization_id = ${organizationId} and t.${sql.identifier(column)} = ${id} for update`);
    return rows.map(({ row }) => row);
  };
  const found: PersonRows = { people: await rowsOf('people', 'id') };
  for (const table of RECORD_TABLES) found[table] = await rowsOf(table, 'person_id');
  return found;
}

function refuseTwoAccounts(kept: SideRecord, gone: SideRecord): void {
  if (kept.accountId && gone.accountId) throw new Refusal('conflict', 'two-accounts');
}

/** Merged into another record, an erasure that was asked for would take that one along. */
async function refuseErasures(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<void> {
  const { rows } = await tx.execute(sql`
    select from erasures where organization_id = ${organization.id} and person_id in ${[...ids]}
      and undone_at is null and done_at is null limit 1`);
  if (rows.length > 0) throw new Refusal('conflict', 'erasure-open');
}

/** Two parties at one event hold seats twice: which of them comes is for people to say. */
async function refuseTwoRegistrations(
  { tx, organization }: OrganizationContext,
  kept: string,
  gone: string,
): Promise<void> {
  const { rows } = await tx.execute<{ event: string }>(sql`
    select coalesce((select t.title from event_texts t where t.organization_id = r.organization_id and t.event_id = r.event_id
        order by t.locale limit 1), '') as event
    from registrations r join registrations o using (organization_id, event_id)
    where r.organization_id = ${organization.id} and r.person_id = ${kept} and o.person_id = ${gone}
      and r.state not in ('cancelled', 'declined', 'expired') and o.state not in ('cancelled', 'declined', 'expired')
    limit 1`);
  const [twice] = rows;
  if (twice) throw new Refusal('conflict', 'registered-twice', {}, { event: twice.event });
}

/** Everything else that refers to the person moves along, whatever tables there are. */
async function moveRows(
  { tx, organization }: OrganizationContext,
  log: Recording,
  kept: string,
  gone: string,
): Promise<void> {
  for (const { table, column } of await personColumns(tx)) {
    if (WRITTEN_ANEW.includes(table)) continue;
    const { rows } = await tx.execute<{ row: Row }>(sql`
      select to_jsonb(t) as row from ${sql.identifier(table)} t
      where t.organization_id = ${organization.id} and t.${sql.identifier(column)} = ${gone} for update`);
    for (const { row } of rows) {
      if (OF_TWO.includes(table)) await passOn(tx, log, row, kept, gone);
      else await moveRow(tx, log, table, row, { [column]: kept });
    }
  }
}

/** A pair goes with the record. That somebody else is not this person is remembered of the one that remains. */
async function passOn(tx: Transaction, log: Recording, pair: Row, kept: string, gone: string): Promise<void> {
  await log.remove('duplicate_pairs', pair);
  const other = String(pair.first_id === gone ? pair.second_id : pair.first_id);
  if (!pair.dismissed_at || other === kept) return;
  const [first_id, second_id] = [kept, other].sort();
  const { rows } = await tx.execute<{ row: Row }>(sql`
    select to_jsonb(t) as row from duplicate_pairs t where t.organization_id = ${pair.organization_id as string}
      and t.first_id = ${first_id} and t.second_id = ${second_id} for update`);
  const known = rows[0]?.row;
  const { dismissed_at, dismissed_by } = pair;
  if (!known) await log.add('duplicate_pairs', { ...pair, first_id, second_id });
  else if (!known.dismissed_at) await log.set('duplicate_pairs', known, { dismissed_at, dismissed_by });
}

async function moveRow(tx: Transaction, log: Recording, table: string, row: Row, values: Row): Promise<void> {
  let after: Row | undefined;
  const isMoved = await tries(tx, async (inner) => {
    after = await updateRow(inner, table, row, values).catch((error: unknown) => {
      if (isOverlap(error) && !isSetAside(table)) throw new Refusal('conflict', 'merge-overlap');
      throw error;
    });
  });
  if (isMoved && after) log.changes.push({ table, before: row, after });
  // The other record says the same already: set aside, and there again when the merge is undone.
  else await log.remove(table, row);
}

function isOverlap(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return refusedConstraint(error) !== null && cause?.code === '23P01';
}

/** Deleting a record takes what hangs on it along: nothing may hang on it any more. */
async function refuseLeftovers(tx: Transaction, organizationId: string, gone: string): Promise<void> {
  for (const { table, column } of await personColumns(tx)) {
    if (WRITTEN_ANEW.includes(table)) continue;
    const { rows } = await tx.execute(sql`
      select from ${sql.identifier(table)} t
      where t.organization_id = ${organizationId} and t.${sql.identifier(column)} = ${gone} limit 1`);
    if (rows.length > 0) throw new Error(`a merge left rows of ${table} behind`);
  }
}
