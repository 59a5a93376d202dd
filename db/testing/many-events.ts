import { sql } from 'drizzle-orm';
import type { Database } from '../client';

/** The months that the events of `makeManyEvents` lie in: ten years, to be leafed through. */
export const EVENT_MONTHS = Array.from(
  { length: 120 },
  (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);

/** So many published events over ten years, with texts in two languages. Makes them once. */
export async function makeManyEvents(db: Database, organizationId: string, count: number): Promise<void> {
  const { rows } = await db.execute(
    sql`select from events where organization_id = ${organizationId} limit 1`,
  );
  if (rows.length > 0) return;
  await db.execute(sql`
    insert into events (organization_id, slug, state, category, audience, starts_at, ends_at, timezone, first_day, last_day)
    select ${organizationId}, 'event-' || n, 'published', 'meeting', 'none', at, at + interval '2 hours', 'Asia/Baku',
      (at at time zone 'Asia/Baku')::date, (at at time zone 'Asia/Baku')::date
    from generate_series(1, ${count}) n
    cross join lateral (select timestamptz '2020-01-01 10:00+04' + make_interval(days => (n * 3652 / ${count})::int) as at) x`);
  await db.execute(sql`
    insert into event_texts (organization_id, event_id, locale, title, description, city)
    select organization_id, id, l, 'Yığıncaq ' || slug, 'Gündəlik, **qərarlar** və çay.', 'Bakı'
    from events cross join unnest(array['az', 'ru']) l where organization_id = ${organizationId}`);
  await db.execute(sql`analyze events, event_texts`);
}
