import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { accessGrants } from '@/db/schema/organizations';
import { grantHolds } from '@/server/policy/grant-holds';
import { query } from '@/server/query';
import type { AccessView } from '../manage-view';

/** Who has which role, administrators first. */
export const listAccess = query({
  permission: 'access:list',
  run: async ({ tx, organization, standing }, _input: null): Promise<AccessView[]> => {
    const rows = await tx
      .select({
        id: accessGrants.id,
        accountId: accessGrants.accountId,
        name: accounts.name,
        email: accounts.email,
        role: accessGrants.role,
        since: accessGrants.createdAt,
        isWithOffice: sql<boolean>`${accessGrants.termId} is not null`,
        grantedBy: sql<string | null>`(select coalesce(nullif(g.name, ''), g.email) from accounts g
          where g.id = access_grants.granted_by)`,
      })
      .from(accessGrants)
      .innerJoin(accounts, eq(accounts.id, accessGrants.accountId))
      .where(and(eq(accessGrants.organizationId, organization.id), grantHolds))
      .orderBy(asc(accessGrants.role), asc(accessGrants.createdAt), asc(accessGrants.id))
      .limit(500);
    return rows.map(({ accountId, ...row }) => ({ ...row, isMe: accountId === standing.accountId }));
  },
});
