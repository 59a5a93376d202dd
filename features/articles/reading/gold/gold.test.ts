import { describe, expect, it } from 'vitest';
import { parseEdtf } from '@/lib/dates/edtf';
import type { Quote } from '../proposals';
import { resolveGold } from './gold';
import { readGold } from './gold-files';
import { findQuote } from './quotes';

const WORDS_OF_AN_ARTICLE = [120, 750] as const;

function quotesIn(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'start' in value && 'end' in value ? [value as Quote] : Object.values(value).flatMap(quotesIn);
}

describe.each(readGold())('$name', ({ article, gold, locale }) => {
  it('quotes its article as it is', () => {
    const quotes = quotesIn(gold);
    expect(quotes.length).toBeGreaterThan(10);
    for (const { start, end, text } of quotes) expect(text).toBe(article.slice(start, end));
  });

  it('is as long as a real article, of one main organization, with dates that can be read', () => {
    const words = article.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(WORDS_OF_AN_ARTICLE[0]);
    expect(words).toBeLessThanOrEqual(WORDS_OF_AN_ARTICLE[1]);
    expect(gold.organizations.filter(({ main }) => main)).toHaveLength(1);
    for (const { edtf } of gold.events) expect(parseEdtf(edtf), edtf).not.toBeNull();
    for (const { key, value } of gold.facts)
      if (key === 'birth-date') expect(parseEdtf(value), value).not.toBeNull();
    expect(gold.hints.locale ?? locale).toBe(locale);
  });

  it('names nobody twice', () => {
    const names = gold.people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('findQuote', () => {
  const article = 'Kazım gəldi.Kazımov getdi. Kazım qaldı, Kazımov da.';
  it.each([
    ['Kazım', 0, 5],
    ['Kazım#2', 27, 32],
    ['Kazımov#2', 40, 47],
    ['Kazımov … qaldı', 12, 38],
    ['gəldi.Kazım', 6, 17],
  ] as const)('finds %s', (written, start, end) => {
    expect(findQuote(article, written)).toEqual({ start, end, text: article.slice(start, end) });
  });
  it.each(['Əli', 'Kazım#3', 'qaldı … gəldi', ''])('does not find "%s"', (written) => {
    expect(findQuote(article, written)).toBeNull();
  });
  it('looks inside another quote', () => {
    const within = { start: 27, end: 51, text: article.slice(27, 51) };
    expect(findQuote(article, 'Kazım', within)?.start).toBe(27);
  });
});

it('names every quote and every person that an article does not have', () => {
  const file = {
    source: { title: null, publication: null, author: null, publishedOn: null },
    organizations: [{ name: 'A', main: true, mentions: ['nowhere'] }],
    people: [],
    events: [],
    places: [],
    facts: [{ person: 'Nobody', key: 'award' as const, value: 'x', quote: 'neither' }],
  };
  expect(() => resolveGold('An article.', file)).toThrow('nowhere | Nobody | neither');
});
