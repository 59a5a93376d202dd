import 'server-only';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { readOwnConsents } from '../read-consents';

/** One's own consents, with their history. */
export const getOwnConsents = query({
  permission: 'consent:read',
  // Who has no record here has agreed to nothing.
  subject: async ({ standing, personId }: OrganizationContext, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: (context, _input, { id }) => readOwnConsents(context, id),
});
