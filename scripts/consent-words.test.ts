import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPO } from './lib/environment.mjs';

/** A row added to the words of consents, by the query builder or in SQL. */
const WRITES = /\.insert\(\s*consents\s*\)|\binsert\s+into\s+consents\b/i;

it('writes what somebody said to a consent in one place, which asks for their age', () => {
  const files = ['app', 'features', 'server'].flatMap((folder) =>
    readdirSync(join(REPO, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/test(ing)?\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => WRITES.test(readFileSync(join(REPO, file), 'utf8')))).toEqual([
    'features/consents/write-word.ts',
  ]);
});

it.each([
  ['await tx.insert(consents).values({', true],
  ['sql`insert into consents (organization_id) select', true],
  ['.insert(consentTexts)', false],
  ['insert into consents_of', false],
])('sees %s: %s', (code, isOne) => expect(WRITES.test(code)).toBe(isOne));
