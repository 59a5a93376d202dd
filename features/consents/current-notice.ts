import 'server-only';
import { eq, max, sql } from 'drizzle-orm';
import { privacyNotices } from '@/db/schema/consents';
import type { OrganizationContext } from '@/server/context';

/** The number of the privacy notice that holds; null as long as none was published. */
export async function currentNotice({
  tx,
  organization,
}: Pick<OrganizationContext, 'tx' | 'organization'>): Promise<number | null> {
  const [row] = await tx
    .select({ number: max(privacyNotices.number) })
    .from(privacyNotices)
    .where(eq(privacyNotices.organizationId, organization.id));
  return row?.number ?? null;
}

/** Whether anybody can read the notice: the organization's pages are on the site. */
export async function isNoticePublic({
  tx,
  organization,
}: Pick<OrganizationContext, 'tx' | 'organization'>): Promise<boolean> {
  const { rows } = await tx.execute<{ open: boolean }>(sql`
    select organization_is_published(${organization.id}::uuid)
      and exists (select from privacy_notices n where n.organization_id = ${organization.id}) as open`);
  return rows[0]?.open ?? false;
}
