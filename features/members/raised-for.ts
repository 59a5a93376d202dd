import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { KeptMembership } from './correction-rules';

/** How long each kind of period lasts. */
const LASTS = sql`case d.period when 'year' then interval '1 year' when 'half-year' then interval '6 months'
  else interval '1 month' end`;

/**
 * Whether a due that stands was raised for this membership: since it was entered, for a period in which it holds, and no other
 * membership of the person is of the type that the due names and holds in that period as well.
 */
export async function raisedOnlyFor(
  { tx, organization }: OrganizationContext,
  row: KeptMembership & { personId: string; createdAt: Date },
  others: readonly KeptMembership[],
): Promise<boolean> {
  const { rows } = await tx.execute<{ type: string; from: string; to: string }>(sql`
    select d.membership_type as type, d.period_starts_on::text as "from",
      (d.period_starts_on + ${LASTS})::date::text as "to"
    from dues_entries d
    where d.organization_id = ${organization.id} and d.person_id = ${row.personId} and d.kind = 'due'
      and d.corrects is null and d.created_at >= ${row.createdAt.toISOString()}::timestamptz
      and d.period_starts_on is not null and d.membership_type is not null
      and not exists (select from dues_entries c where c.organization_id = d.organization_id and c.corrects = d.id)`);
  return rows.some(({ type, from, to }) => {
    const holds = ({ startsOn, endsOn }: KeptMembership) =>
      startsOn < to && (endsOn === null || from < endsOn);
    return holds(row) && !others.some((other) => other.type === type && holds(other));
  });
}
