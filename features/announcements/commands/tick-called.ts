import { and, eq, isNull } from 'drizzle-orm';
import { announcementRecipients } from '@/db/schema/announcements';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { announcementEntry, isRecipientOf, lockAnnouncement } from '../announcement';
import { recipientInput } from '../schema';

/** Notes that somebody who got no mail was called. */
export const tickCalled = command({
  name: 'announcement.called',
  permission: 'announcement:send',
  input: recipientInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async ({ tx, organization, now, standing }, { id, recipient }) => {
    const isIt = and(isRecipientOf(organization.id, id), eq(announcementRecipients.id, recipient));
    const known = await tx.select({ id: announcementRecipients.id }).from(announcementRecipients).where(isIt);
    if (known.length === 0) throw notFound();
    const changed = await tx
      .update(announcementRecipients)
      .set({ calledAt: now, calledBy: standing.accountId })
      .where(and(isIt, isNull(announcementRecipients.calledAt)))
      .returning({ id: announcementRecipients.id });
    return { id, isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }, { recipient }, announcement) =>
    isChanged ? announcementEntry(announcement, { recipient }) : null,
});
