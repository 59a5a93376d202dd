import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { articleProposals, articles } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import { writeSource } from '@/features/sources/commands/create';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { articleEntry } from '../article';
import { matchPeople, matchRecords, sureOf } from '../matches';
import { type NewProposal, proposalsOf } from '../proposals-of';
import { ArticleRefused, type Refusal } from '../reading/files/refused';
import { textOfFile } from '../reading/files/text-of-file';
import { readArticle } from '../reading/read';
import { documentOf } from '../reading/text/document';
import { readInInput } from '../schema';

/** Changes whenever the engine would propose something else. */
const READER = '1';
/** What somebody can review; a book is not one article. */
const LONGEST = 200_000;

/** What is said of a file whose text cannot be had. */
const REASONS: Record<Refusal, string> = {
  empty: 'article-empty',
  'too-big': 'article-too-big',
  'too-long': 'article-too-long',
  'unknown-kind': 'article-unknown-kind',
  broken: 'article-broken',
  bomb: 'article-bomb',
  'no-text': 'article-no-text',
  'other-script': 'article-other-script',
};

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
    const taken = file ? await takenFrom(file) : { text: pasted ?? '' };
    const field = file ? 'file' : 'text';
    const { text } = taken;
    if (text.trim() === '') throw invalid(field, 'article-empty');
    if (text.length > LONGEST) throw invalid(field, 'article-too-long');
    // The database keeps no such letter, and a text without it would be another one.
    if (text.includes('\0')) throw invalid(field, 'article-broken');
    const textSha256 = createHash('sha256').update(text).digest('hex');
    await refuseKnown(context, textSha256, field);

    const day = publishedOn ?? taken.publishedOn;
    const hints = day ? { publishedOn: day } : {};
    const { readable, locale } = documentOf(text, hints);
    if (!readable) throw invalid(field, 'article-other-script');
    const reading = readArticle(text, hints);
    const proposals = proposalsOf(reading);
    if (proposals.length === 0) throw invalid(field, 'article-nothing-found');
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

async function takenFrom(file: {
  name: string;
  bytes: Uint8Array;
}): Promise<{ text: string; publishedOn?: string }> {
  try {
    return await textOfFile(file.name, file.bytes);
  } catch (error) {
    if (error instanceof ArticleRefused) throw invalid('file', REASONS[error.reason]);
    throw error;
  }
}

async function refuseKnown({ tx, organization }: OrganizationContext, hash: string, field: string) {
  const [known] = await tx
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(
      sources,
      and(eq(sources.organizationId, articles.organizationId), eq(sources.id, articles.sourceId)),
    )
    .where(and(eq(articles.organizationId, organization.id), eq(sources.textSha256, hash)))
    .limit(1);
  if (known) throw invalid(field, 'article-known');
}

/** Joined from the start where there is no doubt whom or what is meant; still to be accepted. */
async function writeProposals(
  context: OrganizationContext,
  articleId: string,
  proposals: readonly NewProposal[],
): Promise<void> {
  const rows: (typeof articleProposals.$inferInsert)[] = [];
  for (const [position, proposal] of proposals.entries()) {
    const { kind, payload } = proposal;
    rows.push({
      organizationId: context.organization.id,
      articleId,
      position,
      ...proposal,
      payload: { ...payload },
      ...(kind === 'person' ? { personId: sureOf(await matchPeople(context, payload)) } : {}),
      ...(kind === 'event' ? { eventId: sureOf(await matchRecords(context, kind, payload)) } : {}),
      ...(kind === 'statement' ? { statementId: sureOf(await matchRecords(context, kind, payload)) } : {}),
    });
  }
  await context.tx.insert(articleProposals).values(rows);
}
