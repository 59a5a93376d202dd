import { expect, it } from 'vitest';
import { CALM_MS, restlessPages } from './restless-pages';

it('calls a page restless that is made anew again and again, until it has been calm for a while', () => {
  let now = 0;
  const isRestless = restlessPages(() => now);
  const at = (ms: number, page = '/az') => {
    now = ms;
    return isRestless(page);
  };
  expect(at(0)).toBe(false);
  expect(at(10)).toBe(true);
  expect(at(10, '/ru')).toBe(false);
  expect(at(10 + CALM_MS - 1)).toBe(true);
  expect(at(10 + CALM_MS - 1 + CALM_MS)).toBe(false);
});
