import { expect, it } from 'vitest';
import { languageName, ownLanguageName } from './languages';
import { LOCALES } from './locales';

it('names every language in every locale', () => {
  expect(LOCALES.map((language) => languageName(language, 'az'))).toEqual([
    'azərbaycanca',
    'rusca',
    'ingiliscə',
  ]);
  expect(LOCALES.map((language) => languageName(language, 'ru'))).toEqual([
    'азербайджанский',
    'русский',
    'английский',
  ]);
  expect(LOCALES.map((language) => languageName(language, 'en'))).toEqual([
    'Azerbaijani',
    'Russian',
    'English',
  ]);
  expect(LOCALES.map(ownLanguageName)).toEqual(['Azərbaycanca', 'Русский', 'English']);
});
