import 'server-only';
import { Refusal } from '@/server/errors';
import { openCalendarLink } from './calendar-link';
import { getMemberCalendar } from './queries/member-calendar';

/** The calendar behind a secret address: nothing on the way may keep it, and no search engine name it. */
export async function memberCalendarResponse(token: string): Promise<Response> {
  try {
    const calendar = await getMemberCalendar(await openCalendarLink(token), undefined);
    return new Response(calendar, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="calendar.ics"',
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
        'Referrer-Policy': 'no-referrer',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
