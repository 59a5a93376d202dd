import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { cityKey, initialsOf } from './city-rules';
import { DETAILS_ROW } from './consent';
import { fieldIsVisible } from './scope';

const LAST = '\u{10ffff}';

/** Nobody has so many cities: a register with more has something else in the field. */
const MOST_SPELLINGS = 1000;

/** Every city as somebody wrote it, in the order of the index. */
export const citySpellings = (tx: Transaction, organizationId: string) =>
  spellingsFrom(tx, organizationId, sql`values (null::text, null::text)`);

/** Whoever has this city, however it is written: “Тверь” and “тверь” are one. */
export async function livesIn(tx: Transaction, organizationId: string, city: string): Promise<SQL> {
  const initials = sql.param(initialsOf(city));
  const nearby = sql`select letter, chr(ascii(letter) + 1) from unnest(${initials}::text[]) as initials (letter)`;
  const spellings = (await spellingsFrom(tx, organizationId, nearby)).filter(
    (one) => cityKey(one) === cityKey(city),
  );
  const written = spellings.length > 0 ? spellings : [city];
  return sql`p.id in (select d.person_id from person_details d
    where d.organization_id = ${organizationId}
      and d.city in (${sql.join(
        written.map((one) => sql`${one}`),
        sql`, `,
      )})
      and ${fieldIsVisible('city', 'admins', DETAILS_ROW)})`;
}

/** The spellings within each of these bounds: from one to the next by the index, not by looking at everybody. */
async function spellingsFrom(tx: Transaction, organizationId: string, bounds: SQL): Promise<string[]> {
  const next = (after: SQL) => sql`(select min(d.city) from person_details d
    where d.organization_id = ${organizationId} and ${after} and d.city < coalesce(before, ${LAST}))`;
  const { rows } = await tx.execute<{ city: string }>(sql`
    with recursive bounds (since, before) as (${bounds}),
    cities (city, before) as (
      select ${next(sql`d.city >= coalesce(since, '')`)}, before from bounds
      union all
      select ${next(sql`d.city > cities.city`)}, before from cities where cities.city is not null)
    select city from cities where city is not null limit ${MOST_SPELLINGS}`);
  return rows.map(({ city }) => city);
}
