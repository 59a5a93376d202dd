import 'server-only';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { importRows } from '@/db/schema/imports';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { addContacts } from './contacts';
import { addAnswers } from './custom-answers';
import { putFamilies } from './families';
import { addGuardians } from './guardians';
import { addForms, dropTokens } from './name-forms';
import { addPayments } from './payments';
import { type Progress, partOf } from './progress';
import { ADDED, inPortions, joinWholeTables, keepJoinedOn } from './store-plan';

/** So many rows at a time: fewer, and what is counted after each statement is counted too often. */
const PORTION = 50_000;
const CHANGED = sql`r.kind = 'update'`;

/**
 * Carries a plan out as it is stored, in a handful of statements whatever its length. `stamp` becomes the version of
 * everybody who is added or changed: whoever has another one later was edited since. Gives how many payments were written.
 */
export async function applyPlan(
  context: OrganizationContext,
  id: string,
  stamp: string,
  progress: Progress,
): Promise<number> {
  await keepJoinedOn(context);
  await joinWholeTables(context);
  await addPeople(context, id, stamp, partOf(progress, 0.05, 0.95));
  const isAnyChanged = await lockChanged(context, id);
  if (isAnyChanged) await changePeople(context, id, stamp);
  const spoken = await spokenOf(context, id);
  if (isAnyChanged || spoken.ownTypes) await addMemberships(context, id);
  await addForms(context, id);
  if (isAnyChanged) {
    await addTokens(context, id);
    await dropTokens(context, id);
  }
  await addAnswers(context, id);
  if (spoken.phones) await addContacts(context, id);
  if (spoken.households) {
    await addGuardians(context, id);
    await putFamilies(context, id);
  }
  return addPayments(context, id);
}

/** What some row speaks of for which a statement of its own would go through all rows. */
async function spokenOf({ tx, organization }: OrganizationContext, id: string) {
  const { rows } = await tx.execute<Record<'ownTypes' | 'phones' | 'households', boolean | null>>(sql`
    select bool_or(length(r.values ->> 'type') = 36) as "ownTypes", bool_or(r.values ? 'morePhones') as phones,
      bool_or(r.values ? 'household') as households
    from import_rows r where r.organization_id = ${organization.id} and r.import_id = ${id}`);
  return { ownTypes: false, phones: false, households: false, ...rows[0] };
}

/** Of those who are changed, and of types that the organization has made. */
async function addMemberships({ tx, organization }: OrganizationContext, id: string): Promise<void> {
  await tx.execute(sql`
    insert into memberships (organization_id, id, person_id, type, start_edtf, starts_on, end_edtf, ends_on, end_reason)
    select r.organization_id, coalesce(r.added_membership, gen_random_uuid()), r.person_id, r.values ->> 'type', r.values ->> 'start',
      (r.values ->> 'startsOn')::date, r.values ->> 'end', (r.values ->> 'endsOn')::date,
      case when r.values ? 'endsOn' then 'left'::membership_end end
    from import_rows r where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'startsOn'
      and (${CHANGED} or ${ADDED} and length(r.values ->> 'type') = 36)`);
}

const DETAILS = {
  birth: 'birth_edtf',
  email: 'email',
  phone: 'phone',
  city: 'city',
  address: 'address',
  occupation: 'occupation',
  education: 'education',
  gender: 'gender',
  notes: 'notes',
  memberNumber: 'member_number',
  language: 'locale',
} as const;

/** `set` of every detail that an import may change. */
export function setDetails(value: (field: string, column: SQL) => SQL): SQL {
  const parts = Object.entries(DETAILS).map(([field, name]) => {
    const column = sql.identifier(name);
    return sql`${column} = ${value(field, sql`${column}`)}`;
  });
  return sql.join(parts, sql`, `);
}

/**
 * Those who are new, with their records, memberships of the usual types and search tokens. Adding somebody by hand waits for the
 * same lock: addresses are given out one after the other.
 */
async function addPeople(
  context: OrganizationContext,
  id: string,
  stamp: string,
  progress: Progress,
): Promise<void> {
  const { tx, organization } = context;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`people:${organization.id}`}, 0))`);
  await numberDecided(context, id);
  await inPortions(
    context,
    id,
    PORTION,
    progress,
    (_, after, last) =>
      sql`select add_people_of_import(${organization.id}, ${id}, ${after}, ${last}, ${stamp}::timestamptz)`,
  );
}

/** Possible duplicates that are added nonetheless are the next of their address, behind all who are new without a doubt. */
async function numberDecided({ tx, organization }: OrganizationContext, id: string): Promise<void> {
  const ours = sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;
  const decided = sql`${ours} and r.kind = 'duplicate' and r.decision = 'add'`;
  const { rows } = await tx.execute(sql`select from import_rows r where ${decided} limit 1`);
  if (rows.length === 0) return;
  await tx.execute(sql`
    with numbered as (
      select r.slug_stem, max(r.slug_number) as highest from import_rows r where ${ours} and r.kind = 'new' group by 1),
    decided as (
      select r.number, r.part, r.slug_stem,
        row_number() over (partition by r.slug_stem order by r.number, r.part) as nth
      from import_rows r where ${decided})
    update import_rows r set slug_number = coalesce(n.highest, 0) + d.nth
    from decided d left join numbered n on n.slug_stem = d.slug_stem
    where ${ours} and r.number = d.number and r.part = d.part`);
}

/** Those who are changed, as the plan saw them; one who was edited or went since makes the plan old. Says whether there are any. */
async function lockChanged({ tx, organization }: OrganizationContext, id: string): Promise<boolean> {
  const which = and(
    eq(importRows.organizationId, organization.id),
    eq(importRows.importId, id),
    eq(importRows.kind, 'update'),
  );
  if ((await tx.$count(importRows, which)) === 0) return false;
  const { rows } = await tx.execute<{ planned: number; found: number }>(sql`
    with changed as (
      select r.person_id, r.seen_at from import_rows r
      where r.organization_id = ${organization.id} and r.import_id = ${id} and ${CHANGED}),
    found as (
      select p.id from people p join changed c on c.person_id = p.id
      where p.organization_id = ${organization.id} and p.updated_at = c.seen_at order by p.id for update of p)
    select (select count(*) from changed)::int as planned, (select count(*) from found)::int as found`);
  if (rows[0]?.planned !== rows[0]?.found) throw new Refusal('conflict', 'import-stale');
  return true;
}

/** What the rows say of those who are there already: their records, and which of the rows brings a membership. */
async function changePeople(
  { tx, organization }: OrganizationContext,
  id: string,
  stamp: string,
): Promise<void> {
  const run = (statement: SQL) => tx.execute(statement);
  const rows = sql`import_rows r`;
  const changed = sql`r.organization_id = ${organization.id} and r.import_id = ${id} and ${CHANGED}`;
  await run(sql`
    update people p set updated_at = ${stamp}::timestamptz, patronymic = coalesce(r.values ->> 'patronymic', p.patronymic),
      joined_on = coalesce((r.values ->> 'startsOn')::date, p.joined_on)
    from ${rows} where ${changed} and p.organization_id = r.organization_id and p.id = r.person_id`);
  await run(sql`
    insert into person_details (organization_id, person_id)
    select r.organization_id, r.person_id from ${rows} where ${changed} on conflict do nothing`);
  await run(sql`
    update person_details d set ${setDetails((field, column) => sql`coalesce(r.values ->> ${field}, d.${column})`)},
      languages = coalesce(string_to_array(r.values ->> 'languages', ','), d.languages)
    from ${rows} where ${changed} and d.organization_id = r.organization_id and d.person_id = r.person_id`);
  await run(sql`
    update ${rows} set added_membership = gen_random_uuid() where ${changed} and r.values ? 'startsOn'`);
}

/** Of those who are changed. */
async function addTokens({ tx, organization }: OrganizationContext, id: string): Promise<void> {
  await tx.execute(sql`
    with added as (
      insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
      select r.organization_id, t.token, r.person_id, t.nr <= r.name_tokens, p.sort_key
      from import_rows r join people p on p.organization_id = r.organization_id and p.id = r.person_id
      cross join lateral unnest(r.tokens) with ordinality as t (token, nr)
      where r.organization_id = ${organization.id} and r.import_id = ${id} and ${CHANGED}
      on conflict do nothing returning person_id, token)
    update import_rows r set added_tokens = a.tokens
    from (select person_id, array_agg(token) as tokens from added group by person_id) a
    where r.organization_id = ${organization.id} and r.import_id = ${id} and ${CHANGED} and r.person_id = a.person_id`);
}
