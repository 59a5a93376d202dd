import 'server-only';
import { sql } from 'drizzle-orm';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';

/** One page that search engines may know, without the language. */
export interface SitemapPage {
  path: string;
  changedAt: Date | null;
}

interface PageRow extends Record<string, unknown> {
  path: string;
  changedAt: string | null;
}

/** Every public page of every published organization. Of people only those who hold or held an office. */
export const listSitemapPages = publicQuery({
  permission: 'public',
  tags: () => [tag.directory],
  run: async ({ tx }): Promise<SitemapPage[]> => {
    const { rows } = await tx.execute<PageRow>(sql`
      with o as (select id, slug, '/organizations/' || slug as home from organizations where published_at is not null)
      select home as path, (select max(updated_at) from organization_texts t where t.organization_id = o.id)
        as "changedAt" from o
      union all select home || '/events', null from o
        where exists (select from events e where e.organization_id = o.id and e.state <> 'draft' and e.hidden_at is null)
      union all select home || '/events/' || e.slug, e.updated_at from o join events e on e.organization_id = o.id
        where e.state <> 'draft' and e.hidden_at is null
      union all select home || '/board', null from o
        where exists (select from terms t where t.organization_id = o.id and t.hidden_at is null)
      union all select home || '/board/years', null from o
        where exists (select from terms t where t.organization_id = o.id and t.hidden_at is null)
      union all select home || '/people/' || p.slug, p.updated_at from o join people p on p.organization_id = o.id
        where p.is_named_publicly and p.hidden_at is null and exists (
          select from terms t where t.organization_id = p.organization_id and t.person_id = p.id and t.hidden_at is null)
      union all select home || '/statements/' || s.slug, null from o join statements s on s.organization_id = o.id
        where s.published_at is not null and s.hidden_at is null
      union all select home || '/announcements/' || a.slug, a.updated_at from o join announcements a on a.organization_id = o.id
        where a.published_at is not null
      union all select home || '/sources/' || s.slug, null from o join sources s on s.organization_id = o.id
        where s.published_at is not null
      order by path`);
    return rows.map(({ path, changedAt }) => ({ path, changedAt: changedAt ? new Date(changedAt) : null }));
  },
});
