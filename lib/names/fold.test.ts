import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { lowerAz, unmixScripts, upperAz } from './letters';

describe('fold', () => {
  it.each([
    ['ƏLİ KAZIMOV', 'eli kazimov'],
    ['Əli  Kazımov ', 'eli kazimov'],
    ['İSMAYIL Iğdır', 'ismayil igdir'],
    ['Әli', 'eli'], // Cyrillic Ә in a Latin word
    ['ǝli', 'eli'],
    ['Şəki–Çay', 'seki cay'],
    ['Qur’an', 'quran'],
    ['həm\u00ADrəy\u200Blik\uFEFF', 'hemreylik'],
    ['Ёлка Йод', 'елка иод'],
    ['Мәммәдов', 'мәммәдов'],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('gives one key for NFC, NFD, capitals and small letters of Azerbaijani', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcçdeəfgğhxıijkqlmnoöprsştuüvyz '), maxLength: 20 });
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(upperAz(text))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('letters', () => {
  it('lowers and raises Azerbaijani letters as ICU does', () => {
    for (const text of ['ƏLİ KAZIMOV', 'ilham kazımov', 'IĞDIR İstanbul', 'Şərq Ölkəsi', 'Иванов']) {
      expect(lowerAz(text)).toBe(text.toLocaleLowerCase('az'));
      expect(upperAz(text)).toBe(text.toLocaleUpperCase('az'));
    }
  });

  it.each([
    ['Kаzımоv', 'Kazımov'],
    ['Кaзымов', 'Казымов'],
    ['Әli Әли', 'Əli Әли'],
    ['Bakı Баку', 'Bakı Баку'],
  ])('unmixes %j', (text, expected) => {
    expect(unmixScripts(text)).toBe(expected);
  });
});
