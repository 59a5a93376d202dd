import { expect, it } from 'vitest';
import { boardTasks } from './tasks';
import type { BodyView, OfficeView, SeatView, TermView } from './view';

const holder = { id: 't', person: { slug: 'a', name: null } } as unknown as TermView;
const seat = (state: SeatView['state'], inARow: number | null = null): SeatView => ({
  ...{ id: state, number: 1, state, died: null, inARow, history: [] },
  holder: state === 'vacant' ? null : holder,
});
const office = (seats: SeatView[], mostTerms: number | null = null) =>
  ({ id: 'o', kind: 'chair', mostTerms, seats }) as unknown as OfficeView;
const body = (offices: OfficeView[], called: string | null = null, to = called) =>
  ({
    id: 'b',
    offices,
    election: called ? { edtf: called, from: called, on: to, basis: 'called', isOverdue: false } : null,
  }) as unknown as BodyView;
const kinds = (bodies: BodyView[]) => boardTasks({ bodies, day: '2026-11-27' }).map(({ kind }) => kind);

it.each([
  ['nothing is to be done', [body([office([seat('held', 1)], 2)])], []],
  ['an election far away is no task', [body([], '2027-06-01')], []],
  ['an election within four months is', [body([], '2027-03-01')], ['election']],
  [
    'an election of a year is as long before its first day',
    [body([], '2027-01-01', '2027-12-31')],
    ['election'],
  ],
  ['of who has died only that', [body([office([seat('died', 2)], 2)])], ['died']],
  ['the last of two terms', [body([office([seat('held', 2)], 2)])], ['last-term']],
  [
    'the most urgent come first',
    [
      body(
        [office([seat('acting'), seat('vacant'), seat('ending'), seat('overdue'), seat('died')])],
        '2026-12-01',
      ),
    ],
    ['died', 'overdue', 'election', 'ending', 'vacant', 'acting'],
  ],
] as const)('%s', (_, bodies, expected) => expect(kinds([...bodies])).toEqual(expected));
