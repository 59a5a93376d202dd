import { and, eq, inArray } from 'drizzle-orm';
import { mailAddressees, mailUnsubscribes } from '@/db/schema/mail';
import { command } from '@/server/command';
import { rememberUnwanted } from '@/server/hidden-list';
import { subscriptionInput } from '../schema';
import { isUnsubscribeOf, lockAddressee, subscriptionEntry } from '../subscription';

/** Whoever has the link gets mail of this kind again, whichever of their addresses it was ended for. */
export const resubscribe = command({
  name: 'subscription.begin',
  permission: 'subscription:choose',
  input: subscriptionInput,
  subject: (context) => lockAddressee(context),
  run: async (context, { kind }, addressee) => {
    const { tx, organization } = context;
    const gone = await tx
      .delete(mailUnsubscribes)
      .where(and(isUnsubscribeOf(organization.id, addressee), eq(mailUnsubscribes.kind, kind)))
      .returning({ id: mailUnsubscribes.addresseeId });
    const { address, personId } = mailAddressees;
    const again = await tx
      .select({ address, personId })
      .from(mailAddressees)
      .where(
        and(
          eq(mailAddressees.organizationId, organization.id),
          inArray(
            mailAddressees.id,
            gone.map(({ id }) => id),
          ),
        ),
      );
    for (const one of again) await rememberUnwanted(context, `mail-${kind}`, one, false);
    return { id: addressee.id, isChanged: gone.length > 0 };
  },
  journal: ({ id, isChanged }, { kind }) => (isChanged ? subscriptionEntry(id, kind) : null),
});
