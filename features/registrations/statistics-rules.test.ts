import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedCounts, hideEach, hideSmall, shownAnswers, spansOf } from './statistics-rules';

describe('parts of a whole', () => {
  it.each([
    [
      [20, 30],
      [20, 30],
    ],
    [
      [3, 30],
      [null, null],
    ],
    [
      [3, 20, 30],
      [null, null, 30],
    ],
    [
      [2, 3, 30],
      [null, null, null],
    ],
    [
      [1, 2, 30, 40],
      [null, null, null, 40],
    ],
    [
      [5, 4, 4],
      [null, null, null],
    ],
    [
      [0, 30],
      [null, null],
    ],
    [
      [0, 0, 30],
      [null, null, null],
    ],
    [[4], [null]],
    [[], []],
  ])('%j shows %j', (counts, expected) => {
    expect(hideSmall(counts)).toEqual(expected);
  });

  it('cannot be worked out, also by who knows the rule', () => {
    for (const cells of [2, 3, 4]) {
      for (let total = 10; total <= 26; total += 1) {
        const published = new Map<string, number[][]>();
        for (const counts of partitions(total, cells)) {
          const key = JSON.stringify(hideSmall(counts));
          published.set(key, [...(published.get(key) ?? []), counts]);
        }
        for (const [key, worlds] of published) {
          for (const [i, shown] of (JSON.parse(key) as (number | null)[]).entries()) {
            if (shown === null) expect(new Set(worlds.map((world) => world[i])).size, key).toBeGreaterThan(1);
          }
        }
      }
    }
  });

  it('that overlap are hidden where few chose them or few did not', () => {
    expect(hideEach([3, 10, 18, 20], 20)).toEqual([null, 10, null, null]);
  });
});

function* partitions(total: number, cells: number): Generator<number[]> {
  if (cells === 1) yield [total];
  else
    for (let n = 0; n <= total; n += 1)
      for (const rest of partitions(total - n, cells - 1)) yield [n, ...rest];
}

describe('sign-ups over time', () => {
  it('stand in spans of days of which none is small', () => {
    const days = [3, 4, 0, 9, 1].map((count, i) => ({ day: `2026-05-0${i + 1}`, count }));
    expect(spansOf(days)).toEqual([
      { from: '2026-05-01', to: '2026-05-02', count: 7 },
      { from: '2026-05-03', to: '2026-05-05', count: 10 },
    ]);
    expect(spansOf(days.slice(0, 1))).toBeNull();
    expect(spansOf([])).toBeNull();
  });

  it('lose nobody, follow each other, and are few', () => {
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
    const days = fc.uniqueArray(fc.record({ day, count: fc.integer({ min: 1, max: 40 }) }), {
      selector: (one) => one.day,
      maxLength: 60,
    });
    fc.assert(
      fc.property(days, (given) => {
        const total = given.reduce((all, { count }) => all + count, 0);
        const spans = spansOf(given);
        if (spans === null) {
          expect(total).toBeLessThan(5);
          return;
        }
        expect(spans.reduce((all, { count }) => all + count, 0)).toBe(total);
        expect(spans.length).toBeLessThanOrEqual(12);
        for (const { from, to, count } of spans) {
          expect(from <= to).toBe(true);
          expect(count).toBeGreaterThanOrEqual(5);
        }
        const ends = spans.flatMap(({ from, to }) => [from, to]);
        expect(ends).toEqual([...ends].sort());
      }),
    );
  });
});

describe('answers', () => {
  const ask = (id: string, counts: number[], more: Partial<AskedCounts> = {}): AskedCounts => ({
    id,
    asked: counts.reduce((all, count) => all + count, 0),
    counts,
    isOverlapping: false,
    onlyIf: null,
    ...more,
  });
  const no = { id: 'meat', place: 1 };

  it.each([
    ['all of them', [ask('meat', [20, 12])], [[20, 12]]],
    ['those without an answer are a part', [ask('meat', [20, 12], { asked: 35 })], [[20, null]]],
    ['nothing of few', [ask('meat', [2, 2])], [[null, null]]],
    [
      'what hangs on a shown answer',
      [ask('meat', [20, 12]), ask('menu', [7, 5], { onlyIf: no })],
      [
        [20, 12],
        [7, 5],
      ],
    ],
    [
      'not what hangs on a hidden one',
      [ask('meat', [3, 12]), ask('menu', [7, 5], { onlyIf: no })],
      [
        [null, null],
        [null, null],
      ],
    ],
    ['overlapping ones each', [ask('eats', [9, 2], { asked: 20, isOverlapping: true })], [[9, null]]],
  ])('%s', (_, questions, expected) => {
    expect(shownAnswers(questions).map(({ counts }) => counts)).toEqual(expected);
  });
});
