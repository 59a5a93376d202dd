import { describe, expect, it } from 'vitest';
import az from '@/messages/az/duplicates.json';
import en from '@/messages/en/duplicates.json';
import ru from '@/messages/ru/duplicates.json';
import { SET_ASIDE } from './merging';

type Table = (typeof SET_ASIDE)[number];

const said: Record<string, { text: string; words: Record<Table, string>; back: string; never: RegExp }> = {
  az: {
    text: az.merge.explained,
    words: {
      household_memberships: 'ikinci ailə',
      guardianships: 'qanuni nümayəndəlik',
      dues_exemptions: 'azad edilmə',
    },
    back: 'qayıdır',
    never: /heç nə itmir/i,
  },
  ru: {
    text: ru.merge.explained,
    words: {
      household_memberships: 'вторая семья',
      guardianships: 'представительство',
      dues_exemptions: 'освобождение от взносов',
    },
    back: 'вернётся',
    never: /ничего не теряется/i,
  },
  en: {
    text: en.merge.explained,
    words: {
      household_memberships: 'second household',
      guardianships: 'guardianship',
      dues_exemptions: 'exemption from dues',
    },
    back: 'comes back',
    never: /nothing is lost/i,
  },
};

describe.each(Object.entries(said))('before a merge, in %s', (_, { text, words, back, never }) => {
  it.each(SET_ASIDE)('is said that %s are set aside', (table) => expect(text).toContain(words[table]));
  it('is said that it comes back, not that nothing is ever lost', () => {
    expect(text).toContain(back);
    expect(text).not.toMatch(never);
  });
});
