import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { edtfOfTyped, isOneDate, typedDate } from './typed-date';

describe('a date typed into a form', () => {
  it.each([
    ['18.05.1975', '1975-05-18'],
    [' 18/5/1975 ', '1975-05-18'],
    ['05.1975', '1975-05'],
    ['18 may 1975', '1975-05-18'],
    ['18 мая 1975 г.', '1975-05-18'],
    ['18 May 1975', '1975-05-18'],
    ['1975-05-18', '1975-05-18'],
    ['1975~', '1975~'],
    ['2018/2019', '2018/2019'],
    ['XXXX-05-18', 'XXXX-05-18'],
  ])('%s is kept as %s', (typed, edtf) => {
    expect(typedDate().parse(typed)).toBe(edtf);
  });

  it.each([
    ...['31.02.1975', '31.2.1975', '31/02/1975', '29.02.2019', '0.05.1975', '13.1975', '1975-02-31'],
    ...['31 fevral 1975', '31 февраля 1975 г.', 'February 31, 1975', '1975-02-31?', '00.00.0000'],
  ])('%s is of no day, and stays as it was typed', (typed) => {
    expect(typedDate().safeParse(typed).error?.issues[0]?.message).toBe('no-such-date');
    expect(edtfOfTyped(typed)).toBe(typed);
  });

  it('a span where one date is asked for is written otherwise, not of no day', () => {
    expect(typedDate(isOneDate).safeParse('2018/2019').error?.issues[0]?.message).toBe('written-date');
  });

  it.each(['18.05.75', '27516', '1975-76', '1975-13', 'yay', ''])(
    '%s is refused, and stays as it was typed',
    (typed) => {
      expect(typedDate().safeParse(typed).error?.issues[0]?.message).toBe('written-date');
      expect(edtfOfTyped(typed)).toBe(typed);
    },
  );

  it('takes no span where one date is asked for', () => {
    expect(typedDate(isOneDate).safeParse('2018/2019').success).toBe(false);
    expect(typedDate(isOneDate).parse('05.2018')).toBe('2018-05');
  });

  it('never throws, and reads what it has read as the same', () => {
    fc.assert(
      fc.property(anyText(), (typed) => {
        expect(edtfOfTyped(edtfOfTyped(typed))).toBe(edtfOfTyped(typed));
      }),
    );
  });
});
