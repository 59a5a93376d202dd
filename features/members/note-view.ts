import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/**
 * Remembers for the person that somebody who keeps the records has opened theirs: once a day each, however often they look. What
 * people do with their own record is nobody's business.
 */
export async function noteView(
  { tx, organization, standing }: OrganizationContext,
  person: { id: string; ownerAccountId: string | null },
): Promise<void> {
  const { accountId } = standing;
  if (!accountId || accountId === person.ownerAccountId) return;
  await tx.execute(sql`
    insert into record_views (organization_id, person_id, account_id)
    select ${organization.id}, ${person.id}, ${accountId} where not exists (
      select from record_views v where v.organization_id = ${organization.id} and v.person_id = ${person.id}
        and v.account_id = ${accountId} and v.seen_at > now() - interval '1 day')`);
}
