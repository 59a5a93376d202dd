import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { listAddress } from './components/list-address';
import { filterProblems, joinedRange, questionsOf } from './filter-rules';
import { exactFilter } from './list-schema';
import { listInput } from './schema';

const SIZE = '00000000-0000-4000-8000-000000000001';
const FEE = '00000000-0000-4000-8000-000000000002';
const DAY = '00000000-0000-4000-8000-000000000003';
const VOWS = '00000000-0000-4000-8000-000000000004';
const OTHER = '00000000-0000-4000-8000-000000000009';
const FIELDS = [
  { id: SIZE, kind: 'choice', texts: [{ options: ['S'] }, { options: ['S', 'M'] }] },
  { id: FEE, kind: 'number', texts: [] },
  { id: DAY, kind: 'date', texts: [] },
  { id: VOWS, kind: 'yes-no', texts: [] },
] as const;
const fields = FIELDS.map((field) => ({
  ...field,
  texts: field.texts.map(({ options }) => ({ options: [...options] })),
}));

describe('why a list finds nobody', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, []],
    [{ joinedFrom: '2019', joinedTo: '2019-05' }, []],
    [{ joinedFrom: '31.02.2019' }, ['joinedFrom date']],
    [{ joinedFrom: 'dünən', joinedTo: '0' }, ['joinedFrom date', 'joinedTo date']],
    [{ joinedFrom: '2019-06', joinedTo: '2019-05' }, ['joinedTo order']],
    [{ joinedFrom: '31.02.2019', joinedTo: '2018' }, ['joinedFrom date']],
    [{ from: '40', to: '20' }, ['to order']],
    [{ asks: OTHER }, ['asks question']],
    [{ asks: SIZE, asks3: `${SIZE}:2` }, ['asks3 question']],
    [{ asks: `${SIZE}:1`, asks2: `${VOWS}:no` }, []],
    [
      { asks: `${VOWS}:1`, asks2: `${SIZE}:yes`, asks3: `${FEE}:1` },
      ['asks question', 'asks2 question', 'asks3 question'],
    ],
    [{ asks: `${FEE}:none`, answer: 'çox', asks2: `${SIZE}:none`, asks3: `${VOWS}:none` }, []],
    [{ asks: `${OTHER}:none` }, ['asks question']],
    [{ asks: FEE, answer: 'çox' }, ['answer number-answer']],
    [{ asks: FEE, answer: '9..10', asks2: FEE, answer2: '10..9' }, ['answer2 answer-order']],
    [{ asks: DAY, answer: '31.02.2019' }, ['answer date-answer']],
    [{ asks: DAY, answer: '01.02.2019..2019-03' }, []],
    [{ asks: DAY, answer: '2020..2019' }, ['answer answer-order']],
    [{ answer4: 'to nothing' }, []],
  ])('%j', (asked, problems) => {
    const found = filterProblems(listInput.parse(asked), fields);
    expect(found.map(({ name, problem }) => `${name} ${problem}`)).toEqual(problems);
  });

  it.each([
    { joinedFrom: '31.02.2019' },
    { joinedFrom: '2020', joinedTo: '2019' },
    { asks2: `${OTHER}:maybe` },
    { asks6: OTHER },
  ])('so that nothing is done with %j', (asked) => {
    expect(exactFilter.safeParse(asked).success).toBe(false);
  });
});

it('asks what stands in any place', () => {
  const input = listInput.parse({ asks2: FEE, answer2: '5', answer3: 'x', asks5: `${SIZE}:0` });
  expect(questionsOf(input).map(({ asks, answer, names }) => [asks, answer, names[0]])).toEqual([
    [FEE, '5', 'asks2'],
    [`${SIZE}:0`, undefined, 'asks5'],
  ]);
});

it('reads dates as they are written, and the last day of a span where it ends', () => {
  const { joinedFrom, joinedTo } = listInput.parse({ joinedFrom: '02.05.2019', joinedTo: 'fevral 2020' });
  expect([joinedFrom, joinedTo]).toEqual(['2019-05-02', '2020-02']);
  expect(joinedRange({ joinedFrom, joinedTo })).toEqual({ from: '2019-05-02', to: '2020-02-29' });
  expect(joinedRange({})).toEqual({});
});

it('takes whatever an address says, and says the same again', () => {
  const piece = fc.constantFrom(
    '2019',
    '-05',
    '.',
    '..',
    '31',
    '/',
    'X',
    '~',
    'may ',
    FEE,
    ':1',
    ':none',
    '\u0000',
    ' ',
  );
  const typed = fc.oneof(
    anyText({ maxLength: 80 }),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  );
  const names = ['joined', 'joinedFrom', 'joinedTo', 'asks', 'answer', 'asks2', 'answer2', 'asks5'] as const;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), typed), (asked) => {
      const input = listInput.parse(asked);
      filterProblems(input, fields);
      const query = new URLSearchParams(listAddress('/members', input).split('?')[1]);
      expect(listInput.parse(Object.fromEntries(query))).toEqual(input);
    }),
    { numRuns: 2000 },
  );
});
