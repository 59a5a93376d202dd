import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { doors } from '@/db/schema/doors';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { findEvent } from '@/features/registrations/event-seats';
import { formatMoment } from '@/lib/dates/zoned';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { doorUrl } from '../door';
import { countBeyond, readRoster } from '../roster';
import { doorCounts, doorReports } from '../rules';

const HOUR = 3_600_000;

/** The doors of an event, who is here, and what somebody has to look at. */
export const getDoorOverview = query({
  permission: 'door:list',
  run: async (context, { event: slug }: { event: string }) => {
    const { tx, organization, locale, now } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const told = announcementIn(await announcementOf(tx, organization, event.id), locale);
    const zone = event.timezone ?? organization.timezone;
    const timeOf = (at: number | Date) => formatMoment(new Date(at), zone, locale, 'date-time');
    const rows = await tx
      .select()
      .from(doors)
      .where(and(eq(doors.organizationId, organization.id), eq(doors.eventId, event.id)))
      .orderBy(asc(doors.createdAt));
    const lines = await readRoster(context, event.id);
    return {
      event: { id: event.id, slug, title: told.title, lang: told.titleLocale, when: told.when },
      mayHaveDoors: event.state === 'published' && event.endsAt !== null,
      counts: doorCounts(lines, await countBeyond(context, event.id)),
      doors: rows.map(({ id, name, hoursAfter, revokedAt }) => {
        const closesAt = event.endsAt ? event.endsAt.getTime() + hoursAfter * HOUR : 0;
        const isOpen = !revokedAt && event.state === 'published' && closesAt > now.getTime();
        return { id, name, isOpen, closes: timeOf(closesAt), url: isOpen ? doorUrl(id, locale) : null };
      }),
      reports: doorReports(lines).map((report) => ({
        ...report,
        marks: report.marks.map(({ door, at }) => ({ door, at: timeOf(at) })),
      })),
    };
  },
});
export type DoorOverview = Awaited<ReturnType<typeof getDoorOverview>>;
