import { asc, eq } from 'drizzle-orm';
import { ticketKinds } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { setKinds } from './commands/set-kinds';
import { listRegistrations } from './queries/manage';
import { courseOf } from './series-testing';

const db = ownerDb();

/** A course with seats for so many adults and children at each date. */
export async function courseWithKinds(
  dates: number,
  adults: number | '',
  children: number | '',
  capacity = 20,
) {
  const s = await courseOf(Array.from({ length: dates }, () => capacity));
  /** The kinds as they are at a date, to be sent again. */
  const kindsAt = async (at: number) =>
    db
      .select()
      .from(ticketKinds)
      .where(eq(ticketKinds.eventId, s.idOf(at)))
      .orderBy(asc(ticketKinds.position));
  const set = async (at: number, [a, c]: (number | '')[], more: object = {}) => {
    const [adult, child] = await kindsAt(at);
    return setKinds(s.manager, {
      event: s.idOf(at),
      kinds: [
        {
          ...(adult ? { id: adult.id } : {}),
          names: { az: 'Böyük' },
          ageGroup: 'adult',
          capacity: a || undefined,
        },
        {
          ...(child ? { id: child.id } : {}),
          names: { az: 'Uşaq' },
          ageGroup: 'child',
          capacity: c || undefined,
        },
      ],
      ...more,
    } as never);
  };
  await set(0, [adults, children]);
  /** Who registers, with so many more adults and so many children, by the form of a date. */
  const family = async (adultsToo: number, childrenToo: number, more: object = {}, at = 0) => {
    const [adult, child] = await kindsAt(at);
    return s.go(1, {
      event: s.slugOf(at),
      adults: undefined,
      kinds: { [adult?.id ?? '']: String(adultsToo), [child?.id ?? '']: String(childrenToo) },
      ...more,
    });
  };
  const listAt = (at: number) => listRegistrations(s.manager, { event: s.slugOf(at), text: '', state: '' });
  /** How many of each kind are taken, date by date. */
  const taken = async () => {
    const all: number[][] = [];
    for (const at of s.dates.keys()) all.push((await listAt(at)).kinds.map((kind) => kind.taken));
    return all;
  };
  const capacities = async () => {
    const all: (number | null)[][] = [];
    for (const at of s.dates.keys()) all.push((await kindsAt(at)).map((kind) => kind.capacity));
    return all;
  };
  return { ...s, kindsAt, set, family, listAt, taken, capacities };
}
