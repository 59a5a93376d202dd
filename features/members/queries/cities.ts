import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { query } from '@/server/query';
import { citySpellings } from '../cities';
import { cityKey } from '../city-rules';
import { DETAILS_ROW } from '../consent';
import { fieldIsVisible } from '../scope';

const MOST = 200;

/**
 * The cities to choose from, as far as somebody shows to be there, each once: where it is written in several ways, as most
 * write it.
 */
export const listCities = query({
  permission: 'member:list',
  run: async ({ tx, organization }, _input: undefined): Promise<string[]> => {
    const spellings = await citySpellings(tx, organization.id);
    const cities = byCity(await shownOf(tx, organization.id, spellings)).slice(0, MOST);
    const several = cities.filter((ways) => ways.length > 1).flat();
    const people = await countPeople(tx, organization.id, several);
    const usual = (ways: string[]) =>
      ways.reduce((most, way) => ((people.get(way) ?? 0) > (people.get(most) ?? 0) ? way : most));
    return cities.map(usual);
  },
});

/** The ways in which each city is written. */
function byCity(spellings: string[]): string[][] {
  const cities = new Map<string, string[]>();
  for (const one of spellings) {
    const key = cityKey(one);
    cities.set(key, [...(cities.get(key) ?? []), one]);
  }
  return [...cities.values()];
}

/** Those in which somebody shows to be. */
async function shownOf(tx: Transaction, organizationId: string, spellings: string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ city: string }>(sql`
    select asked.city from unnest(${sql.param(spellings)}::text[]) with ordinality as asked (city, nr)
    where (select true from person_details d
      where d.organization_id = ${organizationId} and d.city = asked.city
        and ${fieldIsVisible('city', 'admins', DETAILS_ROW)} limit 1)
    order by nr`);
  return rows.map(({ city }) => city);
}

/** How many show to be in each. */
async function countPeople(tx: Transaction, organizationId: string, spellings: string[]) {
  if (spellings.length === 0) return new Map<string, number>();
  const { rows } = await tx.execute<{ city: string; people: number }>(sql`
    select d.city, count(*)::int as people from person_details d
    where d.organization_id = ${organizationId} and d.city = any (${sql.param(spellings)}::text[])
      and ${fieldIsVisible('city', 'admins', DETAILS_ROW)}
    group by d.city`);
  return new Map(rows.map(({ city, people }) => [city, people]));
}
