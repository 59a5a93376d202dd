import { announcements } from '@/db/schema/announcements';
import { localToInstant } from '@/lib/dates/zoned';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import {
  announcementEntry,
  isAnnouncement,
  lockAnnouncement,
  refuseSent,
  tagsOfAnnouncements,
  textsOf,
} from '../announcement';
import { begin } from '../begin';
import { sendAnnouncementInput } from '../schema';

/** Sends an announcement, at once or at a time on the clock of the organization. */
export const sendAnnouncement = command({
  name: 'announcement.send',
  permission: 'announcement:mail',
  input: sendAnnouncementInput,
  subject: (context, { id }) => lockAnnouncement(context, id),
  rateLimit: ({ organization }) => ({ key: `announce:${organization?.id}`, limit: 60, seconds: 3600 }),
  run: async (context, { id, at }, announcement) => {
    refuseSent(announcement);
    if (!at) return { id, count: await begin(context, announcement) };
    const { organization, tx } = context;
    if (!(await textsOf(context, id))[organization.defaultLocale]) {
      throw new Refusal('conflict', 'announcement-no-text');
    }
    const sendAt = instantOf(context, at);
    await tx
      .update(announcements)
      .set({ state: 'scheduled', sendAt })
      .where(isAnnouncement(organization.id, id));
    return { id, at: sendAt };
  },
  journal: ({ id: _, ...details }, _input, announcement) => announcementEntry(announcement, details),
  tags: tagsOfAnnouncements,
});

function instantOf({ organization, now }: OrganizationContext, at: string): Date {
  let instant: Date;
  try {
    instant = localToInstant(at, organization.timezone);
  } catch {
    throw invalid('at', 'local-time');
  }
  if (instant <= now) throw invalid('at', 'time-past');
  return instant;
}
