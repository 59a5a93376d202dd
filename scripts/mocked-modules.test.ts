import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPO } from './lib/environment.mjs';

const MOCKED = /\bvi\.(?:mock|doMock)\(\s*(['"`].+?['"`])/g;

/** Of the modules that a test file puts others in place of, those that it does not give back. */
const keptFrom = (code: string) =>
  [...code.matchAll(MOCKED)].map(([, name]) => name).filter((name) => !code.includes(`vi.doUnmock(${name})`));

it('gives every module back: the next file runs in the same process', () => {
  const files = ['db', 'features', 'lib', 'messages', 'scripts', 'server'].flatMap((folder) =>
    readdirSync(join(REPO, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => join(folder, path)),
  );
  expect(files.length).toBeGreaterThan(250);
  const kept = files.map((file) => [file, keptFrom(readFileSync(join(REPO, file), 'utf8'))] as const);
  expect(kept.filter(([, modules]) => modules.length > 0)).toEqual([]);
});

it('sees a module that is kept', () => {
  const mock = "vi.mock('next/headers', () => ({}));";
  expect(keptFrom(mock)).toEqual(["'next/headers'"]);
  expect(keptFrom(`${mock}\nafterAll(() => vi.doUnmock('next/headers'));`)).toEqual([]);
});
