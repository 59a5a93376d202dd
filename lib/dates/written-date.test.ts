import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { monthName, monthWithDay } from './months';
import { readTypedDate, readWrittenDate } from './written-date';

describe('readWrittenDate', () => {
  it.each([
    ['02.05.1975', '1975-05-02'], ['2.5.1975', '1975-05-02'], ['02/05/1975', '1975-05-02'], ['02-05-1975', '1975-05-02'],
    ['1975-05-02', '1975-05-02'], ['1975.05.02', '1975-05-02'], ['1975-05-02 00:00:00', '1975-05-02'], ['1975-05-02T00:00:00Z', '1975-05-02'],
    ['02 fevral 1975', '1975-02-02'], ['2 Fevral 1975-ci il', '1975-02-02'], ['15 İYUN 1980', '1980-06-15'], ['1 sentyabr 1999', '1999-09-01'],
    ['2 мая 1975', '1975-05-02'], ['2 мая 1975 г.', '1975-05-02'], ['2 МАЯ 1975 года', '1975-05-02'], ['12 сент. 2001', '2001-09-12'],
    ['May 2, 1975', '1975-05-02'], ['2 May 1975', '1975-05-02'], ['March 3rd, 1990', '1990-03-03'],
    ['05.1975', '1975-05'], ['may 1975', '1975-05'], ['май 1975', '1975-05'],
    ['1975', '1975'], ['1975 г.', '1975'], ['1975-ci il', '1975'], ['1975~', '1975~'], ['XXXX-05-14', 'XXXX-05-14'],
    ['27516', '1975-05-02'], ['44927.5', '2023-01-01'], ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (written, edtf) => {
    expect(readWrittenDate(written)).toBe(edtf);
  }); // biome-ignore format: a table

  it.each([
    '31.02.1975', '29.02.2023', '31 iyun 1980', '05/28/1975', '02.05.75', '1975-13-01', '0000', 'yanlış', '', '   ', '12', '99 мая 1975',
    '5 iyu 1980', '2 foo 1975', '1975/1980', '=TODAY()', '\u0000', '9'.repeat(200),
  ])('%s is none', (written) => {
    expect(readWrittenDate(written)).toBeNull();
  }); // biome-ignore format: a table

  it('reads every day in every way that it is written in', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const named = (['az', 'ru', 'en'] as const).map(
          (locale) => `${Number(day)} ${monthWithDay(Number(month), locale)} ${year}`,
        );
        for (const written of [
          iso,
          `${day}.${month}.${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
          ...named,
        ]) {
          expect(readWrittenDate(written)).toBe(iso);
        }
        expect(readWrittenDate(`${monthName(Number(month), 'ru')} ${year}`)).toBe(`${year}-${month}`);
      }),
    );
  });

  it('of what was typed takes five digits for a mistake, and all else as before', () => {
    expect([readWrittenDate('27516'), readTypedDate('27516')]).toEqual(['1975-05-02', null]);
    for (const typed of ['02.05.1975', 'мая 1975', '1975', '31.02.1975']) {
      expect(readTypedDate(typed)).toBe(readWrittenDate(typed));
    }
  });

  it('never fails', () => {
    fc.assert(fc.property(anyText(), (text) => readWrittenDate(text) !== undefined));
  });
});
