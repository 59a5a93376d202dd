import { type EventFacts, freeSeats, type SeatsTaken } from './rules';

interface DateSeats<Event, Seats> {
  event: Event;
  seats: Seats;
}

interface AsOne<Event, Seats> extends DateSeats<Event, Seats> {
  /** The dates that are registered for, the next one first. */
  left: DateSeats<Event, Seats>[];
  /** That with the fewest free seats: where it is full, the whole party waits. */
  fullest: DateSeats<Event, Seats>;
}

/**
 * The dates of a series, where one registers for all of them, as one event: who may and how the next date says; open since the
 * first of them opened, until the last of them closes, and as full as the fullest. Null when there is none left to register for.
 */
export function datesAsOne<Event extends EventFacts, Seats extends SeatsTaken>(
  dates: readonly DateSeats<Event, Seats>[],
  now: Date,
): AsOne<Event, Seats> | null {
  const asked = dates
    .filter(({ event }) => event.state === 'published' && event.audience !== 'none' && event.endsAt !== null)
    .sort((a, b) => startOf(a.event) - startOf(b.event));
  const left = asked.filter(({ event }) => now.getTime() < closeOf(event));
  const [next] = left;
  if (!next) return null;
  const free = (one: DateSeats<Event, Seats>) => freeSeats(one.event, one.seats);
  const fullest = left.reduce((a, b) => (free(b) < free(a) ? b : a));
  const opens = asked.map(({ event }) => event.registrationOpensAt?.getTime() ?? 0);
  return {
    left,
    fullest,
    event: {
      ...next.event,
      capacity: fullest.event.capacity,
      registrationOpensAt: opens.includes(0) ? null : new Date(Math.min(...opens)),
      registrationClosesAt: new Date(Math.max(...left.map(({ event }) => closeOf(event)))),
    },
    seats: {
      ...fullest.seats,
      waitingParties: Math.max(...left.map(({ seats }) => seats.waitingParties)),
      isKept: left.some(({ seats }) => seats.isKept),
    },
  };
}

const startOf = ({ startsAt }: EventFacts) => startsAt?.getTime() ?? 0;

const closeOf = ({ registrationClosesAt, startsAt }: EventFacts) =>
  (registrationClosesAt ?? startsAt)?.getTime() ?? 0;
