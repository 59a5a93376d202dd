import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMonths, daysBetween } from './days';

it.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2024-03-31', '2024-03-30', -1],
  ['2024-10-26', '2024-10-28', 2],
] as const)('from %s to %s are %d days', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

it.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-03-17', 36, '2027-03-17'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-02-29', 12, '2025-02-28'],
] as const)('%s and %d months later is %s', (day, months, expected) =>
  expect(addMonths(day, months)).toBe(expected),
);

it('never moves by more than three days too few', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 240 }), (day, months) => {
      const later = addMonths(day, months);
      const year = Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7));
      const earlier = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(year - earlier).toBe(months);
      expect(Number(day.slice(8)) - Number(later.slice(8))).toBeLessThanOrEqual(3);
      expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
    }),
  );
});
