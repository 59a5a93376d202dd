import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { risingId } from './rising-id';

it('each id is behind those before, whatever the clock says', () => {
  let last = '';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 300 }), (now, count) => {
      for (let nth = 0; nth < count; nth += 1) {
        const id = risingId(now);
        expect(id > last).toBe(true);
        last = id;
      }
    }),
  );
});

it('is a UUID of version 7, and begins with the time', () => {
  const id = risingId(2 ** 48 - 2);
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(id.slice(0, 13)).toBe('ffffffff-fffe');
});
