import { sql } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { command } from '@/server/command';
import {
  announcementEntry,
  isAnnouncement,
  lockAnnouncement,
  refuseSent,
  tagsOfAnnouncements,
} from '../announcement';
import { announcementIdInput } from '../schema';

/** Throws a draft away, with its attachments. */
export const deleteAnnouncement = command({
  name: 'announcement.delete',
  permission: 'announcement:update',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async ({ tx, organization }, { id }, announcement) => {
    refuseSent(announcement);
    await tx.execute(sql`delete from mail_files f using announcement_files a
      where a.organization_id = f.organization_id and a.file_id = f.id
        and a.organization_id = ${organization.id} and a.announcement_id = ${id}`);
    await tx.delete(announcements).where(isAnnouncement(organization.id, id));
    return { id };
  },
  journal: (_result, _input, announcement) => announcementEntry(announcement),
  tags: tagsOfAnnouncements,
});
