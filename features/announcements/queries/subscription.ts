import 'server-only';
import { mailUnsubscribes } from '@/db/schema/mail';
import { organizationName } from '@/features/accounts/organization-name';
import { query } from '@/server/query';
import { isUnsubscribeOf, lockAddressee } from '../subscription';

/** What the address of a link gets. */
export const getSubscription = query({
  permission: 'subscription:choose',
  subject: (context) => lockAddressee(context),
  run: async ({ tx, organization, locale }, _input: null, addressee) => {
    const ended = await tx
      .select({ kind: mailUnsubscribes.kind })
      .from(mailUnsubscribes)
      .where(isUnsubscribeOf(organization.id, addressee));
    return {
      organization: await organizationName(tx, organization, locale),
      unwanted: ended.map(({ kind }) => kind),
    };
  },
});
