import { and, eq } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { outbox } from '@/db/schema/kernel';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { announcementEntry, isAnnouncement, lockAnnouncement } from '../announcement';
import { isStoppable } from '../rules';
import { announcementIdInput } from '../schema';

/**
 * Stops: what has not gone out stays where it is. A mail that is being handed over at this moment still arrives, and is
 * counted. What only waits for its time is a draft again.
 */
export const stopAnnouncement = command({
  name: 'announcement.stop',
  permission: 'announcement:send',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async ({ tx, organization }, { id }, { state }) => {
    if (!isStoppable(state)) throw new Refusal('conflict', 'announcement-not-sending');
    await tx
      .update(outbox)
      .set({ state: 'stopped' })
      .where(
        and(
          eq(outbox.organizationId, organization.id),
          eq(outbox.campaignId, id),
          eq(outbox.state, 'waiting'),
        ),
      );
    await tx
      .update(announcements)
      .set(state === 'scheduled' ? { state: 'draft', sendAt: null } : { state: 'stopped' })
      .where(isAnnouncement(organization.id, id));
    return { id };
  },
  journal: (_result, _input, announcement) => announcementEntry(announcement),
});
