import 'server-only';
import { sql } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { type Announcement, audienceOf, isAnnouncement, textsOf } from './announcement';
import { recipientsOf } from './recipients';

/**
 * Begins to send: writes down whom it goes to, each in a row of their own, in one transaction. From here on the runner makes
 * one mail of each row, however often it is interrupted.
 */
export async function begin(context: OrganizationContext, announcement: Announcement): Promise<number> {
  const { tx, organization, now } = context;
  const { id, kind } = announcement;
  const texts = await textsOf(context, id);
  if (!texts[organization.defaultLocale]) throw new Refusal('conflict', 'announcement-no-text');
  const recipients = await recipientsOf(context, { kind, audience: audienceOf(announcement) });
  const count = recipients.filter(({ leftOut }) => leftOut === null).length;
  if (recipients.length === 0) throw new Refusal('conflict', 'announcement-nobody');
  await tx.execute(sql`
    insert into announcement_recipients
      (organization_id, announcement_id, person_id, registration_id, covers, left_out)
    select ${organization.id}, ${id}, r."personId", r."registrationId", r.covers, r."leftOut"
    from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb)
      as r ("personId" uuid, "registrationId" uuid, covers integer, "leftOut" text)
    on conflict do nothing`);
  await tx
    .update(announcements)
    .set({ state: 'sending', startedAt: now, sendAt: null })
    .where(isAnnouncement(organization.id, id));
  await wakeRunner(context);
  return count;
}

/** The runner need not wait for its next look. */
export const wakeRunner = ({ tx }: OrganizationContext) => tx.execute(sql`select pg_notify('ocaq_work', '')`);
