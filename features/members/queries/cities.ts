import 'server-only';
import { sql } from 'drizzle-orm';
import { query } from '@/server/query';
import { DETAILS_ROW } from '../consent';
import { fieldIsVisible } from '../scope';

const MOST = 200;

/**
 * The cities to choose from, as far as somebody shows to be there. From one city to the next by the index, not by
 * looking at everybody.
 */
export const listCities = query({
  permission: 'member:list',
  run: async ({ tx, organization }, _input: undefined): Promise<string[]> => {
    const { rows } = await tx.execute<{ city: string }>(sql`
      with recursive cities (city) as (
        (select min(city) from person_details where organization_id = ${organization.id})
        union all
        select (select min(d.city) from person_details d
                where d.organization_id = ${organization.id} and d.city > cities.city)
        from cities where cities.city is not null)
      select city from cities
      where city is not null and (select true from person_details d
        where d.organization_id = ${organization.id} and d.city = cities.city
          and ${fieldIsVisible('city', 'admins', DETAILS_ROW)} limit 1)
      limit ${MOST}`);
    return rows.map((row) => row.city);
  },
});
