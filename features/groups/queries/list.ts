import 'server-only';
import { sql } from 'drizzle-orm';
import { today } from '@/features/members/today';
import { query } from '@/server/query';
import { headOf, readTexts } from '../group-texts';
import type { GroupName, ListedGroup } from '../view';

interface Row extends Record<string, unknown> {
  id: string;
  isPublic: boolean;
  people: number;
  leaders: number;
}

const byName = (locale: string) => (a: GroupName, b: GroupName) => a.name.localeCompare(b.name, locale);

/** The groups with how many people are in them today, by name. */
export const listGroups = query({
  permission: 'group:list',
  run: async (context, _input: undefined): Promise<ListedGroup[]> => {
    const { tx, organization, locale } = context;
    const day = today(context);
    const { rows } = await tx.execute<Row>(sql`
      select g.id, g.is_public as "isPublic", count(distinct m.person_id)::integer as people,
        count(distinct m.person_id) filter (where m.role = 'leader')::integer as leaders
      from groups g
      left join group_memberships m on m.organization_id = g.organization_id and m.group_id = g.id
        and (m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on > ${day}::date)
      where g.organization_id = ${organization.id}
      group by g.organization_id, g.id`);
    const texts = await readTexts(context);
    return rows.map((row) => ({ ...row, ...headOf(context, texts.get(row.id) ?? []) })).sort(byName(locale));
  },
});

/** What the groups are called, to choose one. */
export const listGroupNames = query({
  permission: 'group:list',
  run: async (context, _input: undefined): Promise<GroupName[]> => {
    const texts = await readTexts(context);
    return [...texts]
      .map(([id, own]) => {
        const { name, lang } = headOf(context, own);
        return { id, name, ...(lang ? { lang } : {}) };
      })
      .sort(byName(context.locale));
  },
});
