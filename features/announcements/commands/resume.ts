import { and, eq, sql } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { announcementEntry, isAnnouncement, lockAnnouncement } from '../announcement';
import { wakeRunner } from '../begin';
import { announcementIdInput } from '../schema';

/** Goes on where it was stopped. */
export const resumeAnnouncement = command({
  name: 'announcement.resume',
  permission: 'announcement:mail',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id }, { state }) => {
    if (state !== 'stopped') throw new Refusal('conflict', 'announcement-not-stopped');
    const { tx, organization } = context;
    await tx
      .update(outbox)
      .set({ state: 'waiting' })
      .where(
        and(
          eq(outbox.organizationId, organization.id),
          eq(outbox.campaignId, id),
          eq(outbox.state, 'stopped'),
          // Not what was taken back from somebody who wants none any more.
          sql`exists (select from announcement_recipients r
            where r.organization_id = ${outbox.organizationId} and r.mail_id = ${outbox.id})`,
        ),
      );
    await tx.update(announcements).set({ state: 'sending' }).where(isAnnouncement(organization.id, id));
    await wakeRunner(context);
    return { id };
  },
  journal: (_result, _input, announcement) => announcementEntry(announcement),
});
