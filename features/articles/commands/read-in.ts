import { articleProposals, articles } from '@/db/schema/articles';
import { writeSource } from '@/features/sources/commands/create';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { articleEntry } from '../article';
import { joinedFrom } from '../matches';
import type { NewProposal } from '../proposals-of';
import { READER, readText, refuseKnown, textOf } from '../read-text';
import { readInInput } from '../schema';

/** Reads an article and proposes what it tells. Nobody and nothing of it is public by that. */
export const readIn = command({
  name: 'article.read-in',
  permission: 'article:update',
  input: readInInput,
  rateLimit: ({ standing, organization }) => ({
    key: `article:${organization?.id}:${standing.accountId ?? 'system'}`,
    limit: 60,
    seconds: 3600,
  }),
  run: async (context, { text: pasted, file, publication, publishedOn, url }) => {
    const { tx, organization } = context;
    const { text, textSha256, field, ...taken } = await textOf({ text: pasted, file });
    await refuseKnown(context, textSha256, field);
    const day = publishedOn ?? taken.publishedOn;
    const { reading, locale, proposals } = readText(text, day, field);
    const where = publication ?? reading.source.publication;
    if (!where) throw invalid('publication', 'article-publication');

    const appeared = day ?? reading.source.publishedOn ?? undefined;
    const title = (reading.source.title ?? where).replace(/\s+/g, ' ').slice(0, 300);
    const source = await writeSource(context, {
      publication: where.slice(0, 200),
      author: reading.source.author,
      publishedEdtf: appeared,
      url,
      language: locale,
      texts: { [locale]: { title } },
      textLength: text.length,
      textSha256,
    });
    const [article] = await tx
      .insert(articles)
      .values({
        organizationId: organization.id,
        sourceId: source.id,
        text,
        language: locale,
        publishedOn: appeared ?? null,
        reader: READER,
      })
      .returning({ id: articles.id });
    if (!article) throw new Error('the article was not written');
    await writeProposals(context, article.id, proposals);
    return { id: article.id, source, count: proposals.length };
  },
  journal: ({ count, ...article }) => ({ ...articleEntry(article), details: { proposals: count } }),
});

/** Joined from the start where there is no doubt whom or what is meant; still to be accepted. */
async function writeProposals(
  context: OrganizationContext,
  articleId: string,
  proposals: readonly NewProposal[],
): Promise<void> {
  const rows: (typeof articleProposals.$inferInsert)[] = [];
  for (const [position, proposal] of proposals.entries()) {
    rows.push({
      organizationId: context.organization.id,
      articleId,
      position,
      ...proposal,
      payload: { ...proposal.payload },
      proposed: { ...proposal.payload },
      ...(await joinedFrom(context, proposal)),
    });
  }
  await context.tx.insert(articleProposals).values(rows);
}
