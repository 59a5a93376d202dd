import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { PersonRow } from '@/server/policy/safe-mode';

const PEOPLE_ROW: PersonRow = { organization: sql`p.organization_id`, person: sql`p.id` };

/**
 * THE rule of who has died, by the record: whatever the day beside it, and as long as nobody took them in again. Nobody writes to
 * them, and nothing that was sent to them can be taken up by whoever holds it. Without a row it is `p` of people.
 */
export const hasDied = (row: PersonRow = PEOPLE_ROW): SQL => sql`exists (select from memberships died
  where died.organization_id = ${row.organization} and died.person_id = ${row.person} and died.end_reason = 'died'
    and not exists (select from memberships later where later.organization_id = died.organization_id
      and later.person_id = died.person_id and later.starts_on > died.starts_on))`;

/** Those of these people who have died. */
export async function readDeceased(
  { tx, organization }: OrganizationContext,
  ids: readonly (string | null)[],
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Set();
  const { rows } = await tx.execute<{ id: string }>(sql`select p.id from people p
    where p.organization_id = ${organization.id} and p.id = any (${sql.param(asked)}::uuid[]) and ${hasDied()}`);
  return new Set(rows.map(({ id }) => id));
}
