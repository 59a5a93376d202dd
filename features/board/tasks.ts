import { daysBetween } from '@/lib/dates/days';
import { mayStandAgain } from './rules';
import type { BoardView, BodyView, OfficeView, SeatView, TermView } from './view';

/** Something that the board wants done, with the seat or the body that it is about; the first are the most urgent. */
export type BoardTask =
  | { kind: 'died' | 'overdue' | 'ending'; office: OfficeView; seat: SeatView; term: TermView }
  | { kind: 'vacant'; office: OfficeView; seat: SeatView }
  | { kind: 'acting' | 'last-term'; office: OfficeView; seat: SeatView; term: TermView }
  | { kind: 'election'; body: BodyView };

const URGENCY: readonly BoardTask['kind'][] = [
  'died',
  'overdue',
  'election',
  'ending',
  'vacant',
  'acting',
  'last-term',
];

/** An election is called out so long before the first day that it may be on. */
const ELECTION_DAYS = 120;

/** What is to be done about the bodies, their seats and their elections on a day. */
export function boardTasks({ bodies, day }: Pick<BoardView, 'bodies' | 'day'>): BoardTask[] {
  const tasks = bodies.flatMap((body): BoardTask[] => {
    const isNear = body.election !== null && daysBetween(day, body.election.from) <= ELECTION_DAYS;
    const ofSeats = body.offices.flatMap((office) => office.seats.flatMap((seat) => seatTasks(office, seat)));
    return isNear ? [{ kind: 'election', body }, ...ofSeats] : ofSeats;
  });
  return tasks.sort((a, b) => URGENCY.indexOf(a.kind) - URGENCY.indexOf(b.kind));
}

function seatTasks(office: OfficeView, seat: SeatView): BoardTask[] {
  const { holder, state, inARow } = seat;
  if (!holder) return [{ kind: 'vacant', office, seat }];
  // Of the dead there is one thing to do: nobody asks them to hand over or to stand again.
  if (state === 'died') return [{ kind: 'died', office, seat, term: holder }];
  const isLast = inARow !== null && !mayStandAgain(inARow, office.mostTerms);
  return [
    ...(state === 'overdue' || state === 'ending' || state === 'acting'
      ? [{ kind: state, office, seat, term: holder }]
      : []),
    ...(isLast ? [{ kind: 'last-term' as const, office, seat, term: holder }] : []),
  ];
}
