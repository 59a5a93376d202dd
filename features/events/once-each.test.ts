import { describe, expect, it } from 'vitest';
import { onceEach } from './once-each';

const entry = (
  slug: string,
  seriesId: string | null = null,
  state: 'published' | 'cancelled' = 'published',
) => ({
  slug,
  seriesId,
  state,
});
const shown = (...events: ReturnType<typeof entry>[]) =>
  onceEach(events).map(({ event, more }) => [event.slug, more]);

describe('a series in a list', () => {
  it('stands there once, by its first date that takes place, where that date stands', () => {
    expect(
      shown(
        entry('a1', 'a', 'cancelled'),
        entry('concert'),
        entry('a2', 'a'),
        entry('b1', 'b', 'cancelled'),
        entry('a3', 'a'),
      ),
    ).toEqual([
      ['concert', 0],
      ['a2', 2],
      ['b1', 0],
    ]);
    expect(shown(entry('b1', 'b', 'cancelled'), entry('b2', 'b', 'cancelled'))).toEqual([['b1', 1]]);
    expect(shown()).toEqual([]);
  });
});
