import { expect, test } from 'vitest';
import { readArticle } from '../read';

/** A text, and the dates of the events it tells of. */
test.each([
  ['Mayın 12-də həmyerlimizin xatirəsi yad edilib. Derbənd icması, 2020.', ['XXXX-05-12']],
  ['В марте 2016 года общество передало школе книги.', ['2016-03']],
  ['В мае 2014 года отмечалось 25-летие общины.', ['2014-05']],
  ['7 июня 2018 года в парке установлен памятный камень.', ['2018-06-07']],
  [
    'In 1988 she and Ann Reilly founded the club, which opened its library in June 1990.',
    ['1988', '1990-06'],
  ],
  ['The club came into being in 1957. Its chapel was blessed in March 1960.', ['1957', '1960-03']],
  ['Община существует давно. В 2011 году при ней вышел первый сборник.', ['2011']],
  ['2013-cü ildə rəhmətə gedəndən sonra dərnəyə Orxan başçılıq edir.', []],
  ['The dance slid. Bookings close on 3 June 2031.', []],
  ['On 4 March 2012 the choir sang for the veterans.', ['2012-03-04']],
  ['С 1999 по 2011 год он руководил общиной и фестивалем.', []],
  ['O, 2001-2009-cu illərdə birliyə rəhbərlik edib.', []],
])('%s', (text, edtf) => {
  expect(readArticle(text).events.map((event) => event.edtf)).toEqual(edtf);
});

test.each([
  [
    'Birlik 2019-cu ilin yekunlarını açıqladı.\n\nMayın 5-də festival keçirilib. Bütün qonaqlar razı qalıb.',
    '2019-05-05',
  ],
  ['Община подвела итоги 2019 года.\n\nВсе остались довольны. 5 мая прошёл фестиваль.', '2019-05-05'],
  [
    'The society met on 3 March 2020. The chair looked back at 2019. On May 5 a festival was held.',
    '2019-05-05',
  ],
  ['Он умер 2 марта 2021 года.\n\nОн долго жил в Риге.\n\nВечер памяти пройдёт 5 мая.', '2021-05-05'],
])('%s takes its year from what is told before', (text, edtf) => {
  expect(readArticle(text).events.map((event) => event.edtf)).toContain(edtf);
});

/** The day of publication is Tuesday, 12 May 2020. */
test.each([
  ['В субботу в парке прошёл фестиваль.', ['2020-05-09']],
  ['Вчера в клубе состоялся концерт.', ['2020-05-11']],
  ['Dünən dərnəkdə konsert keçirilib.', ['2020-05-11']],
  ['Şənbə günü parkda festival keçirilib.', ['2020-05-09']],
  ['The club held a concert on Sunday.', ['2020-05-10']],
  ['The club held a concert on Tuesday.', []],
  ['The club holds a class on Sunday.', []],
  ['“We held a concert yesterday,” she said.', []],
])('%s is told by the day of publication', (text, edtf) => {
  const { events } = readArticle(text, { publishedOn: '2020-05-12' });
  expect(events.map((event) => event.edtf)).toEqual(edtf);
  expect(readArticle(text).events).toEqual([]);
});
