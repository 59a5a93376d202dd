import 'server-only';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { findEvent } from '@/features/registrations/event-seats';
import { findByTicket } from '@/features/registrations/series-party';
import { openTicket } from '@/features/registrations/ticket-code';
import { ticketTokenIn } from '@/features/registrations/ticket-rules';
import { query } from '@/server/query';
import { entered, findOpenDoor } from '../door';
import { countBeyond, readRoster } from '../roster';
import type { Looked, Roster } from '../view';

/** The page of a door before the PIN: that it is open, and no word of what lies behind it. */
export const getDoor = query({
  permission: 'door:enter',
  subject: findOpenDoor,
  run: async (_context, _input: undefined, { name, closesAt }) => ({ name, closesAt }),
});

/** What a helper works with, also without a network: names and state of one event. */
export const getRoster = query({
  permission: 'door:work',
  subject: entered,
  run: async (context, { since }: { since?: number | undefined }, door): Promise<Roster> => {
    const { tx, organization, locale, now } = context;
    const event = await findEvent(context, { id: door.eventId });
    const told = announcementIn(await announcementOf(tx, organization, door.eventId), locale);
    return {
      event: {
        title: told.title,
        lang: told.titleLocale,
        endsAt: door.endsAt.getTime(),
        capacity: event?.capacity ?? null,
      },
      door: { name: door.name, endsAt: door.closesAt.getTime() },
      lines: await readRoster(context, door.eventId, since === undefined ? {} : { since: new Date(since) }),
      beyond: await countBeyond(context, door.eventId),
      readAt: now.getTime(),
    };
  },
});

/** What a code is that the roster of a device does not know. */
export const lookUpTicket = query({
  permission: 'door:work',
  subject: entered,
  run: async (context, { code }: { code: string }, door): Promise<Looked> => {
    const ticket = openTicket(ticketTokenIn(code));
    if (!ticket) return { kind: 'forged' };
    if (ticket.organizationId !== context.organization.id) return { kind: 'other-organization' };
    const party = await findByTicket(context, ticket.registrationId, door.eventId);
    if (!party) return { kind: 'gone' };
    if (party.eventId !== door.eventId) return { kind: 'other-event' };
    if (party.ticketNumber !== ticket.number) return { kind: 'handed-on' };
    const [line] = await readRoster(context, door.eventId, { registrations: [party.id] });
    return line ? { kind: 'line', line } : { kind: 'gone' };
  },
});
