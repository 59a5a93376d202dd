import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { genderOfGiven } from './given-names';

describe('genderOfGiven', () => {
  it.each([
    ['Leyla', 'female'], ['LEYLA', 'female'], ['Айсель', 'female'], ['Fatimə Zəhra', 'female'], ['Мария', 'female'],
    ['Əli', 'male'], ['Али', 'male'], ['Мурад', 'male'], ['Məhəmməd Əmin', 'male'], ['Эльвин', 'male'],
    ['Turan', null], ['Günay', null], ['Şövkət', null], ['Саша', null], ['Женя', null], ['Коля', null],
    ['Əli Leyla', null], ['Kreslo', null], ['', null],
  ])('%s: %s', (given, gender) => {
    expect(genderOfGiven(given)).toBe(gender);
  }); // biome-ignore format: a table

  it('never fails', () => {
    fc.assert(fc.property(anyText(), (text) => genderOfGiven(text) !== undefined));
  });
});
