import { expect, it, vi } from 'vitest';
import { remembering } from './remember';

it('asks once for each text, and anew once it holds as many answers as it may', () => {
  const ask = vi.fn((text: string) => text.length);
  const length = remembering(ask, 2);
  expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2]);
  expect(ask).toHaveBeenCalledTimes(2);
  expect([length('ccc'), length('a')]).toEqual([3, 1]);
  expect(ask).toHaveBeenCalledTimes(4);
});
