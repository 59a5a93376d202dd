import 'server-only';
import { today } from '@/features/members/today';
import { parseEdtf } from '@/lib/dates/edtf';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import { readDeaths } from '../deaths';
import { readBodies, readOffices, readTerms, unfilled } from '../read-board';
import { boardOn, newestFirst, nextElection, seatState, termsInARow } from '../rules';
import type { BoardView, BodyView, OfficeView, TermView } from '../view';

/** The bodies with their offices, who holds their seats on a day (today unless said), and who has held them. */
export const getBoard = query({
  permission: 'board:list',
  readsOnly: true,
  // The same rows whatever the day: all of the organization's.
  plans: () => 'prepared',
  run: async (context, { on }: { on?: string }): Promise<BoardView> => {
    const now = today(context);
    const day = on ?? now;
    const [rows, bodies] = await Promise.all([readTerms(context), readBodies(context)]);
    const offices = await officesOn(context, rows, day);
    const vacancies = offices.flatMap((office) => office.seats).filter((seat) => seat.holder === null).length;
    return {
      day,
      isToday: day === now,
      bodies: bodies.map((body) => bodyOn(body, offices, rows, day)),
      vacancies,
    };
  },
});

/** The bodies alone, to choose one or to change it. */
export const listBodies = query({
  permission: 'board:list',
  run: async (context, _input: null) => readBodies(context),
});

/** The seat that somebody is to be appointed to, with its office, its body and all terms of the office. */
export const getSeat = query({
  permission: 'board:list',
  subject: async (context, { id }: { id: string }) => {
    const all = await readOffices(context, unfilled);
    const office = all.find(({ seats }) => seats.some((seat) => seat.id === id));
    return office ? { id, office } : null;
  },
  run: async (context, _input, { office }) => {
    const body = (await readBodies(context)).find(({ id }) => id === office.bodyId);
    const seats = new Set(office.seats.map((seat) => seat.id));
    const terms = (await readTerms(context)).filter((term) => seats.has(term.seatId));
    return { ...office, termMonths: body?.termMonths ?? null, terms };
  },
});

async function officesOn(context: OrganizationContext, rows: TermView[], day: string): Promise<OfficeView[]> {
  const holders = boardOn(rows, day);
  const bySeat = bySeatOf(rows);
  const deaths = await deathsBy(context, [...holders.values()], day);
  const mayKnow = can(context.standing, 'member:list');
  return readOffices(context, (seatId, { mostTerms, seats }) => {
    const holder = holders.get(seatId) ?? null;
    const history = [...(bySeat.get(seatId) ?? [])].sort(newestFirst);
    const hasNext = history.some(({ startsOn }) => startsOn !== null && startsOn > day);
    const ofOffice = () => [...seats].flatMap((seat) => bySeat.get(seat) ?? []);
    const died = holder ? (deaths.get(holder.personId) ?? null) : null;
    return {
      holder,
      // Who may not know of a death is told nothing that would be wrong of the dead.
      state: died === null ? seatState(holder, hasNext, day) : mayKnow ? 'died' : 'held',
      died: mayKnow ? died : null,
      inARow: holder && mostTerms !== null ? termsInARow(ofOffice(), holder.personId, day) : null,
      history,
    };
  });
}

/** Who of the holders has died by a day. Of today the record alone decides, whatever the day beside it. */
async function deathsBy(context: OrganizationContext, holders: readonly TermView[], day: string) {
  const deaths = await readDeaths(
    context,
    holders.map(({ personId }) => personId),
  );
  if (day === today(context)) return deaths;
  return new Map([...deaths].filter(([, died]) => (parseEdtf(died)?.to ?? day) <= day));
}

function bodyOn(
  body: Omit<BodyView, 'offices' | 'election'>,
  all: OfficeView[],
  rows: TermView[],
  day: string,
): BodyView {
  const offices = all.filter((office) => office.bodyId === body.id);
  const seats = new Set(offices.flatMap((office) => office.seats.map((seat) => seat.id)));
  const terms = rows.filter((term) => seats.has(term.seatId));
  return { ...body, offices, election: nextElection(body, terms, day) };
}

function bySeatOf(rows: TermView[]): ReadonlyMap<string, TermView[]> {
  const bySeat = new Map<string, TermView[]>();
  for (const term of rows) bySeat.set(term.seatId, [...(bySeat.get(term.seatId) ?? []), term]);
  return bySeat;
}
