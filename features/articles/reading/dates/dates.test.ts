import { expect, test } from 'vitest';
import type { Locale } from '@/lib/locales';
import { documentOf } from '../text/document';
import { findDates } from './find-dates';

function datesOf(text: string, locale: Locale, publishedOn?: string): string[] {
  const doc = documentOf(text, { locale, ...(publishedOn ? { publishedOn } : {}) });
  return findDates(doc)
    .filter(({ kind }) => kind !== 'name' && kind !== 'stamp')
    .map(({ edtf, kind }) => (kind === 'date' ? edtf : `${kind} ${edtf}`));
}

/** A sentence with one date, and what it says. */
const AZ: [string, string][] = [
  ['Görüş 2019-cu il mayın 18-də keçirilib.', '2019-05-18'],
  ['Görüş 1991 -ci il oktyabrın 18də keçirilib.', '1991-10-18'],
  ['Konsert 02 fevral 1975-ci ildə olub.', '1975-02-02'],
  ['Yığıncaq 14 mart 2021-ci il tarixində keçirilib.', '2021-03-14'],
  ['Görüş mayın 23-də keçirilib.', 'XXXX-05-23'],
  ['Görüş may ayının 10-da keçirilib.', 'XXXX-05-10'],
  ['Festival 2001-ci ilin noyabr ayının 9-10-da olub.', '2001-11-09/2001-11-10'],
  ['Turnir iyunun 11-12-də olub.', 'XXXX-06-11/XXXX-06-12'],
  ['Turnir 2018-ci il fevralın 21-dən martın 1-dək davam edib.', '2018-02-21/2018-03-01'],
  ['Turnir 2018-ci il sentyabrın 2-dən 6-na kimi davam edib.', '2018-09-02/2018-09-06'],
  ['Sərgi 22-23 apreldə açılıb.', 'XXXX-04-22/XXXX-04-23'],
  ['Konfrans 8-9 iyun, 2006-cı il tarixində olub.', '2006-06-08/2006-06-09'],
  ['Tədbir 2020-ci ilin yanvarında keçirilib.', '2020-01'],
  ['Tədbir 2015-ci ilin mart ayında keçirilib.', '2015-03'],
  ['Tədbir avqust ayında keçirilib.', 'XXXX-08'],
  ['Birlik 2011-ci ildə yaradılıb.', '2011'],
  ['O, 1997-ci ildən Rusiyada yaşayır.', 'since 1997'],
  ['O, 1980-1985-ci illərdə oxuyub.', '1980/1985'],
  ['XX əsrin 90-cı illərində köçüblər.', '199X'],
  ['Aprelin sonunda görüş olub.', 'XXXX-04'],
  ['Kurslar iyul-avqust aylarında keçirilib.', 'XXXX-07/XXXX-08'],
];
const RU: [string, string][] = [
  ['Вечер прошёл 18 мая 2019 года в Туле.', '2019-05-18'],
  ['Вечер прошёл 18 мая 2019 г. в г. Туле.', '2019-05-18'],
  ['Вечер прошёл в мае 2019 года.', '2019-05'],
  ['Общество создано в 2010 году.', '2010'],
  ['С 2003 года он живёт в Праге.', 'since 2003'],
  ['Лагерь работал с 3 по 5 июня.', 'XXXX-06-03/XXXX-06-05'],
  ['Лагерь работал со 2 по 6 мая 2018 года.', '2018-05-02/2018-05-06'],
  ['Турнир прошёл 7-8 мая.', 'XXXX-05-07/XXXX-05-08'],
  ['Турнир прошёл 1 и 2 июня 2017 года.', '2017-06-01/2017-06-02'],
  ['Фестиваль шёл с 28 мая по 2 июня 2019 года.', '2019-05-28/2019-06-02'],
  ['В 1990-х годах они уехали.', '199X'],
  ['В 90-е годы они уехали.', '199X'],
  ['Он учился с 2010 по 2015 год.', '2010/2015'],
  ['Праздник был в октябре.', 'XXXX-10'],
  ['Весной 2018 года открылась школа.', '2018'],
  ['Курсы шли с января по март 2020 года.', '2020-01/2020-03'],
  ['Это было в марте 1998-го, вспоминает он.', '1998-03'],
];
const EN: [string, string][] = [
  ['The concert was held on 18 May 2019 in Oslo.', '2019-05-18'],
  ['The concert was held on May 18, 2019, in Oslo.', '2019-05-18'],
  ['It was held on the 5th of May, 2019.', '2019-05-05'],
  ['It took place on 9 March.', 'XXXX-03-09'],
  ['It ran on July 7-8.', 'XXXX-07-07/XXXX-07-08'],
  ['It ran from June 3 to 5.', 'XXXX-06-03/XXXX-06-05'],
  ['It was held in April 2017.', '2017-04'],
  ['The club was founded in 1999.', '1999'],
  ['He has led it since March 2016.', 'since 2016-03'],
  ['He studied there from 1980 to 1985.', '1980/1985'],
  ['It opened on Sept. 24, 2016.', '2016-09-24'],
  ['They left in the 1990s.', '199X'],
  ['It lasted from May 28 – June 2, 2019.', '2019-05-28/2019-06-02'],
  ['The fair ran on June 3–5, 2019.', '2019-06-03/2019-06-05'],
  ['It was formed in the fall of 1983.', '1983'],
  ['Between March and July 2020 they cooked.', '2020-03/2020-07'],
  ['The 2019 festival was the first.', '2019'],
];
const NOTHING: [string, Locale][] = [
  ['Respublikanın 101-ci il dönümü qeyd edildi.', 'az'],
  ['Cəmiyyətin 50 illik yubileyi oldu.', 'az'],
  ['Qanlı 20 Yanvar faciəsi yad edildi.', 'az'],
  ['Onlar 28 May küçəsində yaşayır.', 'az'],
  ['Вечер посвящён 25-й годовщине.', 'ru'],
  ['Концерт ко дню 8 Марта был весёлым, праздник 8 Марта любят.', 'ru'],
  ['You may come, and they march on.', 'en'],
  ['More than 2000 people and 1,950 books were there.', 'en'],
];

test.each([
  ...AZ.map((row) => ['az', ...row] as const),
  ...RU.map((row) => ['ru', ...row] as const),
  ...EN.map((row) => ['en', ...row] as const),
])('%s: %s → %s', (locale, text, edtf) => {
  expect(datesOf(text, locale)).toEqual([edtf]);
});

test.each(NOTHING)('%s dates nothing (%s)', (text, locale) => {
  expect(datesOf(text, locale)).toEqual([]);
});

test('a year is inherited in its sentence and paragraph, and a new year replaces it', () => {
  const text =
    'Birlik 2019-cu il mayın 5-də konsert, iyunun 7-də sərgi və 2020-ci ilin yanvarında görüş keçirib.';
  expect(datesOf(text, 'az')).toEqual(['2019-05-05', '2019-06-07', '2020-01']);
});

test('a date near a known day of publication takes its year by the time of the verbs', () => {
  expect(datesOf('Вечер прошёл 20 декабря.', 'ru', '2020-01-10')).toEqual(['2019-12-20']);
  expect(datesOf('Вечер состоится 20 января.', 'ru', '2019-12-10')).toEqual(['2020-01-20']);
});

test('relative years need a known day of publication', () => {
  expect(datesOf('Bu il mayın 3-də görüş keçirilib.', 'az')).not.toContain('2021-05-03');
  expect(datesOf('Bu il mayın 3-də görüş keçirilib.', 'az', '2021-06-01')).toEqual(['2021-05-03']);
});

/** A text of Friday, 4 June 2021, and the days, months and years that it tells by their distance from a date. */
test.each<[Locale, string, string[]]>([
  ['en', 'The club was founded in 1998. A year later it sang in Leeds.', ['1998', '1999']],
  ['en', 'The club met on 4 May 2018, and the next day it sang.', ['2018-05-04', '2018-05-05']],
  ['en', 'Two years ago the club sang. It had sung in 2014.', ['2019', '2014']],
  ['en', 'Last summer the club sang in Leeds.', ['2020']],
  ['en', 'The hall was opened last November.', ['2020-11']],
  ['en', 'The club sang last weekend in Leeds.', ['2021-05-29/2021-05-30']],
  ['en', 'They sang between 14 and 16 March 2019.', ['2019-03-14/2019-03-16']],
  ['en', 'They sang on 5, 12 and 19 May 2018.', ['2018-05-05', '2018-05-12', '2018-05-19']],
  ['en', 'They sang on 5, 6 and 7 May 2018.', ['2018-05-05/2018-05-07']],
  ['ru', 'Общество создано в 1998 году. Через два года прошёл съезд.', ['1998', '2000']],
  ['ru', 'Собрание прошло 5 мая 2019 года. Тремя днями ранее открыли зал.', ['2019-05-05', '2019-05-02']],
  ['ru', 'Через год после войны они вернулись домой.', []],
  ['ru', 'Минувшей осенью община провела съезд.', ['2020']],
  ['ru', 'На вторую половину ноября намечен съезд.', ['2021-11']],
  ['ru', 'В ночь с 5 на 6 мая прошла служба.', ['2021-05-05/2021-05-06']],
  ['az', 'Dərnək 2006-cı ildə yaradılıb. Bir il sonra sərgi keçirilib.', ['2006', '2007']],
  ['az', 'Dərnək 2006-cı ildə yaradılıb. İki il sonra, mayın 9-da sərgi keçirilib.', ['2006', '2008-05-09']],
  ['az', 'Müharibədən iki il sonra qayıtdılar.', []],
  ['en', '1998 brought a school. Nine years on, the rules were changed.', ['1998', '2007']],
  ['en', 'The hall was blessed on Palm Sunday 1985.', ['1985']],
  ['en', 'The room was opened Tuesday in Leeds. Classes start next month.', ['2021-06-01', '2021-07']],
  ['en', 'The club met in 2018. We registered that November.', ['2018', '2018-11']],
  ['en', 'It was not until 1975 that they had a house.', ['1975']],
  ['ru', 'В позапрошлом году прошёл съезд. Осенью будет концерт.', ['2019', '2021']],
  [
    'ru',
    'Съезд прошёл 5 мая, назавтра был бал. В конце месяца вышла книга.',
    ['2021-05-05', '2021-05-06', '2021-05'],
  ],
  ['ru', 'На конец осени намечен матч.', ['2021']],
  ['ru', 'Словарь начали на два года позже, чем основали хор в 1990 году.', ['1990']],
  ['az', 'Dərnək 2006-cı ildə yaradılıb. İki il keçəndən sonra sərgi açılıb.', ['2006', '2008']],
  ['az', 'Bu illər ərzində iki kurs açılıb.', []],
  ['az', 'Növbəti ilin konserti 9 fevrala planlaşdırılıb.', ['2022', '2022-02-09']],
  ['az', 'Noyabrın 20-də tamaşa, ayın sonunda isə konsert olacaq.', ['2021-11-20', '2021-11']],
])('%s: %s', (locale, text, edtf) => {
  const title = { az: 'Qısa', ru: 'Коротко', en: 'In brief' }[locale];
  const found = findDates(documentOf(`${title}\n\n${text}\n`, { locale, publishedOn: '2021-06-04' }));
  expect(found.filter(({ kind }) => kind === 'date').map((date) => date.edtf)).toEqual(edtf);
});

test('a line of many dates is read in a time that grows with it', () => {
  const asked = (times: number) => {
    const doc = documentOf('мы встретились 5, 12 и 19 мая, через год снова, '.repeat(times), {
      locale: 'ru',
    });
    let count = 0;
    const get = (own: typeof doc.tokens, key: string | symbol) => {
      count++;
      return Reflect.get(own, key);
    };
    const tokens = new Proxy(doc.tokens, { get });
    findDates({ ...doc, tokens });
    return count;
  };
  expect(asked(400)).toBeLessThan(asked(200) * 2.5);
});
