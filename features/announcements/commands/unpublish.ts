import { announcements } from '@/db/schema/announcements';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { announcementEntry, isAnnouncement, lockAnnouncement, tagsOfAnnouncements } from '../announcement';
import { announcementIdInput } from '../schema';

/** Takes an announcement off the organization's page again. */
export const unpublishAnnouncement = command({
  name: 'announcement.unpublish',
  permission: 'announcement:send',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id }, { publishedAt }) => {
    const { tx, organization } = context;
    if (publishedAt === null) return { id, isChanged: false };
    await tx.update(announcements).set({ publishedAt: null }).where(isAnnouncement(organization.id, id));
    await rememberEndings(context, 'on-site-announcement', [id]);
    return { id, isChanged: true };
  },
  journal: ({ isChanged }, _input, announcement) => (isChanged ? announcementEntry(announcement) : null),
  tags: tagsOfAnnouncements,
});
