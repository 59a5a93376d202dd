import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from './document';
import { labelled } from './edges';
import { splitSentences } from './sentences';
import { type Token, tokensOf } from './tokens';

/** How often one of the tokens is looked at while sentences are cut and labelled. */
function looksAt(text: string): number {
  let looks = 0;
  const watched = new Proxy(tokensOf(text, 'en'), {
    get(tokens, key, receiver) {
      looks++;
      return Reflect.get(tokens, key, receiver);
    },
  }) as Token[];
  labelled(watched, splitSentences(text, watched));
  return looks;
}

test.each([
  ['capitals on one line', 'ABC DEF '],
  ['capitals in quotation marks', '"ABC" '],
  ['letters', 'abcdefgh'],
  ['digits with stops', '1.2.'],
  ['stops', '. '],
  ['stops and quotation marks', '."'],
  ['exclamations', '!?'],
  ['dates', '1 May 2019 '],
  ['short lines', 'Home\n'],
])('twice as long a text is looked at twice as often: %s', (_, piece) => {
  const [once, twice, fourTimes] = [500, 1_000, 2_000].map((times) => looksAt(piece.repeat(times)));
  expect(twice).toBeLessThan((once ?? 0) * 2.2 + 100);
  expect(fourTimes).toBeLessThan((twice ?? 0) * 2.2 + 100);
});

const HOSTILE = [
  'a',
  'A',
  'ABC DEF ',
  '7',
  '1 ',
  '"',
  "a'",
  '.',
  '\u00AD',
  'a\u00AD',
  'я-',
  '«a» ',
  '\u200B',
  '\n',
  '🎉',
];

test('a line of 1 MB of anything comes to its end, every character in its place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 2 }), (pieces) => {
      const piece = pieces.join('').repeat(1_000);
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const { tokens, sentences, view } = documentOf(text);
      expect(view.length).toBe(text.length);
      expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
      expect(sentences.at(-1)?.to ?? 0).toBeLessThanOrEqual(tokens.length);
    }),
    { numRuns: 2 },
  );
});

test('tokens lie one after the other, with nothing but white space and what cannot be seen between them', () => {
  const piece = fc.constantFrom(
    'Ab',
    'söz',
    'ЩИТ',
    "'",
    '-',
    '2019',
    '. ',
    '\u00AD',
    '\r\n',
    '𝐀',
    '\ud800',
    'iclasındaRusiya',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const token of tokensOf(text, 'az')) {
        expect(text.slice(end, token.start)).toMatch(/^[\s\u00AD\u200B]*$/u);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(text.slice(end)).toMatch(/^[\s\u00AD\u200B]*$/u);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['AMEA-nın', ['AMEA-nın']],
  ["O'Brien-", ["O'Brien", '-']],
  ['2019-cu', ['2019', '-', 'cu']],
  ['iclasındaRusiya', ['iclasında', 'Rusiya']],
  ['söz\u00ADlər', ['sözlər']],
  ['e\u0301t', ['ét']],
  ['𝐀b🎉', ['𝐀b', '🎉']],
])('%s is cut into %j', (text, words) => {
  expect(tokensOf(text, 'az').map((token) => token.text)).toEqual(words);
});

test('line breaks before a word are counted, a pair of carriage return and line feed once', () => {
  expect(tokensOf('a\r\nb\n\rc\u2028d', 'en').map(({ breaks }) => breaks)).toEqual([0, 1, 2, 1]);
});
