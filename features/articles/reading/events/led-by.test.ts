import { expect, test } from 'vitest';
import { readArticle } from '../read';

/** A text of one event, and who was at it. */
test.each([
  [
    '2021-ci il mayın 4-də Kamran Səfərovun rəhbərlik etdiyi cəmiyyət şair Leyla Quliyeva ilə görüş keçirib.',
    ['Leyla Quliyeva'],
  ],
  [
    '4 мая 2021 года возглавляемое Камраном Сафаровым общество провело встречу с поэтом Лейлой Гулиевой.',
    ['Лейла Гулиева'],
  ],
  [
    'On 4 May 2021 the society led by Kamran Safarov held an evening with the poet Leyla Guliyeva.',
    ['Leyla Guliyeva'],
  ],
  ['On 4 May 2021 the society held a concert led by Kamran Safarov.', ['Kamran Safarov']],
])('%s', (text, people) => {
  expect(readArticle(text).events.map((event) => event.people)).toEqual([people]);
});
