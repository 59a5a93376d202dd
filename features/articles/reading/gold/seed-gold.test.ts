import { expect, it } from 'vitest';
import { perfectReading } from './perfect-reading';
import { listFaults } from './report';
import { scoreReading } from './score';
import { goldOfSeed, readSeed } from './seed-gold';

/** Beside the repository, or beside the folder of its worktrees. */
const seed = readSeed('../shared/seed') ?? readSeed('../../shared/seed');

it.skipIf(!seed)('takes the annotations of the seed as a gold file', () => {
  if (!seed) return;
  const { article, gold } = seed;
  expect(gold.people).toHaveLength(24);
  expect(gold.events).toHaveLength(16);
  expect(gold.statements.map(({ signatories }) => signatories.length)).toEqual([14]);
  expect(listFaults(scoreReading(article, gold, perfectReading(gold)))).toBe('');
});

it('says nothing where the folder is missing, and refuses another file', () => {
  expect(readSeed('/nowhere')).toBeNull();
  expect(() => goldOfSeed({ people: [] })).toThrow();
});
