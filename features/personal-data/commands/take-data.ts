import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { dataLinks } from '@/db/schema/personal-data';
import { lockPerson, personEntry } from '@/features/members/subject';
import { hashToken } from '@/server/auth/token';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { dataArchive } from '../data-archive';
import { openInput } from '../schema';

/** Uses the link up and gives the archive, in one transaction: where making it fails, the link still opens. */
export const takeData = command({
  name: 'data.take',
  permission: 'data:read',
  input: openInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { token }, person) => {
    const { tx, organization, standing, now } = context;
    const used = await tx
      .update(dataLinks)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(dataLinks.organizationId, organization.id),
          eq(dataLinks.accountId, standing.accountId ?? ''),
          eq(dataLinks.tokenHash, hashToken(token)),
          isNull(dataLinks.usedAt),
          gt(dataLinks.expiresAt, now),
        ),
      )
      .returning({ id: dataLinks.id });
    if (used.length === 0) throw notFound();
    await rememberEndings(
      context,
      'data-link',
      used.map(({ id }) => id),
    );
    return { ...person, archive: await dataArchive(context, person.id) };
  },
  journal: ({ archive: _, ...person }) => personEntry(person),
});
