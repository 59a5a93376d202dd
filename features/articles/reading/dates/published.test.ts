import { expect, test } from 'vitest';
import type { Locale } from '@/lib/locales';
import { documentOf } from '../text/document';
import { findDates } from './find-dates';
import { publishedOf } from './published';

const BODY = {
  az: 'Mərkəzdə konsert keçirilib. Konsertdə uşaqlar çıxış ediblər.',
  ru: 'В центре прошёл концерт. На концерте выступили дети.',
  en: 'A concert was held at the centre. Children sang at the concert.',
};

test.each<[Locale, string, string | null]>([
  ['en', 'The Valley Post • Mar 4, 2017 • City, Sport • 5 comments • Reads: 91', '2017-03-04'],
  ['en', 'The Culture Page of the Valley · 4 March 2017 · 3 min read', '2017-03-04'],
  ['en', 'Community News, Issue 7, 4 March 2017', '2017-03-04'],
  ['ru', 'Рубрика: Люди Долины № 12 (340) от 4 марта 2017 г.', '2017-03-04'],
  ['ru', 'Общество » 4 марта 2017 » Новости', '2017-03-04'],
  ['az', 'Mədəniyyət | 4 mart 2017', '2017-03-04'],
  // A contract has a number and a date as well, and says nothing of the day of the article.
  ['ru', 'По договору № 12 с городом от 4 марта 2017 года дом передан общине и открыт.', null],
  ['en', 'The house was given to the society on 4 March 2017 by the city and opened.', null],
])('%s: the line “%s” tells the day of publication', (locale, line, iso) => {
  const doc = documentOf(`Konsert · Концерт\n${line}\n${BODY[locale]}\n`, { locale });
  expect(publishedOf(doc)?.iso ?? null).toBe(iso);
});

test.each<[Locale, string, string]>([
  ['en', 'The club will open a hall on 1 May, its chairman said.', '2016-05-01'],
  ['en', 'The fair opens on 12 June, the board decided.', '2016-06-12'],
  ['en', 'The club opened a hall on 1 May, its chairman said.', '2015-05-01'],
  ['en', 'On 1 May the club opened a hall.', '2015-05-01'],
  ['ru', 'Ближайшие планы общества — ярмарка 21 апреля.', '2016-04-21'],
])('%s: “%s” has its year from the day of publication', (locale, sentence, edtf) => {
  const doc = documentOf(sentence, { locale, publishedOn: '2016-03-21' });
  expect(findDates(doc).map((date) => date.edtf)).toContain(edtf);
});
