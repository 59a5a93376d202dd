import { announcements } from '@/db/schema/announcements';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { announcementEntry, isAnnouncement, lockAnnouncement } from '../announcement';
import { begin } from '../begin';
import { announcementIdInput } from '../schema';

/** Begins to send what was to go out at a time that has come. Where there is nobody, it is a draft again. */
export const startDue = command({
  name: 'announcement.start',
  permission: 'announcement:work',
  input: announcementIdInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  run: async (context, { id }, announcement) => {
    const { state, sendAt } = announcement;
    if (state !== 'scheduled' || !sendAt || sendAt > context.now) return { id, count: null };
    try {
      return { id, count: await begin(context, announcement) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await context.tx
        .update(announcements)
        .set({ state: 'draft', sendAt: null })
        .where(isAnnouncement(context.organization.id, id));
      return { id, count: 0 };
    }
  },
  journal: ({ count }, _input, announcement) =>
    count === null ? null : announcementEntry(announcement, { count }),
});
