import { announcements } from '@/db/schema/announcements';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { announcementEntry, isAnnouncement, lockAnnouncement, tagsOfAnnouncements } from '../announcement';
import { announcementIdInput } from '../schema';

/** Puts an announcement on the organization's page, in its feed and in the sitemap. */
export const publishAnnouncement = command({
  name: 'announcement.publish',
  permission: 'announcement:send',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id }, { publishedAt }) => {
    const { tx, organization, now } = context;
    if (publishedAt !== null) return { id, isChanged: false };
    await tx.update(announcements).set({ publishedAt: now }).where(isAnnouncement(organization.id, id));
    await rememberEndings(context, 'on-site-announcement', [id], false);
    return { id, isChanged: true };
  },
  journal: ({ isChanged }, _input, announcement) => (isChanged ? announcementEntry(announcement) : null),
  tags: tagsOfAnnouncements,
});
