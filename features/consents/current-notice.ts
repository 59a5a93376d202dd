import 'server-only';
import { eq, max } from 'drizzle-orm';
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
