import 'server-only';
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { calendarUid } from './calendar';
import { plainText } from './plain-text';
import type { PublicEventEntry } from './public-view';

interface CalendarOptions {
  name: string;
  /** The whole address of the organization's page. */
  url: string;
  /** What an event is called whose title is not shown. */
  untitled: (event: PublicEventEntry) => string;
}

/**
 * Published events as an iCalendar file: scheduled ones with their hours in UTC, records whose day is known as whole
 * days. A date of which only month or year is known stands in no calendar.
 */
export function publicCalendar(
  events: readonly PublicEventEntry[],
  { name, url, untitled }: CalendarOptions,
): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '//Ocaq//Ocaq//EN', url });
  for (const event of events) {
    // What was called off long ago is no news to any calendar.
    const isShown = event.state === 'published' || event.isUpcoming;
    const time = isShown ? timeOf(event) : null;
    if (!time) continue;
    const place = [event.place?.text, event.address?.text, event.city?.text].filter(Boolean).join(', ');
    calendar.createEvent({
      ...time,
      id: calendarUid(event.id),
      stamp: event.updatedAt,
      lastModified: event.updatedAt,
      summary: event.title?.text ?? untitled(event),
      description: descriptionOf(event),
      location: place || undefined,
      url: `${url}/events/${event.slug}`,
      ...(event.state === 'cancelled' ? { status: ICalEventStatus.CANCELLED } : {}),
    });
  }
  return calendar.toString();
}

const descriptionOf = ({ summary, description }: PublicEventEntry): string | undefined =>
  [summary?.text, description ? plainText(description.text) : undefined].filter(Boolean).join('\n\n') ||
  undefined;

type Time = Pick<ICalEventData, 'start' | 'end' | 'allDay'>;

function timeOf({ date, firstDay, lastDay }: PublicEventEntry): Time | null {
  if (date.kind === 'scheduled') return { start: date.startsAt, end: date.endsAt };
  const isExact = date.edtf.split('/').every((end) => /^\d{4}-\d{2}-\d{2}$/.test(end));
  if (!isExact || !firstDay || !lastDay) return null;
  const end = new Date(`${lastDay}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  return { start: new Date(`${firstDay}T00:00:00Z`), end, allDay: true };
}
