import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { compareHonestDates, type HonestDate, overlaps, parseEdtf } from './edtf';

const known = (text: string): HonestDate => {
  const date = parseEdtf(text);
  if (!date) throw new Error(`not read: ${text}`);
  return date;
};

const years = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0'));
const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'));
const days = fc.integer({ min: 1, max: 31 }).map((day) => String(day).padStart(2, '0'));
const singles = fc
  .tuple(years, fc.option(months), fc.option(days), fc.constantFrom('', '~', '?', '%'))
  .map(([year, month, day, mark]) => [year, month, month && day].filter(Boolean).join('-') + mark)
  .filter((text) => parseEdtf(text) !== null);

describe('parseEdtf', () => {
  it.each([
    ['2019', 'year', '2019-01-01', '2019-12-31'],
    ['2019-08', 'month', '2019-08-01', '2019-08-31'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['1900-02', 'month', '1900-02-01', '1900-02-28'],
    ['2019-05-18', 'day', '2019-05-18', '2019-05-18'],
    ['2019-XX', 'year', '2019-01-01', '2019-12-31'],
    ['2019-08-XX', 'month', '2019-08-01', '2019-08-31'],
    ['199X', 'interval', '1990-01-01', '1999-12-31'],
    ['19XX', 'interval', '1900-01-01', '1999-12-31'],
    ['1980/1985', 'interval', '1980-01-01', '1985-12-31'],
    ['2019-02-21/2019-03-01', 'interval', '2019-02-21', '2019-03-01'],
    ['2012/..', 'interval', '2012-01-01', null],
    ['../2015-06', 'interval', null, '2015-06-30'],
    ['XXXX-01-22', 'unknown-year', null, null],
    ['XXXX-02-29', 'unknown-year', null, null],
    ['XXXX-05', 'unknown-year', null, null],
  ])('reads %s as %s', (text, precision, from, to) => {
    expect(parseEdtf(text)).toEqual({
      edtf: text,
      precision,
      from,
      to,
      approximate: false,
      uncertain: false,
    });
  });

  it.each([
    ['2019~', true, false],
    ['2019-11?', false, true],
    ['2019-05-18%', true, true],
    ['1980~/1985', true, false],
    ['1980/1985?', false, true],
  ])('reads the doubt of %s', (text, approximate, uncertain) => {
    expect(parseEdtf(text)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    '',
    ' ',
    '2019-13',
    '2019-00',
    '2019-02-30',
    '2019-02-29',
    '2019-04-31',
    '2019-1-1',
    '19',
    '20190518',
    '0000',
    '-0044',
    '2020/2019',
    '2019-05/2019-04',
    '../..',
    '..',
    '/',
    '2019/',
    '/2019',
    '2019//2020',
    '2019/2020/2021',
    'XXXX',
    'XXXX-13',
    'XXXX-02-30',
    'XXXX-01-22/2019',
    '2019-21',
    '2019-XX-05',
    '1X9X',
    '00XX',
    '101-ci il',
    'III',
    '18.05.2019',
    'may 2019',
    '2019-05-18T18:00',
    '２０１９',
    '📅',
    '2019📅',
    '2019\u200B',
    '٢٠١٩',
    `2019${' '.repeat(40)}`,
    '~',
    '2019~~',
    '2019~?',
    '{2019,2020}',
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('takes any text without throwing, and its bounds are ordered', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'0129X-/.~?%'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(anyText(), nearly, singles), (text) => {
        const date = parseEdtf(text);
        if (date?.from && date.to) expect(date.from <= date.to).toBe(true);
      }),
    );
  });

  it('gives the bounds that the edtf package gives', () => {
    const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.oneof(singles, fc.constantFrom('199X', '19XX')), (text) => {
        const theirs = edtf(text);
        expect(known(text)).toMatchObject({ from: day(theirs.min), to: day(theirs.max) });
      }),
    );
  });

  it('refuses every day that the calendar has not', () => {
    fc.assert(
      fc.property(years, months, days, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const exists = new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
        expect(parseEdtf(text) !== null).toBe(exists);
      }),
    );
  });
});

describe('compareHonestDates', () => {
  it('orders a chronicle: open beginnings first, exact before vague, unknown years last', () => {
    const sorted = [
      '../2015',
      '2019-01-01',
      '2019-01',
      '2019',
      '2019/..',
      '2019-05-18',
      '2020',
      'XXXX-01-22',
      'XXXX-01-24',
    ];
    expect(
      [...sorted]
        .reverse()
        .map(known)
        .sort(compareHonestDates)
        .map(({ edtf }) => edtf),
    ).toEqual(sorted);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(singles, singles, singles, (a, b, c) => {
        const [first, second, third] = [known(a), known(b), known(c)];
        expect(Math.sign(compareHonestDates(first, second))).toBe(
          -Math.sign(compareHonestDates(second, first)) + 0,
        );
        if (compareHonestDates(first, second) <= 0 && compareHonestDates(second, third) <= 0) {
          expect(compareHonestDates(first, third)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('overlaps', () => {
  it.each([
    [['2019-01-01', '2019-12-31'], ['2019-12-31', null], true],
    [['2019-01-01', '2019-12-30'], ['2019-12-31', null], false],
    [[null, null], ['2019-05-18', '2019-05-18'], true],
    [[null, '2018-12-31'], ['2019-01-01', null], false],
    [[null, '2019-01-01'], [null, '1990-01-01'], true],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(overlaps(a[0], a[1], b[0], b[1])).toBe(expected);
    expect(overlaps(b[0], b[1], a[0], a[1])).toBe(expected);
  });

  it('agrees with counting the days', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2019-01-0${number}`);
    fc.assert(
      fc.property(day, day, day, day, (aFrom, aTo, bFrom, bTo) => {
        fc.pre(aFrom <= aTo && bFrom <= bTo);
        const all = Array.from({ length: 9 }, (_, index) => `2019-01-0${index + 1}`);
        const common = all.some((date) => aFrom <= date && date <= aTo && bFrom <= date && date <= bTo);
        expect(overlaps(aFrom, aTo, bFrom, bTo)).toBe(common);
      }),
    );
  });
});
