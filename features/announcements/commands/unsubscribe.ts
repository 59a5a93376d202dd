import { mailUnsubscribes } from '@/db/schema/mail';
import { command } from '@/server/command';
import { subscriptionInput } from '../schema';
import { lockAddressee, subscriptionEntry } from '../subscription';

/** Whoever has the link gets no more mail of this kind. Asked again it is the same. */
export const unsubscribe = command({
  name: 'subscription.end',
  permission: 'subscription:choose',
  input: subscriptionInput,
  subject: (context) => lockAddressee(context),
  run: async ({ tx, organization }, { kind }, { id }) => {
    const made = await tx
      .insert(mailUnsubscribes)
      .values({ organizationId: organization.id, addresseeId: id, kind })
      .onConflictDoNothing()
      .returning({ kind: mailUnsubscribes.kind });
    return { id, isChanged: made.length > 0 };
  },
  journal: ({ id, isChanged }, { kind }) => (isChanged ? subscriptionEntry(id, kind) : null),
});
