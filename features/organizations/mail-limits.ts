import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { mailSettings } from '@/db/schema/mail';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { lowerLimit, roomLeft } from './mail-limit-rules';

/** What the organization has set, or nothing. */
export async function readMailSettings({ tx, organization }: OrganizationContext) {
  const [row] = await tx.select().from(mailSettings).where(eq(mailSettings.organizationId, organization.id));
  return row ?? { perHour: null, perDay: null, sendsBirthdayMail: false };
}

/** The limits that hold: the organization's own, never above those of the installation. */
export async function limitsOf(context: OrganizationContext) {
  const { perHour, perDay } = await readMailSettings(context);
  return {
    perHour: lowerLimit(perHour, env().MAIL_PER_HOUR),
    perDay: lowerLimit(perDay, env().MAIL_PER_DAY),
  };
}

/** How many mails may be made now; with none left, from when on there is room again. All mail of the organization counts. */
export async function roomFor(context: OrganizationContext): Promise<{ room: number; until: Date | null }> {
  const { tx, organization } = context;
  const { perHour, perDay } = await limitsOf(context);
  if (perHour === null && perDay === null) return { room: Number.MAX_SAFE_INTEGER, until: null };
  const { rows } = await tx.execute<{ hour: number; day: number }>(sql`
    select count(*) filter (where created_at > now() - interval '1 hour')::integer as hour, count(*)::integer as day
    from outbox where organization_id = ${organization.id} and created_at > now() - interval '1 day'`);
  const sent = rows[0] ?? { hour: 0, day: 0 };
  const room = roomLeft({ perHour, perDay }, sent);
  if (room > 0) return { room, until: null };
  const ends = [
    perHour !== null && sent.hour >= perHour ? await endOf(context, perHour, '1 hour') : null,
    perDay !== null && sent.day >= perDay ? await endOf(context, perDay, '1 day') : null,
  ].filter((end) => end !== null);
  return { room, until: ends.sort((a, b) => b.getTime() - a.getTime())[0] ?? null };
}

/** When the oldest of the last so many mails is no longer within the time. */
async function endOf({ tx, organization }: OrganizationContext, limit: number, time: string) {
  const { rows } = await tx.execute<{ end: string }>(sql`
    select created_at + ${time}::interval as end from outbox where organization_id = ${organization.id}
    order by created_at desc offset ${limit - 1} limit 1`);
  return rows[0] ? new Date(rows[0].end) : null;
}
