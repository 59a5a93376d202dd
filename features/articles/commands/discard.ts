import { sql } from 'drizzle-orm';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { articleEntry, lockArticle, refusePublished } from '../article';
import { articleIdInput } from '../schema';

/** Throws an article away that is not published, with its proposals and the source that nothing rests on. */
export const discard = command({
  name: 'article.discard',
  permission: 'article:update',
  input: articleIdInput,
  subject: (context, { id }) => lockArticle(context, id),
  run: async ({ tx, organization }, { id }, article) => {
    refusePublished(article);
    // Of one that is published and was read again, the facts are on record.
    if (article.publishedAt) throw new Refusal('closed', 'article-published');
    await tx.execute(sql`delete from articles where organization_id = ${organization.id} and id = ${id}`);
    await tx.execute(sql`
      delete from sources s where s.organization_id = ${organization.id} and s.id = ${article.sourceId}
        and s.published_at is null and not exists (
          select from citations c where c.organization_id = s.organization_id and c.source_id = s.id)`);
    return { id };
  },
  journal: (_result, _input, article) => articleEntry(article),
});
