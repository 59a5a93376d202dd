import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from './locales';
import { nestQuotes } from './nested-quotes';

describe('a quotation within a quotation', () => {
  it.each<[Locale, string, string]>([
    ['ru', 'Вы член организации «Араз».', 'Вы член организации «Араз».'],
    ['ru', 'Вы член организации «Общество «Араз»».', 'Вы член организации «Общество „Араз“».'],
    ['ru', '««Араз» – общество» и «Хазар»', '«„Араз“ – общество» и «Хазар»'],
    ['ru', '««Араз» и «Хазар»»', '«„Араз“ и „Хазар“»'],
    ['ru', '«Клуб «Друзья «Араза»»»', '«Клуб „Друзья «Араза»“»'],
    ['ru', '«Общество „Араз“»', '«Общество „Араз“»'],
    ['ru', '„Общество «Араз»“', '„Общество «Араз»“'],
    ['ru', '«ООО "Араз"»', '«ООО "Араз"»'],
    ['ru', '«The “Araz” Club»', '«The “Araz” Club»'],
    ['az', '«Araz» Cəmiyyəti sizi dəvət edir', '«Araz» Cəmiyyəti sizi dəvət edir'],
    ['az', '««Araz» Cəmiyyəti» sizi dəvət edir', '«“Araz” Cəmiyyəti» sizi dəvət edir'],
    ['az', '““Araz” Cəmiyyəti” səhifəsi', '“«Araz» Cəmiyyəti” səhifəsi'],
    ['az', '“«Araz» Cəmiyyəti” səhifəsi', '“«Araz» Cəmiyyəti” səhifəsi'],
    ['en', 'the page of “The “Araz” Club”', 'the page of “The ‘Araz’ Club”'],
    ['en', 'the members’ “night”', 'the members’ “night”'],
    ['en', '“«Araz» Club”', '“«Araz» Club”'],
  ])('%s: %s', (locale, text, set) => expect(nestQuotes(text, locale)).toBe(set));

  it.each([
    'Кто-то забыл: «Общество «Араз»',
    'Кто-то забыл: «Общество',
    '» наоборот «',
    'Общество» Араз»',
    'Без кавычек',
    '',
  ])('is left alone where it does not close: %s', (text) => expect(nestQuotes(text, 'ru')).toBe(text));

  const balanced = fc.letrec<{ text: string; part: string }>((tie) => ({
    text: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join(' ')),
    part: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('Араз', 'и', '5'),
      tie('text').map((text) => `«${text}»`),
    ),
  })).text;

  it('never has the marks of the one around it, says the same, and stays when it is set again', () => {
    fc.assert(
      fc.property(balanced, (text) => {
        const set = nestQuotes(text, 'ru');
        const bare = (words: string) => words.replace(/[«»„“]/g, '');
        expect(bare(set)).toBe(bare(text));
        expect(nestQuotes(set, 'ru')).toBe(set);
        const around: string[] = [];
        for (const sign of set) {
          if (sign === '»' || sign === '“') around.pop();
          if (sign !== '«' && sign !== '„') continue;
          expect(around.at(-1)).not.toBe(sign);
          around.push(sign);
        }
        expect(around).toEqual([]);
      }),
    );
  });
});
