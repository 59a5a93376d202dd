import { and, eq } from 'drizzle-orm';
import { announcementRecipients } from '@/db/schema/announcements';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { announcementEntry, isRecipientOf, lockAnnouncement } from '../announcement';
import { recipientInput } from '../schema';

/** Takes the tick back: they were not called after all. */
export const untickCalled = command({
  name: 'announcement.not-called',
  permission: 'announcement:send',
  input: recipientInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async ({ tx, organization }, { id, recipient }) => {
    const changed = await tx
      .update(announcementRecipients)
      .set({ calledAt: null, calledBy: null })
      .where(and(isRecipientOf(organization.id, id), eq(announcementRecipients.id, recipient)))
      .returning({ id: announcementRecipients.id });
    if (changed.length === 0) throw notFound();
    return { id };
  },
  journal: (_result, { recipient }, announcement) => announcementEntry(announcement, { recipient }),
});
