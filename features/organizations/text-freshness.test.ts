import { describe, expect, it } from 'vitest';
import { freshnessOf, sourceHashAfter, textHash } from './text-freshness';

const old = textHash(['Salam']);
const current = textHash(['Salam, dünya']);

describe('a fingerprint of texts', () => {
  it('is the same for the same texts, whatever stands around them', () => {
    expect(textHash([' Salam ', null])).toBe(textHash(['Salam', undefined]));
    expect(textHash(['a', 'b'])).not.toBe(textHash(['ab', '']));
    expect(textHash(['a', 'b'])).not.toBe(textHash(['b', 'a']));
    expect(old).not.toBe(current);
  });
});

describe('a translation', () => {
  it.each([
    [undefined, 'missing'],
    [{ sourceHash: null }, 'fresh'],
    [{ sourceHash: current }, 'fresh'],
    [{ sourceHash: old }, 'stale'],
  ] as const)('%j is %s', (row, freshness) => {
    expect(freshnessOf(row, current)).toBe(freshness);
  });

  const saved = {
    before: 'x',
    after: 'x',
    sourceBefore: old,
    sourceAfter: current,
    sourceHash: null,
    isDeclaredFresh: false,
  };
  it.each([
    ['changed itself: made from the new text', { after: 'y' }, current],
    ['said to fit: made from the new text', { isDeclaredFresh: true }, current],
    ['left while the source changed: made from the old text', {}, old],
    ['left for the second time: what it was made from stays', { sourceHash: 'older' }, 'older'],
    ['left like its source: nothing is known', { sourceAfter: old }, null],
    ['new', { before: null }, current],
  ] as const)('%s', (_, change, hash) => {
    expect(sourceHashAfter({ ...saved, ...change })).toBe(hash);
  });
});
