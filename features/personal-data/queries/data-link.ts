import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { dataLinks } from '@/db/schema/personal-data';
import { lockPerson } from '@/features/members/subject';
import { hashToken } from '@/server/auth/token';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';

/** Until when a link opens; looking does not use it up. "Not found" for anybody else's, and for one that is used or over. */
export const getDataLink = query({
  permission: 'data:read',
  subject: (context) => lockPerson(context, context.personId),
  run: async ({ tx, organization, standing, now }, { token }: { token: string }) => {
    const [link] = await tx
      .select({ expiresAt: dataLinks.expiresAt })
      .from(dataLinks)
      .where(
        and(
          eq(dataLinks.organizationId, organization.id),
          eq(dataLinks.accountId, standing.accountId ?? ''),
          eq(dataLinks.tokenHash, hashToken(token)),
          isNull(dataLinks.usedAt),
          gt(dataLinks.expiresAt, now),
        ),
      );
    if (!link) throw notFound();
    return link;
  },
});
