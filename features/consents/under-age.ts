import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ConsentPurpose } from '@/db/enums';
import { todayAt } from '@/features/members/today-at';
import type { OrganizationContext } from '@/server/context';
import { mayBeGivenUnderAge } from './rules';

/** Whether somebody else answers for the person, as the database's own rule has it. */
export async function isMinorToday(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ minor: boolean }>(
    sql`select is_minor(${organization.id}::uuid, ${personId}::uuid) as minor`,
  );
  return rows[0]?.minor ?? false;
}

/** Whether somebody may have been under age when something was said, or is today: a form on paper may be years old. */
export async function wasMinorAt(context: OrganizationContext, personId: string, at: Date): Promise<boolean> {
  const { tx, organization } = context;
  const { rows } = await tx.execute(sql`
    select from person_details d where d.organization_id = ${organization.id} and d.person_id = ${personId}
      and of_age_on(d.birth_edtf) > ${todayAt(at, organization.timezone)}::date`);
  return rows.length > 0 || isMinorToday(context, personId);
}

/**
 * The word `w` is a "yes" to the name on public pages that was said under age, as the record has it today: it counts for nothing, nor
 * does it once its person is grown. The birth date may have come later, or have been another.
 */
export const SAID_UNDER_AGE: SQL = sql`(w.purpose = 'publication' and w.answer = 'given' and exists (
  select from person_details born join organizations o on o.id = born.organization_id
  where born.organization_id = w.organization_id and born.person_id = w.person_id
    and of_age_on(born.birth_edtf) > (w.given_at at time zone o.timezone)::date))`;

/** What of it somebody can be asked for: who is under age for nothing that nobody can give for them. */
export async function askableFor(
  context: OrganizationContext,
  personId: string,
  purposes: readonly ConsentPurpose[],
): Promise<ConsentPurpose[]> {
  if (purposes.every(mayBeGivenUnderAge)) return [...purposes];
  return (await isMinorToday(context, personId)) ? purposes.filter(mayBeGivenUnderAge) : [...purposes];
}
