import 'server-only';
import { sql } from 'drizzle-orm';
import { today } from '@/features/members/today';
import { query } from '@/server/query';
import { canBeClosed } from '../rules';
import type { YearView } from '../view';

/** The years in which something was written, whether they are closed, and whether they can be. */
export const listDuesYears = query({
  permission: 'dues:list',
  run: async (context, _input: undefined): Promise<YearView[]> => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{
      year: number;
      entries: number;
      at: string | null;
      author: string | null;
    }>(sql`
      select coalesce(e.year, c.year) as year, coalesce(e.entries, 0)::integer as entries, c.created_at as at, c.author
      from (select extract(year from on_day)::integer as year, count(*) as entries from dues_entries
        where organization_id = ${organization.id} group by 1) e
      full join (select * from dues_closed_years where organization_id = ${organization.id}) c on c.year = e.year
      order by 1 desc`);
    const closed = rows.flatMap(({ year, at }) => (at ? year : []));
    const day = today(context);
    return rows.map(({ year, entries, at, author }) => ({
      year,
      entries,
      closed: at ? { at: new Date(at), author: author ?? '' } : null,
      canBeClosed: canBeClosed(year, day, closed),
    }));
  },
});
