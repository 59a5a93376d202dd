import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { paragraphs, splitCitations } from './cite';

it('cuts text at its citations', () => {
  expect(splitCitations('Qurulub[[cite:e-01]].[[cite:2]]')).toEqual([
    { kind: 'text', text: 'Qurulub' },
    { kind: 'cite', id: 'e-01' },
    { kind: 'text', text: '.' },
    { kind: 'cite', id: '2' },
  ]);
  expect(splitCitations('[[cite:]] [[cite:A]] [[cite:a')).toEqual([
    { kind: 'text', text: '[[cite:]] [[cite:A]] [[cite:a' },
  ]);
  expect(splitCitations('')).toEqual([]);
});

it('joined again, the parts are the text', () => {
  const pieces = fc.array(
    fc.constantFrom('[[cite:a-1]]', '[[', ']]', 'cite:', 'Əli', '\n\n', '[[cite:[[cite:b]]]]'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((list) => list.join('')),
        anyText(),
      ),
      (text) => {
        const joined = splitCitations(text).map((part) =>
          part.kind === 'text' ? part.text : `[[cite:${part.id}]]`,
        );
        expect(joined.join('')).toBe(text);
      },
    ),
  );
});

it('finds paragraphs', () => {
  expect(paragraphs('a\nb\r\n\r\nc\n \n\n d \n')).toEqual(['a\nb', 'c', 'd']);
  expect(paragraphs(' \n\n ')).toEqual([]);
});
