import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { cleanLine, cleanText, hasMixedScript } from './text';

describe('cleanLine', () => {
  it.each([
    ['  Əli \t Kazımov\r\n', 'Əli Kazımov'],
    ['Əli\u00A0Kazımov', 'Əli Kazımov'],
    ['e\u0301', 'é'],
    ['a\u200B\u00AD\u202E\u0000\uFEFFb', 'ab'],
    ['a\u2028b', 'a b'],
    ['\uD83Ca', 'a'],
    ['\u3164', ''],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(cleanLine(text, 100)).toBe(expected);
  });

  it('cuts without breaking a character', () => {
    expect(cleanLine('abcdef', 3)).toBe('abc');
    expect(cleanLine('ab🎉', 3)).toBe('ab');
    expect(cleanLine('ab cd', 3)).toBe('ab');
  });

  it('is done when done, and within its length', () => {
    fc.assert(
      fc.property(anyText(), fc.nat({ max: 30 }), (text, max) => {
        const clean = cleanLine(text, max);
        expect(cleanLine(clean, max)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

it('gives plain text the same short way as the long one', () => {
  const sign = fc.oneof(fc.constantFrom(...' aAəƏıİғҝü-9\u0301\u0483'), anyText({ maxLength: 1 }));
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), fc.nat({ max: 14 }), (signs, max) => {
      const text = signs.join('');
      // The unseen sign is taken out, and only the long way takes it out.
      expect(cleanLine(text, max)).toBe(cleanLine(`${text}\u200B`, max));
      expect(cleanText(text)).toBe(cleanText(`${text}\u200B`));
    }),
  );
  for (let code = 0; code <= 0xffff; code += 1) {
    const letter = String.fromCharCode(code);
    expect(cleanText(letter)).toBe(cleanText(`${letter}\u200B`));
  }
});

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a  \n\n\n\n b', 'a\n\nb'],
    ['\n a\tb \n', 'a b'],
    ['a\u200B\nb\u202E', 'a\nb'],
  ])('%j → %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('is done when done', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

it.each([
  ['Kazımov', false],
  ['Kаzımov', true],
  ['Казымов', false],
  ['Әli', true],
  ['Αli', true],
  ['Əli-7', false],
  ['', false],
])('hasMixedScript(%j): %s', (word, expected) => {
  expect(hasMixedScript(word)).toBe(expected);
});
