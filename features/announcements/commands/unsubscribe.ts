import { command } from '@/server/command';
import { endSubscription } from '../ending';
import { subscriptionInput } from '../schema';
import { lockAddressee, subscriptionEntry } from '../subscription';

/** Whoever has the link gets no more mail of this kind, nor what is made and has not gone out. Asked again it is the same. */
export const unsubscribe = command({
  name: 'subscription.end',
  permission: 'subscription:choose',
  input: subscriptionInput,
  subject: (context) => lockAddressee(context),
  run: async (context, { kind }, addressee) => ({
    id: addressee.id,
    isChanged: await endSubscription(context, kind, addressee),
  }),
  journal: ({ id, isChanged }, { kind }) => (isChanged ? subscriptionEntry(id, kind) : null),
});
