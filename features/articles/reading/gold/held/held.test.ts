import { expect, it } from 'vitest';
import { readGold } from '../gold-files';
import { perfectReading } from '../perfect-reading';
import { listFaults } from '../report';
import { scoreReading } from '../score';

// Kept back until the rules were written: nobody tunes on these (docs/article-measure.md).
const articles = readGold(import.meta.dirname);

it('holds two articles of each language', () => {
  expect(articles.map(({ locale }) => locale).sort()).toEqual(['az', 'az', 'en', 'en', 'ru', 'ru']);
});

it.each(articles)('a perfect reading of $name scores 1 in everything', ({ article, gold }) => {
  expect(listFaults(scoreReading(article, gold, perfectReading(gold)))).toBe('');
});
