import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { matchingParts } from './highlight';

const marked = (text: string, query: string) =>
  matchingParts(text, query)
    .map((part) => (part.match ? `[${part.text}]` : part.text))
    .join('');

describe('matchingParts', () => {
  it.each([
    ['Əli Kazımov', 'Казы', 'Əli [Kazımov]'],
    ['Əli Kazımov', 'kazimov ali', '[Əli] [Kazımov]'],
    ['Гусейнов Гасан', 'Hüseyn', '[Гусейнов] Гасан'],
    ['Rəsul-Zadə (sədr)', 'rasulz', '[Rəsul-Zadə] (sədr)'],
    ['İSMAYIL İ\u0307', 'исма', '[İSMAYIL] İ\u0307'],
    ['Kazı\u00ADmov, Kazım', 'kazim', '[Kazı\u00ADmov], [Kazım]'],
    ['Əli Kazımov', '', 'Əli Kazımov'],
    ['', 'Əli', ''],
  ])('%j, %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('gives the text back, unit by unit', () => {
    const words = fc.constantFrom(
      'Əli',
      'Kazımov',
      'Казымов',
      'İ',
      'e\u0301',
      '\u00AD',
      '\u200B',
      '\uFEFF',
      '\r\n',
      '🎉',
      ' ',
      '-',
      '.',
      '\uD83C',
    );
    const texts = fc.oneof(
      fc.array(words).map((list) => list.join('')),
      anyText(),
    );
    fc.assert(
      fc.property(texts, fc.oneof(words, texts), (text, query) => {
        const parts = matchingParts(text, query);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});
