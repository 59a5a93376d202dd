import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { LOCALES } from '../locales';
import { edtfOfTyped } from './typed-date';
import { typedOfEdtf } from './typed-of-edtf';

describe('a kept date in the field of a form', () => {
  it.each([
    ['2019-05-18', '18.05.2019', '18.05.2019', '18 May 2019'],
    ['2019-05-06', '06.05.2019', '06.05.2019', '6 May 2019'],
    ['2019-05', '05.2019', '05.2019', 'May 2019'],
    ['2019', '2019', '2019', '2019'],
    ['2019-05-18~', '2019-05-18~', '2019-05-18~', '2019-05-18~'],
    ['2018/2019', '2018/2019', '2018/2019', '2018/2019'],
    ['XXXX-05-18', 'XXXX-05-18', 'XXXX-05-18', 'XXXX-05-18'],
    ['', '', '', ''],
    ['2019-13', '2019-13', '2019-13', '2019-13'],
  ])('%s is shown as %s, %s, %s', (edtf, ...shown) => {
    expect(LOCALES.map((locale) => typedOfEdtf(edtf, locale))).toEqual(shown);
  });

  it('is read back as the same date', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const kept = fc
      .tuple(days, fc.constantFrom(4, 7, 10))
      .map(([day, length]) => day.toISOString().slice(0, length));
    fc.assert(
      fc.property(fc.oneof(kept, anyText()), fc.constantFrom(...LOCALES), (edtf, locale) => {
        expect(edtfOfTyped(typedOfEdtf(edtf, locale))).toBe(edtfOfTyped(edtf));
      }),
    );
  });
});
