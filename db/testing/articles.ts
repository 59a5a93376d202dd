import { articleProposals, articles } from '@/db/schema/articles';
import { ownerDb } from './factories';
import { first } from './single-rows';

/** An article in review that names somebody. */
export async function fillArticle(
  organizationId: string,
  { sourceId, personId, canary }: { sourceId: string; personId: string; canary: string },
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
  return { article: article.id, proposal: proposal.id };
}
