import { announcements } from '@/db/schema/announcements';
import { command } from '@/server/command';
import {
  announcementEntry,
  audienceColumns,
  isAnnouncement,
  lockAnnouncement,
  mainTitle,
  refuseSent,
  saveTexts,
  tagsOfAnnouncements,
} from '../announcement';
import { updateAnnouncementInput } from '../schema';

/** Changes an announcement that has not gone out yet. */
export const updateAnnouncement = command({
  name: 'announcement.update',
  permission: 'announcement:update',
  input: updateAnnouncementInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, input, announcement) => {
    refuseSent(announcement);
    mainTitle(context, input.texts);
    await context.tx
      .update(announcements)
      .set({
        kind: input.kind,
        ...(await audienceColumns(context, input, announcement)),
        updatedAt: context.now,
      })
      .where(isAnnouncement(context.organization.id, input.id));
    await saveTexts(context, input.id, input.texts);
    return { id: input.id };
  },
  journal: (_result, _input, announcement) => announcementEntry(announcement),
  tags: tagsOfAnnouncements,
});
