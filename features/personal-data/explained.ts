import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** What the office of a term is called. */
export const OFFICE = sql`(select coalesce(max(x.title), max(o.kind::text)) from seats s
  join offices o on o.organization_id = s.organization_id and o.id = s.office_id
  left join office_texts x on x.organization_id = o.organization_id and x.office_id = o.id
  where s.organization_id = t.organization_id and s.id = t.seat_id)`;

/** The text of what a row of `t` refers to, in any language: an id tells a person nothing. */
export function text(table: string, key: string, column: string): SQL {
  const [name, id] = [sql.identifier(table), sql.identifier(key)];
  return sql`(select min(x.${sql.identifier(column)}) from ${name} x
    where x.organization_id = t.organization_id and x.${id} = t.${id})`;
}
