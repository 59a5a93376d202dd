import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { UnreachableReason } from '@/db/enums';
import { mailAddressees } from '@/db/schema/mail';

/** Notes that nothing arrives at an address, until an admin says otherwise or the person has another one. */
export async function noteUnreachable(
  tx: Transaction,
  { organizationId, recipient }: { organizationId: string | null; recipient: string },
  { reason, detail }: { reason: UnreachableReason; detail: string },
): Promise<void> {
  if (!organizationId) return;
  const noted = {
    unreachableSince: sql`now()`,
    unreachableReason: reason,
    unreachableDetail: detail.slice(0, 300),
  };
  await tx
    .insert(mailAddressees)
    .values({ organizationId, address: recipient, ...noted })
    .onConflictDoUpdate({ target: [mailAddressees.organizationId, mailAddressees.address], set: noted });
}
