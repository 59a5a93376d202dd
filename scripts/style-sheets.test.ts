import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss from 'postcss';
import { beforeAll, expect, it } from 'vitest';
import { REPO } from './lib/environment.mjs';

const PAGES = join('app', '[locale]');
let reading: string;
let working: string;
/** Knows all utilities of the house, whichever sheet they belong to. */
let everything: string;

beforeAll(async () => {
  reading = await sheet('globals.css');
  working = await sheet('working.css');
  const entry = readFileSync(join(REPO, 'app', 'globals.css'), 'utf8');
  everything = await compile(
    entry
      .replace(/^@source .*$/gm, '')
      .concat('@source "../app";@source "../components";@source "../features";'),
  );
});

it('gives reading pages every utility that they are written with', () => {
  const files = [join(PAGES, '(public)'), join(PAGES, 'search')]
    .flatMap(filesIn)
    .concat(filesIn('features').filter((file) => file.includes(`${sep}public-`)));
  expect(files.length).toBeGreaterThan(20);
  expect(missing(files, reading)).toEqual([]);
});

it('gives the management area and the account every utility that they are written with', () => {
  const files = [join(PAGES, 'manage'), join(PAGES, '(account)'), 'features', 'components'].flatMap(filesIn);
  expect(files.length).toBeGreaterThan(200);
  expect(missing(files, working + reading)).toEqual([]);
});

/** Classes that mean something to Tailwind or stand in a sheet of ours, and are not in this one. */
function missing(files: string[], css: string): string[] {
  return files.flatMap((file) =>
    [...classesIn(file)]
      .map((name) => [name, `.${name.replace(/[^\w-]/g, '\\$&')}`] as const)
      .filter(([, selector]) => everything.includes(selector) && !css.includes(selector))
      .map(([name]) => `${name} in ${file}`),
  );
}

function classesIn(file: string): Set<string> {
  const text = readFileSync(join(REPO, file), 'utf8');
  const literals = [...text.matchAll(/className=(?:"([^"]*)"|\{`([^`]*)`\})/g)];
  return new Set(
    literals.flatMap(([, plain, mixed]) => (plain ?? mixed ?? '').split(/\s+/)).filter((name) => name !== ''),
  );
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(REPO, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name));

const sheet = (name: string) => compile(readFileSync(join(REPO, 'app', name), 'utf8'), name);

async function compile(css: string, name = 'globals.css'): Promise<string> {
  const made = await postcss([tailwind({ base: REPO })]).process(css, { from: join(REPO, 'app', name) });
  return made.css;
}
