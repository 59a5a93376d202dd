import 'server-only';
import { sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { query } from '@/server/query';
import type { ListedAnnouncement } from '../view';

const LONGEST_LIST = 200;

interface Row extends Omit<ListedAnnouncement, 'at'>, Record<string, unknown> {
  at: string | null;
}

/** All announcements, what is being written first, then the newest. */
export const listAnnouncements = query({
  permission: 'announcement:list',
  run: async ({ tx, organization, locale }, _input: undefined): Promise<ListedAnnouncement[]> => {
    const order = sql.param(fallbackOrder(locale, organization.defaultLocale));
    const { rows } = await tx.execute<Row>(sql`
      select a.id, a.kind, a.state, a.published_at is not null as "isPublished",
        coalesce(a.send_at, a.started_at) as at, x.title, x.locale as "titleLocale",
        array(select t.locale from announcement_texts t where t.organization_id = a.organization_id
          and t.announcement_id = a.id order by array_position(${order}::text[], t.locale)) as languages
      from announcements a
      join lateral (select t.title, t.locale from announcement_texts t where t.organization_id = a.organization_id
        and t.announcement_id = a.id order by array_position(${order}::text[], t.locale) limit 1) x on true
      where a.organization_id = ${organization.id}
      order by a.state = 'draft' desc, coalesce(a.started_at, a.created_at) desc, a.id
      limit ${LONGEST_LIST}`);
    return rows.map(({ at, ...row }) => ({ ...row, at: at ? new Date(at) : null }));
  },
});
