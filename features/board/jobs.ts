import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { dueJob } from '@/server/jobs/due';
import { tag } from '@/server/tags';

/** The organizations where a term began or ended between two moments, by the calendar of each. */
export async function termsThatTurned(tx: Transaction, from: Date, to: Date): Promise<string[]> {
  const day = (moment: Date) => sql`(${moment.toISOString()}::timestamptz at time zone o.timezone)::date`;
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select distinct o.slug from terms t join organizations o on o.id = t.organization_id
    where (t.starts_on > ${day(from)} and t.starts_on <= ${day(to)})
       or (t.ends_on > ${day(from)} and t.ends_on <= ${day(to)})`);
  return rows.map((row) => tag.organization(row.slug));
}

/** Pages that show a board are made anew on the day on which a term begins or ends. */
export const termsJob = dueJob('terms', termsThatTurned);
