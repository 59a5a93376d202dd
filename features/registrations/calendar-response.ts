import 'server-only';
import { Refusal } from '@/server/errors';

/** A calendar file for one person: nothing on the way may keep it. */
export async function calendarResponse(calendar: () => Promise<string>): Promise<Response> {
  try {
    return new Response(await calendar(), {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'Content-Disposition': 'attachment; filename="event.ics"',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
