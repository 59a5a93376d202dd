import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/db/testing/any-text';
import { isSlug, RESERVED_SLUGS } from './slug-rules';
import { slugify, uniqueSlug } from './slugs';

describe('slugify', () => {
  it.each([
    ['Moskva Qərb Muxtariyyatı', 'moskva-qerb-muxtariyyati'],
    ['ƏLİ KAZIMOV', 'eli-kazimov'],
    ['Şüşa, Göyçə və Çıldır', 'susa-goyce-ve-cildir'],
    ['Әли Һүсејнов', 'eli-huseynov'],
    ['Дом культуры «Ёлка»', 'dom-kultury-yolka'],
    ['Встреча в Хаваре, 2019', 'vstrecha-v-khavare-2019'],
    ["People's Day — “30 years”", 'peoples-day-30-years'],
    ['Qur’an', 'quran'],
    ['  --a--b--  ', 'a-b'],
    ['ﬁnal ①', 'final-1'],
  ])('%j → %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('cuts at a word', () => {
    const slug = slugify('Moskva Şəhər Qərb İnzibati Dairəsi Azərbaycanlıların Milli Mədəni Muxtariyyatı');
    expect(slug).toBe('moskva-seher-qerb-inzibati-dairesi-azerbaycanlilarin-milli');
  });

  it('is never empty', () => {
    expect(slugify('🎉')).toMatch(/^x[a-z0-9]+$/);
    expect(slugify('🎉')).not.toBe(slugify('…'));
    expect(slugify('')).toMatch(/^x[a-z0-9]+$/);
  });

  it('shows look-alike letters as what they sound, so two addresses never look the same', () => {
    expect(slugify('сосна')).toBe('sosna'); // all Cyrillic
    expect(slugify('cocнa')).not.toBe(slugify('сосна'));
  });

  it('gives a slug for any text, and a slug for itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        expect(isSlug(slugify(text))).toBe(true);
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
    );
  });
});

it.each([
  ['a-b', true],
  ['a--b', false],
  ['-a', false],
  ['A', false],
  ['', false],
  ['ə', false],
  ['a'.repeat(61), false],
  ['a\n', false],
  [7, false],
])('isSlug(%j): %s', (value, expected) => {
  expect(isSlug(value)).toBe(expected);
});

describe('uniqueSlug', () => {
  it('counts on from what is taken or reserved', () => {
    const taken = new Set(['gorus', 'gorus-2']);
    expect(uniqueSlug('Görüş', (slug) => taken.has(slug))).toBe('gorus-3');
    expect(uniqueSlug('New', () => false)).toBe('new-2');
    expect(uniqueSlug('API', () => false)).toBe('api-2');
  });

  it('stays a slug when it is long', () => {
    const long = 'a'.repeat(60);
    const slug = uniqueSlug(long, (candidate) => candidate === long);
    expect(slug).toBe(`${'a'.repeat(58)}-2`);
  });

  it('reserves the words of our own addresses', () => {
    for (const word of ['new', 'edit', 'search', 'api', 'manage', 'register', 'feed', 'calendar'])
      expect(RESERVED_SLUGS.has(word)).toBe(true);
    expect([...RESERVED_SLUGS].filter((word) => !isSlug(word))).toEqual([]);
  });
});
