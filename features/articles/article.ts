import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { ProposalKind } from '@/db/enums';
import { articleProposals, articles } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { fieldsThatDiffer } from './again/difference';
import { PAYLOADS, type Payload } from './schema';

/** The article with its source, held until the end of the transaction. */
export const lockArticle = (context: OrganizationContext, id: string) => loadArticle(context, id, true);

/** The same, only to look at. */
export async function loadArticle({ tx, organization }: OrganizationContext, id: string, isHeld = false) {
  const asked = tx
    .select({ article: articles, source: sources })
    .from(articles)
    .innerJoin(
      sources,
      and(eq(sources.organizationId, articles.organizationId), eq(sources.id, articles.sourceId)),
    )
    .where(and(eq(articles.organizationId, organization.id), eq(articles.id, id)));
  const [row] = await (isHeld ? asked.for('update', { of: articles }) : asked);
  return row ? { ...row.article, source: row.source } : null;
}
export type Article = NonNullable<Awaited<ReturnType<typeof lockArticle>>>;

/** What has been published is not decided again here: its rows have screens of their own. */
export function refusePublished(article: Article): void {
  if (article.state === 'published') throw new Refusal('closed', 'article-published');
}

export type ProposalRow = typeof articleProposals.$inferSelect;

/** One proposal of the article. Throws `not-found`. */
export async function findProposal(
  { tx, organization }: OrganizationContext,
  article: Article,
  id: string,
): Promise<ProposalRow> {
  refusePublished(article);
  const [row] = await tx
    .select()
    .from(articleProposals)
    .where(
      and(
        eq(articleProposals.organizationId, organization.id),
        eq(articleProposals.articleId, article.id),
        eq(articleProposals.id, id),
      ),
    );
  if (!row) throw notFound();
  if (row.written) throw new Refusal('closed', 'article-published');
  return row;
}

/** All proposals of an article, in their order. */
export function listProposals({ tx, organization }: OrganizationContext, articleId: string) {
  return tx
    .select()
    .from(articleProposals)
    .where(
      and(eq(articleProposals.organizationId, organization.id), eq(articleProposals.articleId, articleId)),
    )
    .orderBy(asc(articleProposals.position));
}

/** What a stored proposal says; it was checked when it was written. */
export const payloadOf = <Kind extends ProposalKind>(kind: Kind, row: { payload: unknown }): Payload<Kind> =>
  PAYLOADS[kind].parse(row.payload) as Payload<Kind>;

/** What it says has been published; what was changed by reading again has to be so anew. */
export const isOnRecord = ({ written, payload }: Pick<ProposalRow, 'written' | 'payload'>): boolean =>
  written !== null && fieldsThatDiffer(written, payload).length === 0;

type Changes = Partial<typeof articleProposals.$inferInsert>;

/** Writes what was decided, by whom and when. */
export function saveDecision(context: OrganizationContext, id: string, changes: Changes): Promise<void> {
  return saveProposal(context, id, {
    ...changes,
    decidedBy: context.standing.accountId ?? null,
    decidedAt: context.now,
  });
}

/** Writes what has become of a proposal. */
export async function saveProposal(
  { tx, organization }: OrganizationContext,
  id: string,
  changes: Changes,
): Promise<void> {
  await tx
    .update(articleProposals)
    .set(changes)
    .where(and(eq(articleProposals.organizationId, organization.id), eq(articleProposals.id, id)));
}

/** The journal says which article, never what it says of whom. */
export const articleEntry = (article: { id: string; source: { publication: string } }) => ({
  subjectType: 'article',
  subjectId: article.id,
  subjectName: article.source.publication,
});
