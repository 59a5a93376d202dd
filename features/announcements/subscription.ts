import 'server-only';
import { and, eq } from 'drizzle-orm';
import { mailAddressees, mailUnsubscribes } from '@/db/schema/mail';
import type { OrganizationContext } from '@/server/context';

/** The address whose link was opened, locked; null without a link. */
export async function lockAddressee({ tx, organization, standing }: OrganizationContext) {
  if (!standing.linkedId) return null;
  const [row] = await tx
    .select({ id: mailAddressees.id, address: mailAddressees.address })
    .from(mailAddressees)
    .where(and(eq(mailAddressees.organizationId, organization.id), eq(mailAddressees.id, standing.linkedId)))
    .for('update');
  return row ?? null;
}

/** No address in the journal: only which row of addresses it was. */
export const subscriptionEntry = (id: string, kind: string) => ({
  subjectType: 'mail-address',
  subjectId: id,
  details: { kind },
});

export const isUnsubscribeOf = (organizationId: string, addresseeId: string) =>
  and(eq(mailUnsubscribes.organizationId, organizationId), eq(mailUnsubscribes.addresseeId, addresseeId));
