import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AZ_ALPHABET, firstLetter, keysOfLetter, sortKey } from './sort-key';

const byKey = (a: string, b: string) => (sortKey(a) < sortKey(b) ? -1 : Number(sortKey(a) > sortKey(b)));
const collator = new Intl.Collator('az');
const AZ_LETTERS = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyzwABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZW';

describe('sortKey', () => {
  it('has the order of the alphabet', () => {
    expect(AZ_ALPHABET).toHaveLength(32);
    expect([...AZ_ALPHABET].reverse().sort(byKey)).toEqual(AZ_ALPHABET);
    expect([...AZ_ALPHABET].reverse().sort(collator.compare)).toEqual(AZ_ALPHABET);
  });

  it.each([
    ['Xəlilov', 'Iskəndərov'],
    ['Eyvazov', 'Əliyev'],
    ['Iğdır', 'İsmayıl'],
    ['Kazımov', 'Qasımov'],
    ['Zeynalov', 'Watson'],
    ['Zeynalov', 'Алиев'],
    ['Алиев', 'Әлиев'],
    ['Əli Kazımov', 'Əliağa'],
    ['Əli-Zadə', 'Əlizadə'],
    ['əli', 'Əli'],
    ['5-ci məktəb', 'Azər'],
    ['Яшар', '李'],
  ])('%s before %s', (a, b) => {
    expect(byKey(a, b)).toBe(-1);
    expect(byKey(b, a)).toBe(1);
  });

  it('orders Azerbaijani names as Intl.Collator("az") does', () => {
    const word = fc.string({ unit: fc.constantFrom(...AZ_LETTERS), minLength: 1, maxLength: 8 });
    const name = fc
      .array(word, { minLength: 1, maxLength: 3 })
      .chain((words) => fc.constantFrom(' ', '-', '').map((joint) => words.join(joint)));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(byKey(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is one key for NFC and NFD', () =>
    expect(sortKey('Şükürov'.normalize('NFD'))).toBe(sortKey('Şükürov')));
});

describe('firstLetter', () => {
  it.each([
    ['əliyev', 'Ə'],
    ['ismayıl', 'İ'],
    ['Iğdır', 'I'],
    ['çay', 'Ç'],
    ['  «Qala»', 'Q'],
    ['Élodie', 'E'],
    ['Watson', 'W'],
    ['алиев', 'А'],
    ['Ёлкин', 'Ё'],
    ['5-ci', '#'],
    ['', '#'],
    ['李', '#'],
  ])('%j → %s', (text, letter) => {
    expect(firstLetter(text)).toBe(letter);
  });
});

describe('keysOfLetter', () => {
  it('holds the keys of exactly the texts that stand under the letter', () => {
    const name = fc.string({
      unit: fc.constantFrom(...AZ_LETTERS, 'Я', '7', '-'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(name, fc.constantFrom(...AZ_ALPHABET), (text, letter) => {
        const keys = keysOfLetter(letter);
        const key = sortKey(text);
        const isWithin = keys !== null && key >= keys.from && key < keys.to;
        // A sign before the first letter sorts the text before A, whatever letter comes then.
        expect(isWithin).toBe(/^\p{L}/u.test(text) && firstLetter(text) === letter);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows only the 32 letters', () => {
    expect(['W', 'a', 'Ж', '', 'AB'].map(keysOfLetter)).toEqual([null, null, null, null, null]);
  });
});

it('gives small and capital letters of both alphabets the same place', () => {
  for (const letter of [...AZ_ALPHABET, 'W', ...'АӘБВГҒКЫЯ']) {
    const small = letter === 'I' ? 'ı' : letter === 'İ' ? 'i' : letter.toLowerCase();
    expect(sortKey(small).split(' ')[0]).toBe(sortKey(letter).split(' ')[0]);
  }
  expect(sortKey('i').split(' ')[0]).not.toBe(sortKey('I').split(' ')[0]);
});
