import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { setDetails } from './apply-plan';
import { keepContacts, takeContacts } from './contacts';
import { keepAnswers, restoreAnswers, takeAnswers } from './custom-answers';
import { putKeptBack, takeFamiliesApart } from './families';
import { keepGuardians, takeGuardians } from './guardians';
import { restoreForms, restoreTokens } from './name-forms';
import { keepPayers, leavePayments, takePayments } from './payments';
import type { Progress } from './progress';
import { ADDED, inPortions, joinWholeTables, keepJoinedOn } from './store-plan';

/**
 * Takes back what an import did. Who was edited since, has an account, or is referred to by anything is kept as they are
 * and marked in the plan; the payments that it brought are taken back of everybody. Gives how many are gone, restored and kept.
 */
export async function undoPlan(context: OrganizationContext, id: string, stamp: string, progress: Progress) {
  await joinWholeTables(context);
  await markKept(context, id, stamp);
  const payments = await takePayments(context, id);
  await keepJoinedOn(context);
  await removeAdded(context, id, progress);
  await restoreChanged(context, id);
  const { rows } = await context.tx.execute<{ removed: number; restored: number; kept: number }>(sql`
    select count(*) filter (where ${ADDED} and not r.is_kept)::int as removed,
      count(*) filter (where r.kind = 'update' and not r.is_kept)::int as restored,
      count(*) filter (where r.is_kept)::int as kept
    from import_rows r where ${ours(context, id)}`);
  const people = rows[0] ?? { removed: 0, restored: 0, kept: 0 };
  return payments > 0 ? { ...people, payments } : people;
}

const ours = ({ organization }: OrganizationContext, id: string) =>
  sql`r.organization_id = ${organization.id} and r.import_id = ${id}`;

/** What an import writes of somebody, and takes back with them. */
const OWN = ['memberships', 'person_tokens', 'person_names', 'person_details'];
/** What it writes of them and never takes away: entries of the ledger stay, without the person (ADR 14). */
const LEFT_BEHIND = ['dues_entries'];
/** What goes with them by itself: to have been looked at keeps nobody. */
const GOES_ALONG = ['record_views'];

async function markKept(context: OrganizationContext, id: string, stamp: string): Promise<void> {
  const { tx, organization } = context;
  // Locked first, so that nobody is edited between the look and the removal.
  await tx.execute(sql`
    select p.id from people p join import_rows r on r.organization_id = p.organization_id and r.person_id = p.id
    where ${ours(context, id)} and (${ADDED} or r.kind = 'update') order by p.id for update of p`);
  await tx.execute(sql`
    update import_rows r set is_kept = true from people p
    where ${ours(context, id)} and p.organization_id = r.organization_id and p.id = r.person_id
      and (${ADDED} or r.kind = 'update') and p.updated_at <> ${stamp}::timestamptz`);
  const contacts = await takeContacts(context, id);
  const answers = await takeAnswers(context, id);
  const guardians = await takeGuardians(context, id);
  const families = await takeFamiliesApart(context, id);
  await keepPayers(context, id);
  await tx.execute(sql`
    update import_rows r set is_kept = true from people p
    where ${ours(context, id)} and p.organization_id = r.organization_id and p.id = r.person_id and ${ADDED}
      and (p.account_id is not null or p.is_named_publicly or p.hidden_at is not null
        or p.id in (select people_with_references(${organization.id}, array(
          select r.person_id from import_rows r where ${ours(context, id)} and ${ADDED}), ${sql.param([...OWN, ...LEFT_BEHIND, ...GOES_ALONG])}::regclass[])))`);
  await keepContacts(context, id, contacts);
  await keepAnswers(context, id, answers);
  await putKeptBack(context, id, families);
  await keepGuardians(context, id, guardians);
}

/** Whether anything refers to those who go is looked up in dozens of tables, in each for all of them at once. */
const PORTION = 50_000;

/** What belongs to them goes first and all at once; left to the cascade it would go person by person. */
async function removeAdded(context: OrganizationContext, id: string, progress: Progress): Promise<void> {
  const added = sql`from import_rows r where ${ours(context, id)} and ${ADDED} and not r.is_kept`;
  const { tx, organization } = context;
  await leavePayments(context, id);
  for (const table of OWN) {
    await tx.execute(sql`
      delete from ${sql.identifier(table)}
      where organization_id = ${organization.id} and person_id in (select r.person_id ${added})`);
  }
  await inPortions(
    context,
    id,
    PORTION,
    progress,
    (which) => sql`
    select remove_people(${organization.id}, array(select r.person_id ${added} and ${which}))`,
  );
}

async function restoreChanged(context: OrganizationContext, id: string): Promise<void> {
  const { tx, organization } = context;
  const changed = sql`${ours(context, id)} and r.kind = 'update' and not r.is_kept`;
  await tx.execute(sql`
    delete from memberships m using import_rows r
    where ${changed} and m.organization_id = ${organization.id} and m.id = r.added_membership`);
  await tx.execute(sql`
    delete from person_tokens t using import_rows r
    where ${changed} and t.organization_id = ${organization.id} and t.person_id = r.person_id
      and t.token = any (r.added_tokens)`);
  await restoreTokens(context, id);
  await restoreForms(context, id);
  await restoreAnswers(context, id);
  await tx.execute(sql`
    update person_details d set ${setDetails(
      (field, column) => sql`case when r.before ? ${field} then r.before ->> ${field} else d.${column} end`,
    )}, languages = case when r.before ? 'languages'
      then coalesce(string_to_array(r.before ->> 'languages', ','), '{}') else d.languages end
    from import_rows r where ${changed} and d.organization_id = ${organization.id} and d.person_id = r.person_id`);
  await tx.execute(sql`
    update people p set updated_at = r.seen_at,
      joined_on = case when r.added_membership is null then p.joined_on end,
      patronymic = case when r.before ? 'patronymic' then r.before ->> 'patronymic' else p.patronymic end
    from import_rows r where ${changed} and p.organization_id = ${organization.id} and p.id = r.person_id`);
}
