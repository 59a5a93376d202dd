import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import {
  articleChanges,
  articleProposals,
  articles,
  articleVersions,
  contradictions,
} from '@/db/schema/articles';
import { citations, sources } from '@/db/schema/sources';
import { ownerDb } from './factories';
import { first } from './single-rows';

/** An article in review that names somebody, corrected and read again, and a place in it that contradicts an event. */
export async function fillArticle(
  organizationId: string,
  {
    sourceId,
    personId,
    canary,
    eventId,
  }: { sourceId: string; personId: string; canary: string; eventId: string },
) {
  const db = ownerDb();
  const text = `${canary} çıxış etdi.`;
  const article = first(
    await db
      .insert(articles)
      .values({ organizationId, sourceId, text, language: 'az', publishedOn: '2019-05-01', reader: '1' })
      .returning(),
  );
  const proposal = first(
    await db
      .insert(articleProposals)
      .values({
        organizationId,
        articleId: article.id,
        position: 0,
        kind: 'person',
        payload: { given: canary, surname: 'Nümunəli' },
        start: 0,
        end: canary.length,
        confidence: 0.9,
        rule: 'two words',
        personId,
      })
      .returning(),
  );
  await db
    .insert(articleVersions)
    .values({ organizationId, articleId: article.id, number: 1, text: `${canary} danışdı.`, reader: '1' });
  await db.update(sources).set({ textVersion: 2 }).where(eq(sources.id, sourceId));
  const change = first(
    await db
      .insert(articleChanges)
      .values({
        organizationId,
        articleId: article.id,
        kind: 'gone',
        proposalId: proposal.id,
        position: 0,
        reasons: ['words-gone'],
      })
      .returning(),
  );
  const citation = first(
    await db
      .insert(citations)
      .values({ organizationId, key: `again-${randomUUID()}`, sourceId, start: 1, end: 2, eventId })
      .returning(),
  );
  const contradiction = first(
    await db
      .insert(contradictions)
      .values({
        organizationId,
        field: 'date',
        eventId,
        value: '2018-05-01',
        locale: 'az',
        citationId: citation.id,
      })
      .returning(),
  );
  return {
    article: article.id,
    proposal: proposal.id,
    articleChange: change.id,
    contradiction: contradiction.id,
  };
}

/** An article that named somebody before it was corrected, and contradicts a fact of their life. */
export async function fillSecondArticle(
  organizationId: string,
  { sourceId, factId }: { sourceId: string; factId: string },
): Promise<void> {
  const db = ownerDb();
  const language = 'az';
  const { id: articleId } = first(
    await db
      .insert(articles)
      .values({ organizationId, sourceId, text: 'Düzəldilmiş mətn.', language, reader: '1' })
      .returning(),
  );
  await db
    .insert(articleVersions)
    .values({ organizationId, articleId, number: 1, text: 'Kanarya Kanaryalı danışdı.', reader: '1' });
  const place = { organizationId, sourceId, start: 1, end: 2, personFactId: factId };
  const { id: citationId } = first(
    await db
      .insert(citations)
      .values({ ...place, key: `again-${randomUUID()}` })
      .returning(),
  );
  await db.insert(contradictions).values({
    organizationId,
    field: 'birth-place',
    factId,
    value: 'kanarya yuvası',
    locale: language,
    citationId,
  });
}
