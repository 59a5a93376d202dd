import { bodies, offices, seats, terms } from '@/db/schema/board';
import { addMonths } from '@/lib/dates/days';
import { makePerson, ownerDb } from './factories';

const FIRST = '1976-01-01';
/** Fifty years, in months. */
export const MONTHS = 12 * 50;

export interface FiftyYears {
  /** For each seat the person of each month, or nobody: the naive record that the rows are made from. */
  record: (string | null)[][];
  /** The first day of a month of the record. */
  dayOf: (month: number) => string;
}

/**
 * A board of six seats and what forty people made of it in fifty years: re-elections, gaps, changes on the same day. The
 * same every time, for tests of any day and for measuring it.
 */
export async function makeFiftyYears(organizationId: string, count = 6): Promise<FiftyYears> {
  const db = ownerDb();
  const [body] = await db.insert(bodies).values({ organizationId, kind: 'board' }).returning();
  const people = await Promise.all(
    Array.from({ length: 40 }, () => makePerson(organizationId, { isNamedPublicly: true })),
  );
  const chance = chances();
  const dayOf = (month: number) => addMonths(FIRST, month);
  const record: FiftyYears['record'] = [];
  for (let position = 0; position < count; position += 1) {
    const [office] = await db
      .insert(offices)
      .values({ organizationId, bodyId: body?.id ?? '', kind: 'board-member', position })
      .returning();
    const [seat] = await db
      .insert(seats)
      .values({ organizationId, officeId: office?.id ?? '' })
      .returning();
    const held: (string | null)[] = Array.from({ length: MONTHS }, () => null);
    const rows: (typeof terms.$inferInsert)[] = [];
    for (let month = chance(20); month < MONTHS - 1; ) {
      const end = Math.min(month + 1 + chance(47), MONTHS);
      const personId = people[chance(people.length)]?.id ?? '';
      rows.push({
        ...{ organizationId, seatId: seat?.id ?? '', personId, origin: 'elected' },
        ...{ startsOn: dayOf(month), startEdtf: dayOf(month) },
        ...(end === MONTHS ? {} : { endsOn: dayOf(end), endEdtf: dayOf(end) }),
      });
      held.fill(personId, month, end);
      month = end + (chance(4) === 0 ? chance(12) : 0);
    }
    await db.insert(terms).values(rows);
    record.push(held);
  }
  return { record, dayOf };
}

/** Whole numbers below a bound that look like chance and are the same every time. */
function chances(): (most: number) => number {
  let state = 7;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
}
