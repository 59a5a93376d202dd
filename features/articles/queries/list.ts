import { sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { query } from '@/server/query';
import type { ArticleRow } from '../view';

const LONGEST_LIST = 300;

/** All articles that were read in, the newest first. */
export const listArticles = query({
  permission: 'article:list',
  run: async ({ tx, organization, locale }, _input: null): Promise<ArticleRow[]> => {
    const order = sql`array_position(array[${sql.join(
      fallbackOrder(locale, organization.defaultLocale).map((each) => sql`${each}`),
      sql`, `,
    )}], x.locale)`;
    const { rows } = await tx.execute<ArticleRow & Record<string, unknown>>(sql`
      select a.id, s.publication, a.language, a.published_on as "publishedOn", a.state,
        (select x.title from source_texts x where x.organization_id = s.organization_id and x.source_id = s.id
          order by ${order} limit 1) as title,
        (select count(*)::int from article_proposals p where p.organization_id = a.organization_id
          and p.article_id = a.id) as proposals,
        (select count(*)::int from article_proposals p where p.organization_id = a.organization_id
          and p.article_id = a.id and p.decision = 'open') as open
      from articles a
      join sources s on s.organization_id = a.organization_id and s.id = a.source_id
      where a.organization_id = ${organization.id}
      order by a.created_at desc, a.id limit ${LONGEST_LIST}`);
    return rows;
  },
});
