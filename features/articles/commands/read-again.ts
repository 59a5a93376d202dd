import { and, eq, sql } from 'drizzle-orm';
import { articleChanges, articles, articleVersions } from '@/db/schema/articles';
import { sources } from '@/db/schema/sources';
import { tagsOfSources } from '@/features/sources/source';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { differenceOf, type KeptLine } from '../again/difference';
import { type Article, articleEntry, listProposals, lockArticle } from '../article';
import { fillExcerptsOf } from '../excerpt-at';
import { moveCitations } from '../move-citations';
import { READER, readText, refuseKnown, textOf } from '../read-text';
import { readAgainInput } from '../schema';
import { textsOf } from '../versions';

/**
 * Reads an article again, as it is or in a corrected text. What it says otherwise waits to be accepted or refused; what it says as
 * before finds its place in the new text, and so do the citations of published facts. The former text stays.
 */
export const readAgain = command({
  name: 'article.read-again',
  permission: 'article:update',
  input: readAgainInput,
  subject: (context, { id }) => lockArticle(context, id),
  rateLimit: ({ standing, organization }) => ({
    key: `article:${organization?.id}:${standing.accountId ?? 'system'}`,
    limit: 60,
    seconds: 3600,
  }),
  run: async (context, { id, text: pasted, file }, article) => {
    const { tx, organization } = context;
    const isCorrected = file !== undefined || Boolean(pasted?.trim());
    const { text, textSha256, field } = await textOf(isCorrected ? { text: pasted, file } : article);
    await refuseKnown(context, textSha256, field, id);
    const { proposals } = readAsBefore(article, text, field);

    const versions = await textsOf(context, article);
    const known = (await listProposals(context, id)).map((row) => ({
      ...row,
      quote: versions.get(row.version)?.slice(row.start, row.end) ?? '',
    }));
    const { kept, changes } = differenceOf(known, proposals, { before: article.text, after: text });
    const isOther = text !== article.text;
    const version = article.source.textVersion + Number(isOther);
    if (isOther) await keepVersion(context, article, { text, textSha256, version });
    await moveCitations(context, article, { text, version, known, kept });
    await saveKept(context, kept, version);
    await tx.update(articles).set({ text, reader: READER }).where(isArticle(organization.id, id));

    await tx
      .delete(articleChanges)
      .where(and(eq(articleChanges.organizationId, organization.id), eq(articleChanges.articleId, id)));
    const rows = changes.map(({ id: proposalId, line, ...change }) => ({
      organizationId: organization.id,
      articleId: id,
      proposalId,
      line: line ? { ...line } : null,
      ...change,
    }));
    if (rows.length > 0) await tx.insert(articleChanges).values(rows);
    else
      await fillExcerptsOf(context, {
        ...article,
        text,
        source: { ...article.source, textVersion: version },
      });
    return { id, count: changes.length, version };
  },
  journal: ({ count, version }, _input, article) => ({
    ...articleEntry(article),
    details: { changes: count, version, reader: READER },
  }),
  tags: tagsOfSources,
});

const isArticle = (organizationId: string, id: string) =>
  and(eq(articles.organizationId, organizationId), eq(articles.id, id));

/** The day of publication counts as it did at the first reading: found in the text, or told. */
function readAsBefore({ publishedOn }: Article, text: string, field: 'text' | 'file') {
  const found = readText(text, null, field);
  return found.reading.source.publishedOn === publishedOn ? found : readText(text, publishedOn, field);
}

async function keepVersion(
  { tx, organization }: OrganizationContext,
  article: Article,
  { text, textSha256, version }: { text: string; textSha256: string; version: number },
): Promise<void> {
  await tx.insert(articleVersions).values({
    organizationId: organization.id,
    articleId: article.id,
    number: article.source.textVersion,
    text: article.text,
    reader: article.reader,
  });
  await tx
    .update(sources)
    .set({ textSha256, textLength: text.length, textVersion: version })
    .where(and(eq(sources.organizationId, organization.id), eq(sources.id, article.sourceId)));
}

async function saveKept(
  { tx, organization }: OrganizationContext,
  kept: readonly KeptLine[],
  version: number,
): Promise<void> {
  if (kept.length === 0) return;
  await tx.execute(sql`
    update article_proposals p set start_offset = k.start, end_offset = k.end, confidence = k.confidence, rule = k.rule,
      proposed = k.proposed, payload = k.payload, version = ${version}
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as k (id uuid, start integer, "end" integer, confidence real, rule text, proposed jsonb, payload jsonb)
    where p.organization_id = ${organization.id} and p.id = k.id`);
}
