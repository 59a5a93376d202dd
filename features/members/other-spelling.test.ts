import { expect, it } from 'vitest';
import { otherSpelling } from './other-spelling';

const name = { given: 'Əli', surname: 'Məmmədov' };
const of = { patronymic: null, isUnofficial: false };
const ru = { form: 'ru' as const, given: 'Али', surname: 'Мамедов', ...of };
const former = { form: 'former' as const, given: 'Əli', surname: 'Köhnəyev', ...of };

it.each([
  ['in another script', { name, nameForms: [ru] }, 'ru', '', 'Али Мамедов'],
  ['as it is kept, where the other is shown', { name, nameForms: [ru], shownNames: { ru } }, 'ru', '', 'Əli Məmmədov'],
  ['in another script, where it is shown in another language only', { name, nameForms: [ru], shownNames: { ru } }, 'az', '', 'Али Мамедов'],
  ['the former one that was searched for', { name, nameForms: [former, ru], shownNames: { ru } }, 'ru', 'köhnə', 'Əli Köhnəyev'],
  ['none', { name, nameForms: [] }, 'az', '', undefined],
] as const)('the line below a name: %s', (_, person, locale, query, expected) => {
  const other = otherSpelling(person as never, locale, query);
  expect(other?.parts.map(({ text }) => text).join('')).toBe(expected ?? undefined);
}); // biome-ignore format: a table
