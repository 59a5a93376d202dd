import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf';
import { asOf, formatHonestDate, type HonestDateOptions } from './format-honest-date';

const inAllLocales = (edtf: string, options?: HonestDateOptions) =>
  (['az', 'ru', 'en'] as const).map((locale) => formatHonestDate(parseEdtf(edtf), locale, options));

describe('formatHonestDate', () => {
  it.each([
    ['2019-05-18', '18 may 2019', '18 мая 2019', '18 May 2019'],
    ['2019-08', 'avqust 2019', 'август 2019', 'August 2019'],
    ['2019', '2019-cu il', '2019 год', '2019'],
    ['2000', '2000-ci il', '2000 год', '2000'],
    ['2019-XX', '2019-cu il', '2019 год', '2019'],
    ['XXXX-01-22', '22 yanvar', '22 января', '22 January'],
    ['XXXX-05', 'may', 'май', 'May'],
    [
      '2019-02-21/2019-03-01',
      '21 fevral – 1 mart 2019',
      '21 февраля – 1 марта 2019',
      '21 February – 1 March 2019',
    ],
    ['2019-06-03/2019-06-05', '3–5 iyun 2019', '3–5 июня 2019', '3–5 June 2019'],
    [
      '2018-12-31/2019-01-01',
      '31 dekabr 2018 – 1 yanvar 2019',
      '31 декабря 2018 – 1 января 2019',
      '31 December 2018 – 1 January 2019',
    ],
    ['2019-05/2019-06', 'may – iyun 2019', 'май – июнь 2019', 'May – June 2019'],
    ['2019-05-18/2019-05-18', '18 may 2019', '18 мая 2019', '18 May 2019'],
    ['2019/2019', '2019-cu il', '2019 год', '2019'],
    ['1980/1985', '1980–1985-ci illər', '1980–1985 годы', '1980–1985'],
    ['2019-05-18/2020', '18 may 2019 – 2020-ci il', '18 мая 2019 – 2020 год', '18 May 2019 – 2020'],
    ['2012/..', '2012-ci ildən', 'с 2012 года', 'since 2012'],
    ['2012-05/..', '2012-ci ilin mayından', 'с мая 2012 года', 'since May 2012'],
    ['2012-04/..', '2012-ci ilin aprelindən', 'с апреля 2012 года', 'since April 2012'],
    ['2018-05-02/..', '2 may 2018 tarixindən', 'со 2 мая 2018 года', 'since 2 May 2018'],
    ['../2020', '2020-ci ilədək', 'до 2020 года', 'until 2020'],
    ['../2020-01', '2020-ci ilin yanvarınadək', 'до января 2020 года', 'until January 2020'],
    ['199X', '1990-cı illər', '1990-е годы', '1990s'],
    ['19XX', '1900–1999-cu illər', '1900–1999 годы', '1900–1999'],
    ['2019~', 'təxminən 2019-cu il', 'около 2019 года', 'about 2019'],
    ['2019-05~', 'təxminən may 2019', 'около мая 2019 года', 'about May 2019'],
    ['2012~/..', 'təxminən 2012-ci ildən', 'примерно с 2012 года', 'since about 2012'],
    ['2019-11?', 'noyabr 2019 (?)', 'ноябрь 2019 (?)', 'November 2019 (?)'],
    ['2019%', 'təxminən 2019-cu il (?)', 'около 2019 года (?)', 'about 2019 (?)'],
  ])('%s', (edtf, ...expected) => {
    expect(inAllLocales(edtf)).toEqual(expected);
  });

  it.each([
    ['2019-05-18', '18 may 2019-cu il', '18 мая 2019 года', '18 May 2019'],
    ['2019-08', '2019-cu ilin avqustu', 'август 2019 года', 'August 2019'],
    ['2019', '2019-cu il', '2019 год', '2019'],
    [
      '2019-02-21/2019-03-01',
      '21 fevral – 1 mart 2019-cu il',
      '21 февраля – 1 марта 2019 года',
      '21 February – 1 March 2019',
    ],
  ])('official: %s', (edtf, ...expected) => {
    expect(inAllLocales(edtf, { style: 'official' })).toEqual(expected);
  });

  it.each([
    [
      '2019',
      '2019-cu il (dəqiq tarix göstərilməyib)',
      '2019 год (точная дата не указана)',
      '2019 (exact date not given)',
    ],
    [
      'XXXX-01-22',
      '22 yanvar (il göstərilməyib)',
      '22 января (год не указан)',
      '22 January (year not given)',
    ],
    ['2019-05-18', '18 may 2019', '18 мая 2019', '18 May 2019'],
  ])('says what is missing: %s', (edtf, ...expected) => {
    expect(inAllLocales(edtf, { noteMissing: true })).toEqual(expected);
  });

  it('says that there is no date', () => {
    expect(inAllLocales('')).toEqual(['tarix göstərilməyib', 'дата не указана', 'undated']);
  });
});

describe('asOf', () => {
  it.each([
    [
      '2020-01-30',
      '30 yanvar 2020 tarixinə olan məlumat',
      'по состоянию на 30 января 2020 года',
      'as of 30 January 2020',
    ],
    [
      '2020-01',
      '2020-ci ilin yanvarına olan məlumat',
      'по состоянию на январь 2020 года',
      'as of January 2020',
    ],
    [
      '2020-10',
      '2020-ci ilin oktyabrına olan məlumat',
      'по состоянию на октябрь 2020 года',
      'as of October 2020',
    ],
    [
      '2020-09',
      '2020-ci ilin sentyabrına olan məlumat',
      'по состоянию на сентябрь 2020 года',
      'as of September 2020',
    ],
    ['2020-06', '2020-ci ilin iyununa olan məlumat', 'по состоянию на июнь 2020 года', 'as of June 2020'],
    ['2020-04', '2020-ci ilin aprelinə olan məlumat', 'по состоянию на апрель 2020 года', 'as of April 2020'],
    ['2020', '2020-ci ilə olan məlumat', 'по состоянию на 2020 год', 'as of 2020'],
    [
      '2012/2020-01',
      '2020-ci ilin yanvarına olan məlumat',
      'по состоянию на январь 2020 года',
      'as of January 2020',
    ],
  ])('%s', (edtf, ...expected) => {
    const date = parseEdtf(edtf);
    expect((['az', 'ru', 'en'] as const).map((locale) => date && asOf(date, locale))).toEqual(expected);
  });
});
