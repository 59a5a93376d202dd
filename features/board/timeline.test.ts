import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnTerm, extentOf, fitName, timelineOf, yearStep } from './timeline';

const TODAY = '2026-11-27';
const term = (values: Partial<DrawnTerm>): DrawnTerm => ({
  startEdtf: null,
  startsOn: null,
  endEdtf: null,
  endsOn: null,
  asOfEdtf: null,
  ...values,
});

describe('the extent of a term', () => {
  it.each([
    [
      'known to the day',
      { startEdtf: '2019-05-14', startsOn: '2019-05-14', endEdtf: '2024-03-17', endsOn: '2024-03-17' },
      ['2019-05-14', '2019-05-14', '2024-03-17', '2024-03-17'],
    ],
    [
      'known to the year: fades in and out within the year',
      { startEdtf: '2019', startsOn: '2019-01-01', endEdtf: '2023', endsOn: '2023-01-01' },
      ['2019-01-01', '2019-12-31', '2023-01-01', '2023-12-31'],
    ],
    [
      'within one year',
      { startEdtf: '2019', startsOn: '2019-01-01', endEdtf: '2019', endsOn: '2020-01-01' },
      ['2019-01-01', '2019-12-31', '2020-01-01', '2020-01-01'],
    ],
    [
      'that goes on: to today',
      { startEdtf: '2024-03', startsOn: '2024-03-01' },
      ['2024-03-01', '2024-03-31', TODAY, TODAY],
    ],
    [
      'that lies in the future',
      { startEdtf: '2027-03-14', startsOn: '2027-03-14' },
      ['2027-03-14', '2027-03-14', '2027-03-14', '2027-03-14'],
    ],
    [
      'known as of a month only: fades to both sides',
      { asOfEdtf: '2020-01' },
      ['2018-01-01', '2020-01-01', '2020-01-31', '2022-01-30'],
    ],
    [
      'with an end only',
      { endEdtf: '2019-05-14', endsOn: '2019-05-14' },
      ['2016-05-14', '2018-05-14', '2019-05-14', '2019-05-14'],
    ],
    [
      'since about',
      { startEdtf: '2010~', startsOn: '2010-01-01', endEdtf: '2015-01-01', endsOn: '2015-01-01' },
      ['2009-01-01', '2011-12-31', '2015-01-01', '2015-01-01'],
    ],
  ] as const)('%s', (_, values, [from, sure, unsure, to]) =>
    expect(extentOf(term(values), TODAY)).toEqual({ from, sure, unsure, to }),
  );
});

describe('the picture', () => {
  const edtf = fc.oneof(
    fc.integer({ min: 1800, max: 2100 }).map(String),
    fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`),
    fc.constant(null),
  );
  const terms = fc.array(
    fc.record({ startEdtf: edtf, endEdtf: edtf, asOfEdtf: edtf }).map((values) => term(values)),
    { maxLength: 20 },
  );

  it('keeps every bar inside, its parts in order', () => {
    fc.assert(
      fc.property(terms, (all) => {
        const { bars, length, today, years } = timelineOf(all, TODAY);
        expect(bars).toHaveLength(all.length);
        expect(years.last - years.first).toBeLessThanOrEqual(300);
        for (const at of [today, ...bars.flatMap(({ bar }) => [bar.from, bar.to])]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(length);
        }
        for (const { bar } of bars) {
          expect(bar.from).toBeLessThanOrEqual(bar.sure);
          expect(bar.sure).toBeLessThanOrEqual(bar.unsure);
          expect(bar.unsure).toBeLessThanOrEqual(bar.to);
        }
      }),
    );
  });

  it('spans whole years and today', () => {
    const { years, length } = timelineOf([term({ startEdtf: '2021-03-14', startsOn: '2021-03-14' })], TODAY);
    expect(years).toEqual({ first: 2021, last: 2026 });
    expect(length).toBe(6 * 365 + 1);
  });
});

it.each([
  [96, 1],
  [42, 1],
  [25, 2],
  [20, 5],
  [4, 20],
  [1, 50],
] as const)('a year %d wide: every %d-th is named', (width, step) => expect(yearStep(width)).toBe(step));

it.each([
  [200, 'Nərgiz Nümunəli'],
  [80, 'Nümunəli'],
  [30, 'NN'],
  [12, ''],
] as const)('a bar %d wide says %j', (width, text) => expect(fitName('Nərgiz Nümunəli', width)).toBe(text));
