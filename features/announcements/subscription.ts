import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { mailAddressees, mailUnsubscribes } from '@/db/schema/mail';
import type { OrganizationContext } from '@/server/context';

export interface Addressee {
  id: string;
  address: string;
  personId: string | null;
}

/** The address whose link was opened, locked; null without a link. */
export async function lockAddressee({
  tx,
  organization,
  standing,
}: OrganizationContext): Promise<Addressee | null> {
  if (!standing.linkedId) return null;
  const [row] = await tx
    .select({ id: mailAddressees.id, address: mailAddressees.address, personId: mailAddressees.personId })
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

/** Of the address, or of any other that is the same person's: their choices stay theirs when the address changes. */
export const isUnsubscribeOf = (organizationId: string, { id, personId }: Addressee) =>
  and(
    eq(mailUnsubscribes.organizationId, organizationId),
    sql`${mailUnsubscribes.addresseeId} in (select a.id from mail_addressees a
      where a.organization_id = ${organizationId} and (a.id = ${id} or a.person_id = ${personId}::uuid))`,
  );
