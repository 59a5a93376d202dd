import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { articleChanges, articleProposals, articles } from '@/db/schema/articles';
import type { OrganizationContext } from '@/server/context';
import { mergedWith } from './again/difference';
import type { ReadLine } from './again/lines';
import { type Article, type ProposalRow, saveDecision } from './article';
import { joinedFrom } from './matches';
import { moveCitationsOf } from './move-citations';
import type { NewProposal } from './proposals-of';
import { type CHANGE_ANSWERS, PAYLOADS } from './schema';

type Answer = (typeof CHANGE_ANSWERS)[number];
export type ChangeRow = Omit<typeof articleChanges.$inferSelect, 'line'> & {
  line: ReadLine | null;
  proposal: ProposalRow | null;
};

/** What reading the article again said otherwise and nobody has decided yet, in the order of the lines. */
export async function listChanges(
  { tx, organization }: OrganizationContext,
  articleId: string,
): Promise<ChangeRow[]> {
  const rows = await tx
    .select({ change: articleChanges, proposal: articleProposals })
    .from(articleChanges)
    .leftJoin(
      articleProposals,
      and(
        eq(articleProposals.organizationId, articleChanges.organizationId),
        eq(articleProposals.id, articleChanges.proposalId),
      ),
    )
    .where(and(eq(articleChanges.organizationId, organization.id), eq(articleChanges.articleId, articleId)))
    .orderBy(asc(articleChanges.position));
  return rows.map(({ change, proposal }) => ({ ...change, line: change.line as ReadLine | null, proposal }));
}

/** Does what was answered. Either way the reader does not say it again. */
export async function settleChange(
  context: OrganizationContext,
  article: Article,
  change: ChangeRow,
  answer: Answer,
): Promise<void> {
  const { tx, organization } = context;
  const isAccepted = answer === 'accept';
  const { line, proposal } = change;
  if (!proposal && line) await addLine(context, article, change.position, line, isAccepted);
  else if (proposal && line) await changeLine(context, article, proposal, line, isAccepted);
  else if (proposal) await dropLine(context, proposal, isAccepted);
  await tx
    .delete(articleChanges)
    .where(and(eq(articleChanges.organizationId, organization.id), eq(articleChanges.id, change.id)));
}

/** A refused line is a rejected one: it is remembered. */
async function addLine(
  context: OrganizationContext,
  article: Article,
  position: number,
  { kind, payload, ...place }: ReadLine,
  isAccepted: boolean,
): Promise<void> {
  const { tx, organization, standing, now } = context;
  const proposal = { kind, payload: PAYLOADS[kind].parse(payload), ...place } as NewProposal;
  await tx.insert(articleProposals).values({
    organizationId: organization.id,
    articleId: article.id,
    position,
    ...proposal,
    payload,
    proposed: payload,
    version: article.source.textVersion,
    ...(await joinedFrom(context, proposal)),
    decision: isAccepted ? 'accepted' : 'rejected',
    decidedBy: standing.accountId ?? null,
    decidedAt: now,
  });
  if (isAccepted) await openAgain(context, article);
}

/** The line says what the reader says now, or what it said stays as somebody's own words. */
async function changeLine(
  context: OrganizationContext,
  article: Article,
  proposal: ProposalRow,
  { payload: proposed, start, end, confidence, rule }: ReadLine,
  isAccepted: boolean,
): Promise<void> {
  const version = article.source.textVersion;
  await moveCitationsOf(context, article, proposal, { start, end });
  const place = { proposed, start, end, confidence, rule, version };
  if (isAccepted) {
    const payload = PAYLOADS[proposal.kind].parse(mergedWith(proposal, proposed));
    await saveDecision(context, proposal.id, { ...place, payload: { ...payload } });
    if (proposal.written) await openAgain(context, article);
  } else {
    const decision = proposal.decision === 'accepted' ? 'corrected' : proposal.decision;
    await saveDecision(context, proposal.id, { ...place, decision });
  }
}

/** What is published stays, with its place in the former text. */
async function dropLine(
  context: OrganizationContext,
  proposal: ProposalRow,
  isAccepted: boolean,
): Promise<void> {
  const { tx, organization } = context;
  if (!isAccepted || proposal.written) return saveDecision(context, proposal.id, { proposed: null });
  await tx
    .delete(articleProposals)
    .where(and(eq(articleProposals.organizationId, organization.id), eq(articleProposals.id, proposal.id)));
}

/** A published article has something to publish again. */
async function openAgain({ tx, organization }: OrganizationContext, article: Article): Promise<void> {
  await tx
    .update(articles)
    .set({ state: 'in-review' })
    .where(and(eq(articles.organizationId, organization.id), eq(articles.id, article.id)));
}
