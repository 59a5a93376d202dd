import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketParts, ticketTokenIn } from '@/features/registrations/ticket-rules';
import {
  doorCounts,
  doorReports,
  doorVerdict,
  type Mark,
  type RosterLine,
  standingMarks,
  withMarks,
} from './rules';

const mark = (id: string, at: number, door = 'A', undoes?: string): Mark => ({
  id,
  person: 'p',
  door,
  at,
  undoes,
});
const line = (state: RosterLine['state'], ...here: boolean[]): RosterLine => ({
  id: 'l',
  code: 'c',
  name: 'Nərgiz',
  state,
  people: here.map((isHere, i) => ({
    id: `p${i}`,
    name: null,
    isChild: false,
    marks: isHere ? [{ id: `m${i}`, door: 'A', at: i }] : [],
  })),
});

describe('what a door says to a ticket', () => {
  it.each([
    [line('confirmed', false, false), 'welcome'],
    [line('confirmed', true, false), 'partly'],
    [line('confirmed', true, true), 'already'],
    [line('waiting', false), 'waiting'],
    [line('cancelled', true), 'cancelled'],
    [line('held', false), 'held'],
  ] as const)('%o: %s', (party, verdict) => {
    expect(doorVerdict(party)).toBe(verdict);
  });

  it('counts who is here, who is expected, and who came beyond', () => {
    const lines = [line('confirmed', true, false), line('cancelled', true), line('waiting', false)];
    expect(doorCounts(lines, 3)).toEqual({ here: 5, expected: 2, parties: 1, beyond: 3 });
  });
});

describe('marks', () => {
  it('keep both times and both doors of a ticket that was shown twice', () => {
    const party = withMarks(line('confirmed', false), [
      { ...mark('b', 20, 'B'), person: 'p0' },
      { ...mark('a', 10, 'A'), person: 'p0' },
    ]);
    expect(doorReports([party])).toEqual([
      {
        line: 'l',
        name: 'Nərgiz',
        kind: 'twice',
        people: 1,
        marks: [
          { id: 'a', door: 'A', at: 10, person: 'p0' },
          { id: 'b', door: 'B', at: 20, person: 'p0' },
        ],
      },
    ]);
  });

  it('of somebody who was let in without seats are reported', () => {
    expect(doorReports([line('cancelled', true)])).toMatchObject([{ kind: 'without-seats', people: 1 }]);
    expect(doorReports([line('confirmed', true)])).toEqual([]);
  });

  it('taken back leave the other door’s mark alone, also where taking back comes first', () => {
    const marks = [mark('u', 15, 'A', 'a'), mark('b', 20, 'B'), mark('a', 10, 'A')];
    expect(standingMarks(marks).get('p')).toEqual([mark('b', 20, 'B')]);
  });

  it('say the same in every order and however often they come; none is lost', () => {
    const some = fc.array(
      fc.record({
        person: fc.constantFrom('p', 'q'),
        at: fc.nat(50),
        door: fc.constantFrom('A', 'B'),
        undo: fc.nat(9),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (drawn, chance) => {
        const marks: Mark[] = drawn.map(({ undo, ...one }, i) => {
          const before = undo < 3 && i > 0 ? `m${undo % i}` : undefined;
          return { ...one, id: `m${i}`, undoes: before };
        });
        const shuffled = [...marks, ...marks]
          .map((one) => ({ one, key: chance.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const standing = standingMarks(shuffled);
        expect(new Map([...standing].sort())).toEqual(new Map([...standingMarks(marks)].sort()));
        const kept = [...standing.values()].flat().map(({ id }) => id);
        const takenBack = new Set(marks.map(({ undoes }) => undoes));
        const arrived = marks.filter(({ id, undoes }) => !undoes && !takenBack.has(id)).map(({ id }) => id);
        expect(kept.sort()).toEqual(arrived.sort());
      }),
    );
  });
});

describe('the code of a ticket', () => {
  it.each([
    ['https://ocaq.example/az/tickets/1abc', '1abc'],
    ['  1abc ', '1abc'],
    ['https://ocaq.example/ru/tickets/1abc?x=1', '1abc'],
    ['https://elsewhere.example/1abc', 'https://elsewhere.example/1abc'],
  ])('of %s is looked for in it', (text, token) => {
    expect(ticketTokenIn(text)).toBe(token);
  });

  it('is nothing else', () => {
    expect(ticketParts(`1${'a'.repeat(66)}`)).not.toBeNull();
    expect(ticketParts(`1${'a'.repeat(66)}12`)?.number).toBe(12);
    for (const text of [
      '',
      `1${'a'.repeat(66)}0`,
      `1${'a'.repeat(66)}12345`,
      `1${'a'.repeat(65)}`,
      `2${'a'.repeat(66)}`,
      `1${'a'.repeat(65)}!`,
    ]) {
      expect(ticketParts(text)).toBeNull();
    }
  });
});
