import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './segments';

const spans = fc
  .array(fc.tuple(fc.nat(98), fc.integer({ min: 1, max: 30 })), { maxLength: 12 })
  .map((all) =>
    all.map(([start, length], position) => ({ position, start, end: Math.min(100, start + length) })),
  );

test('the segments are the whole text, and each says which lines quote it', () => {
  fc.assert(
    fc.property(spans, (quotes) => {
      const segments = segmentsOf(100, quotes);
      expect(segments.map(({ start }) => start)).toEqual([0, ...segments.slice(0, -1).map(({ end }) => end)]);
      expect(segments.at(-1)?.end).toBe(100);
      for (const { start, end, lines } of segments) {
        const quoting = quotes.filter((quote) => quote.start < end && start < quote.end);
        expect([...lines].sort()).toEqual(quoting.map(({ position }) => position).sort());
      }
      expect(segments.flatMap(({ begins }) => begins).sort()).toEqual(
        quotes.map(({ position }) => position).sort(),
      );
    }),
  );
});
