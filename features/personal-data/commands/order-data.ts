import { and, eq, isNull, sql } from 'drizzle-orm';
import { dataLinks } from '@/db/schema/personal-data';
import { lockPerson, personEntry } from '@/features/members/subject';
import { hashToken, newToken } from '@/server/auth/token';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { LINK_HOURS } from '../rules';
import { orderInput } from '../schema';

/** Makes the link for one use to all that is kept about whoever asks; an older one that was not used opens nothing any more. */
export const orderData = command({
  name: 'data.order',
  permission: 'data:order',
  input: orderInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, _input, person) => {
    const { tx, organization, standing, now } = context;
    if (!standing.accountId) throw notFound();
    const own = { organizationId: organization.id, accountId: standing.accountId };
    await tx
      .update(dataLinks)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(dataLinks.organizationId, organization.id),
          eq(dataLinks.accountId, standing.accountId),
          isNull(dataLinks.usedAt),
        ),
      );
    const token = newToken();
    const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
    await tx.insert(dataLinks).values({ ...own, tokenHash: hashToken(token), createdAt: now, expiresAt });
    return { ...person, token };
  },
  journal: ({ token: _, ...person }) => personEntry(person),
});
