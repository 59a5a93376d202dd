import 'server-only';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';
import { type Announcement, announcementIn } from './announcement';

/** The identity of an event in calendars: the same in mails, downloads and feeds, so that none shows it twice. */
export const calendarUid = (eventId: string) => `${eventId}@${new URL(env().APP_ORIGIN).hostname}`;

/**
 * A scheduled event as an iCalendar file, or several dates in one. Times are in UTC, which every calendar shows by its own clock.
 * One that is off says so, and calendars that have it strike it out. The way in from afar stands in the file of who is registered, in no other.
 */
export function eventCalendar(
  announcements: Announcement | readonly Announcement[],
  locale: Locale,
  onlineUrl: string | null = null,
): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: '//Ocaq//Ocaq//EN' });
  for (const announcement of [announcements].flat()) {
    const { event } = announcement;
    if (!event.startsAt || !event.endsAt) continue;
    const local = announcementIn(announcement, locale);
    calendar.createEvent({
      id: calendarUid(event.id),
      start: event.startsAt,
      end: event.endsAt,
      stamp: event.updatedAt,
      sequence: Math.max(0, Math.floor((event.updatedAt.getTime() - event.createdAt.getTime()) / 1000)),
      ...(event.state === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
      summary: local.title,
      description: [onlineUrl, local.description].filter(Boolean).join('\n\n') || undefined,
      location: local.place ?? onlineUrl ?? undefined,
      url: local.url,
    });
  }
  return calendar.toString();
}
