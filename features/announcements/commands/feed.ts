import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { LeftOutReason } from '@/db/enums';
import { announcements } from '@/db/schema/announcements';
import { roomFor } from '@/features/organizations/mail-limits';
import type { Locale } from '@/lib/locales';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { enqueueMails } from '@/server/mail/outbox';
import { type Announcement, isAnnouncement, listFiles, lockAnnouncement } from '../announcement';
import { wakeRunner } from '../begin';
import { mailMaker } from '../make-mail';
import { type Next, nextRecipients } from '../next-recipients';
import { announcementIdInput } from '../schema';

/** So many mails of one announcement wait in the outbox at most: the rest can be stopped, and keeps nobody else waiting. */
const WINDOW = 500;

/**
 * Makes the next mails of an announcement: row and mail are written in one transaction, so each is made once. Who may not be
 * written to any more is left out at this moment. When nothing is left, the announcement is done.
 */
export const feedAnnouncement = command({
  name: 'announcement.feed',
  permission: 'announcement:work',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id }, announcement) => {
    if (announcement.state !== 'sending') return { made: 0 };
    const waiting = await countWaiting(context, id);
    const { room } = await roomFor(context);
    const next = await nextRecipients(context, announcement, Math.min(WINDOW - waiting, room));
    if (next.length === 0) {
      if (waiting === 0 && (await isAllMade(context, id))) await finish(context, id);
      return { made: 0 };
    }
    const made = await makeMails(context, announcement, next);
    await wakeRunner(context);
    return { made };
  },
  journal: () => null,
});

async function makeMails(
  context: OrganizationContext,
  announcement: Announcement,
  next: readonly Next[],
): Promise<number> {
  const { tx, organization } = context;
  const make = await mailMaker(context, announcement, next);
  const fileIds = (await listFiles(context, announcement.id)).map(({ id }) => id);
  const outcomes: {
    id: string;
    mailId: string | null;
    leftOut: LeftOutReason | null;
    locale: Locale | null;
  }[] = [];
  const mails = [];
  for (const one of next) {
    if (one.against !== null || one.email === null) {
      outcomes.push({ id: one.id, mailId: null, leftOut: one.against ?? 'no-mail', locale: null });
      continue;
    }
    const mailId = randomUUID();
    const { locale, ...mail } = await make({ ...one, email: one.email });
    mails.push({ id: mailId, ...mail, to: one.email, fileIds, campaignId: announcement.id });
    outcomes.push({ id: one.id, mailId, leftOut: null, locale });
  }
  await enqueueMails(tx, organization.id, mails);
  await tx.execute(sql`
    update announcement_recipients r set mail_id = o."mailId", left_out = o."leftOut", locale = o.locale,
      queued_at = case when o."mailId" is not null then now() end
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as o (id uuid, "mailId" uuid, "leftOut" text, locale text)
    where r.organization_id = ${organization.id} and r.id = o.id`);
  return outcomes.length;
}

async function countWaiting({ tx, organization }: OrganizationContext, id: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::integer as count from outbox
    where organization_id = ${organization.id} and campaign_id = ${id} and state = 'waiting'`);
  return rows[0]?.count ?? 0;
}

async function isAllMade({ tx, organization }: OrganizationContext, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from announcement_recipients
    where organization_id = ${organization.id} and announcement_id = ${id}
      and mail_id is null and left_out is null limit 1`);
  return rows.length === 0;
}

const finish = ({ tx, organization, now }: OrganizationContext, id: string) =>
  tx.update(announcements).set({ state: 'done', doneAt: now }).where(isAnnouncement(organization.id, id));
