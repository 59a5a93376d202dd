import { and, eq, gte } from 'drizzle-orm';
import { articleProposals } from '@/db/schema/articles';
import { command } from '@/server/command';
import { articleEntry, lockArticle, refusePublished } from '../article';
import { acceptAboveInput } from '../schema';

/** A stored confidence is a float of four bytes. */
const ROUNDING = 0.0001;

/** Accepts everything still open of which the reader was at least so sure. */
export const acceptAbove = command({
  name: 'article.accept-above',
  permission: 'article:update',
  input: acceptAboveInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async ({ tx, organization, standing, now }, { id, confidence }, article) => {
    refusePublished(article);
    const accepted = await tx
      .update(articleProposals)
      .set({ decision: 'accepted', decidedBy: standing.accountId ?? null, decidedAt: now })
      .where(
        and(
          eq(articleProposals.organizationId, organization.id),
          eq(articleProposals.articleId, id),
          eq(articleProposals.decision, 'open'),
          gte(articleProposals.confidence, Number(confidence) / 100 - ROUNDING),
        ),
      )
      .returning({ id: articleProposals.id });
    return { id, count: accepted.length };
  },
  journal: ({ count }, { confidence }, article) =>
    count === 0 ? null : { ...articleEntry(article), details: { count, confidence } },
});
