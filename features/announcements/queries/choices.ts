import 'server-only';
import { sql } from 'drizzle-orm';
import { fallbackOrder } from '@/lib/locales';
import { query } from '@/server/query';
import type { AudienceChoices, Choice } from '../view';

const MOST = 200;

/** The groups, saved lists and events that an announcement can go to. */
export const listAudiences = query({
  permission: 'announcement:create',
  run: async ({ tx, organization, locale }, _input: undefined): Promise<AudienceChoices> => {
    const order = sql.param(fallbackOrder(locale, organization.defaultLocale));
    const read = async (rows: ReturnType<typeof sql>) =>
      (await tx.execute<Choice & Record<string, unknown>>(rows)).rows.map(({ id, name }) => ({ id, name }));
    return {
      groups:
        await read(sql`select g.id, (select t.name from group_texts t where t.organization_id = g.organization_id
          and t.group_id = g.id order by array_position(${order}::text[], t.locale) limit 1) as name
        from groups g where g.organization_id = ${organization.id} order by 2 limit ${MOST}`),
      lists: await read(sql`select id, name from saved_lists where organization_id = ${organization.id}
        order by lower(name) limit ${MOST}`),
      events:
        await read(sql`select e.id, (select t.title from event_texts t where t.organization_id = e.organization_id
          and t.event_id = e.id order by array_position(${order}::text[], t.locale) limit 1) as name
        from events e where e.organization_id = ${organization.id} and exists (select from registrations r
          where r.organization_id = e.organization_id and r.event_id = e.id)
        order by e.created_at desc limit ${MOST}`),
    };
  },
});
