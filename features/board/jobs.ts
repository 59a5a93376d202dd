import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { dueJob } from '@/server/jobs/due';
import type { Job } from '@/server/jobs/runner';
import type { OrganizationRef } from '@/server/organization-ref';
import { tag } from '@/server/tags';
import { remindOfEnd } from './commands/remind-of-end';
import { REMINDER_DAYS } from './rules';

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

const BATCH = 50;

/**
 * The terms whose reminder is due: 60 and 14 days before they end or should end, by the calendar of each organization.
 * Invented organizations send no mail.
 */
export async function termsToRemindOf(tx: Transaction, now: Date): Promise<DueReminder[]> {
  const { rows } = await tx.execute<DueReminder>(sql`
    select d.term, d.id, d.slug, d."defaultLocale", d.timezone, d."countryCode"
    from (
      select t.id as term, o.id, o.slug, o.default_locale as "defaultLocale", o.timezone,
        o.country_code as "countryCode", t.reminded_end, t.reminded_days,
        coalesce(t.ends_on, t.planned_ends_on) as ends,
        (${now.toISOString()}::timestamptz at time zone o.timezone)::date as today, t.starts_on
      from terms t join organizations o on o.id = t.organization_id
      where coalesce(t.ends_on, t.planned_ends_on) is not null and not o.is_demo
        and o.locked_at is null) d
    where d.ends > d.today and d.ends - d.today <= ${REMINDER_DAYS[0]} and (d.starts_on is null or d.starts_on <= d.today)
      and (d.reminded_end is distinct from d.ends
           or d.reminded_days > case when d.ends - d.today <= ${REMINDER_DAYS[1]} then ${REMINDER_DAYS[1]}::integer
                                else ${REMINDER_DAYS[0]}::integer end)
    order by d.ends, d.term limit ${BATCH}`);
  return rows;
}

interface DueReminder extends Record<string, unknown>, OrganizationRef {
  term: string;
}

/** Reminds leavers and administrators in time. A restart in between asks again and sends nothing twice. */
export const remindersJob: Job = {
  name: 'term-reminders',
  run: async () => {
    const due = await asWorker(termsToRemindOf);
    for (const { term, ...organization } of due) {
      await remindOfEnd(systemContext(organization.defaultLocale, organization), { term });
    }
    return due.length === BATCH;
  },
};
