import { and, eq } from 'drizzle-orm';
import { mailUnsubscribes } from '@/db/schema/mail';
import { command } from '@/server/command';
import { rememberUnwanted } from '@/server/hidden-list';
import { subscriptionInput } from '../schema';
import { isUnsubscribeOf, lockAddressee, subscriptionEntry } from '../subscription';

/** Whoever has the link gets mail of this kind again. */
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
      .returning({ kind: mailUnsubscribes.kind });
    if (gone.length > 0) await rememberUnwanted(context, `mail-${kind}`, addressee, false);
    return { id: addressee.id, isChanged: gone.length > 0 };
  },
  journal: ({ id, isChanged }, { kind }) => (isChanged ? subscriptionEntry(id, kind) : null),
});
