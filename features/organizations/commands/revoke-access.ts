import { and, eq, isNull } from 'drizzle-orm';
import { accessGrants } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { findGrant, keepAnAdmin, rememberTaken } from '../grants';
import { revokeAccessInput } from '../schema';

/** Takes a role away. It holds from the next request on. */
export const revokeAccess = command({
  name: 'access.revoke',
  permission: 'access:revoke',
  input: revokeAccessInput,
  subject: (context, { id }) => findGrant(context, id),
  run: async (context, _input, grant) => {
    await keepAnAdmin(context, grant);
    await context.tx
      .update(accessGrants)
      .set({ revokedAt: context.now })
      .where(
        and(
          eq(accessGrants.organizationId, context.organization.id),
          eq(accessGrants.id, grant.id),
          isNull(accessGrants.revokedAt),
        ),
      );
    await rememberTaken(context, grant);
    return { id: grant.id };
  },
  journal: (_result, _input, grant) => ({
    subjectType: 'access',
    subjectId: grant.id,
    subjectName: grant.name,
    details: { role: grant.role },
  }),
});
