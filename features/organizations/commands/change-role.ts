import { and, eq } from 'drizzle-orm';
import { accessGrants } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { findGrant, keepAnAdmin, rememberTaken } from '../grants';
import { changeRoleInput } from '../schema';

/** Gives somebody another role: the old grant ends, a new one begins. */
export const changeRole = command({
  name: 'access.change-role',
  permission: 'access:revoke',
  input: changeRoleInput,
  subject: (context, { id }) => findGrant(context, id),
  run: async (context, { role }, grant) => {
    const { tx, organization, now, standing } = context;
    if (grant.role === role) return { isChanged: false };
    if (role !== 'admin') await keepAnAdmin(context, grant);
    await tx
      .update(accessGrants)
      .set({ revokedAt: now })
      .where(and(eq(accessGrants.organizationId, organization.id), eq(accessGrants.id, grant.id)));
    await rememberTaken(context, grant);
    await tx.insert(accessGrants).values({
      organizationId: organization.id,
      accountId: grant.accountId,
      role,
      termId: grant.termId,
      grantedBy: standing.accountId,
    });
    return { isChanged: true };
  },
  journal: ({ isChanged }, { role }, grant) =>
    isChanged
      ? {
          subjectType: 'access',
          subjectId: grant.id,
          subjectName: grant.name,
          details: { from: grant.role, to: role },
        }
      : null,
});
