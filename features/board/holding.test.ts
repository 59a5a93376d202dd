import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/dates/days';
import { type HeldTerm, holdingOn } from './holding';
import { isTermCurrent } from './rules';

const TODAY = '2026-11-27';
const term = (values: Partial<HeldTerm>): HeldTerm => ({
  ...{ startEdtf: null, startsOn: null, endEdtf: null, endsOn: null, asOfEdtf: null, plannedEndsOn: null },
  ...values,
});
const word = ({ isCurrent, isCertain }: { isCurrent: boolean; isCertain: boolean }) =>
  isCertain ? 'certain' : isCurrent ? 'may be' : 'not';

const asOf = term({ asOfEdtf: '2020-01' });
const elected = term({ startsOn: '2024-03-17', plannedEndsOn: '2027-03-17' });
const openEnded = term({ startsOn: '2024-03-17' });
const ended = term({ endEdtf: '2019-05-14', endsOn: '2019-05-14' });

describe('a term on a day', () => {
  it.each([
    ['known as of a month, long before it', asOf, '1800-01-01', 'not'],
    ['known as of a month, three years before it', asOf, '2017-01-01', 'not'],
    ['known as of a month, a year before it', asOf, '2019-01-01', 'may be'],
    ['known as of a month, in that month', asOf, '2020-01-01', 'certain'],
    ['known as of a month, since then', asOf, '2023-01-01', 'certain'],
    ['known as of a month, today', asOf, TODAY, 'certain'],
    ['known as of a month, tomorrow', asOf, '2026-11-28', 'may be'],
    ['known as of a month, in centuries', asOf, '2999-01-01', 'not'],
    ['of which only the end is known, the day before', ended, '2019-05-13', 'may be'],
    ['of which only the end is known, that day', ended, '2019-05-14', 'not'],
    ['of which only the end is known, long before', ended, '1800-01-01', 'not'],
    ['of which nothing is known, today', term({}), TODAY, 'certain'],
    ['of which nothing is known, yesterday', term({}), '2026-11-26', 'may be'],
    ['of which nothing is known, long ago', term({}), '1800-01-01', 'not'],
    ['that began, the day before', elected, '2024-03-16', 'not'],
    ['that began, that day', elected, '2024-03-17', 'certain'],
    ['that is to end, before that', elected, '2027-03-16', 'may be'],
    ['that is to end, that day', elected, '2027-03-17', 'not'],
    [
      'that should have ended, today',
      term({ startsOn: '2020', plannedEndsOn: '2023-01-01' }),
      TODAY,
      'certain',
    ],
    [
      'that should have ended, tomorrow',
      term({ startsOn: '2020', plannedEndsOn: '2023-01-01' }),
      '2026-11-28',
      'not',
    ],
    ['without an end in sight, next year', openEnded, '2027-11-27', 'may be'],
    ['without an end in sight, in three years', openEnded, '2029-11-27', 'not'],
    [
      'that ends on a day to come, before that',
      term({ startsOn: '2024-01-01', endsOn: '2030-01-01' }),
      '2029-12-31',
      'may be',
    ],
    ['that is to begin, once it has', term({ startsOn: '2030-01-01' }), '2031-01-01', 'may be'],
    ['that is to begin, much later', term({ startsOn: '2030-01-01' }), '2999-01-01', 'not'],
  ] as const)('%s', (_, of, day, expected) => expect(word(holdingOn(of, day, TODAY))).toBe(expected));

  const days = fc.integer({ min: -12 * 60, max: 12 * 60 }).map((months) => addMonths(TODAY, months));
  const dayOrNot = fc.option(days, { nil: null });
  it('never holds where the rules of the board say no; up to today a term of known start holds as they say', () => {
    fc.assert(
      fc.property(
        fc.record({ startsOn: dayOrNot, endsOn: dayOrNot, plannedEndsOn: dayOrNot, asOfEdtf: dayOrNot }),
        days,
        (values, day) => {
          const of = term(values);
          const { isCurrent, isCertain } = holdingOn(of, day, TODAY);
          if (isCurrent || day === TODAY) expect(isTermCurrent(of, day)).toBe(isCurrent);
          if (isCertain) expect([isCurrent, day <= TODAY]).toEqual([true, true]);
          if (day <= TODAY && of.startsOn !== null) expect(isCertain).toBe(isTermCurrent(of, day));
        },
      ),
    );
  });
});
