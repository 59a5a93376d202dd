import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';

/** The ending goes with the last vowel of the last word that is spoken. Written by hand, beside what the program knows. */
const SPOKEN = {
  ones: ['', 'bir', 'iki', 'üç', 'dörd', 'beş', 'altı', 'yeddi', 'səkkiz', 'doqquz'],
  tens: ['', 'on', 'iyirmi', 'otuz', 'qırx', 'əlli', 'altmış', 'yetmiş', 'səksən', 'doxsan'],
};
const lastWord = (number: number) =>
  number % 100 === 0 ? 'yüz' : SPOKEN.ones[number % 10] || SPOKEN.tens[(number % 100) / 10] || '';
const ENDING: Record<string, string> = {
  a: 'cı',
  ı: 'cı',
  e: 'ci',
  ə: 'ci',
  i: 'ci',
  o: 'cu',
  u: 'cu',
  ö: 'cü',
  ü: 'cü',
};
const ending = (number: number) =>
  ENDING[
    lastWord(number)
      .replace(/[^aıeəiouöü]/g, '')
      .at(-1) ?? ''
  ];

const leavesOf = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leavesOf(value, `${path}${key}.`),
  );
const messages = readdirSync(join(import.meta.dirname, 'az')).flatMap((file) =>
  leavesOf(JSON.parse(readFileSync(join(import.meta.dirname, 'az', file), 'utf8')), `${file} `),
);
const ordinals = messages.filter(([, text]) => text.includes('selectordinal'));

it('no number has an ending that is always the same', () => {
  const fixed = messages.filter(([, text]) => /\}-(?:[iıuü]?n)?c[iıuü]/u.test(text));
  expect(fixed).toEqual([]);
  expect(messages.length).toBeGreaterThan(3000);
});

it.each(ordinals)('%s counts as it is spoken, from 1 to 100', (_, text) => {
  const [, place = ''] = /\{(\w+), selectordinal/.exec(text) ?? [];
  const others = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'X']));
  const t = createTranslator({ locale: 'az', messages: { text } });
  for (let number = 1; number <= 100; number++) {
    expect(t('text', { ...others, [place]: number } as never)).toContain(`${number}-${ending(number)} `);
  }
});

it('is seen by hand', () => {
  const said = [1, 3, 4, 6, 9, 10, 14, 20, 26, 30, 39, 40, 60, 70, 90, 100].map((n) => `${n}-${ending(n)}`);
  expect(said.join(' ')).toBe(
    '1-ci 3-cü 4-cü 6-cı 9-cu 10-cu 14-cü 20-ci 26-cı 30-cu 39-cu 40-cı 60-cı 70-ci 90-cı 100-cü',
  );
  expect(ordinals.length).toBeGreaterThan(3);
});
