import 'server-only';
import { type SQL, sql } from 'drizzle-orm';

/** What the office of a term is called. */
export const OFFICE = sql`(select coalesce(max(x.title), max(o.kind::text)) from seats s
  join offices o on o.organization_id = s.organization_id and o.id = s.office_id
  left join office_texts x on x.organization_id = o.organization_id and x.office_id = o.id
  where s.organization_id = t.organization_id and s.id = t.seat_id)`;

/** An answer to a question of an event in words: it is kept as the place of the choice, which tells a person nothing. */
export const EVENT_ANSWER = sql`(select case when q.kind in ('choice', 'many')
    then (select string_agg(coalesce(w.options[place::int + 1], place), ', ')
      from unnest(string_to_array(t.value, ',')) place,
        (select x.options from event_question_texts x where x.organization_id = q.organization_id
          and x.question_id = q.id order by cardinality(x.options) desc, x.locale limit 1) w)
    else t.value end
  from event_questions q where q.organization_id = t.organization_id and q.id = t.question_id)`;

/** The text of what a row of `t` refers to, in any language: an id tells a person nothing. */
export function text(table: string, key: string, column: string): SQL {
  const [name, id] = [sql.identifier(table), sql.identifier(key)];
  return sql`(select min(x.${sql.identifier(column)}) from ${name} x
    where x.organization_id = t.organization_id and x.${id} = t.${id})`;
}
