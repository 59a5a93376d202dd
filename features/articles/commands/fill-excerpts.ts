import { and, eq, isNotNull } from 'drizzle-orm';
import { articles } from '@/db/schema/articles';
import { tagsOfSources } from '@/features/sources/source';
import { z } from '@/lib/validation';
import { command } from '@/server/command';
import { loadArticle } from '../article';
import { fillExcerptsOf } from '../excerpt-at';

/** Gives the places of all published articles the words around them, where they were cited before there were excerpts. */
export const fillExcerpts = command({
  name: 'article.fill-excerpts',
  permission: 'article:keep-excerpts',
  input: z.strictObject({}),
  run: async (context) => {
    const { tx, organization } = context;
    const published = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.organizationId, organization.id), isNotNull(articles.publishedAt)))
      .for('update');
    let count = 0;
    for (const { id } of published) {
      const article = await loadArticle(context, id);
      if (article) count += await fillExcerptsOf(context, article);
    }
    return { count, id: organization.id };
  },
  journal: ({ count, id }) =>
    count === 0 ? null : { subjectType: 'organization', subjectId: id, details: { count } },
  tags: tagsOfSources,
});
