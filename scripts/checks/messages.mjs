// Every text in three languages: the same keys, the same variables, every ICU message well-formed, the
// plural branches of the language, none unused, none asked for that is missing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

const LOCALES = ['az', 'ru', 'en'];
const problems = [];
let checked = 0;

const flat = (tree, path = []) =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flat(value, [...path, key]),
  );

function load(locale) {
  const folder = join('messages', locale);
  return new Map(
    readdirSync(folder).flatMap((file) =>
      flat(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(([key, text]) => [
        `${file.slice(0, -5)}.${key}`,
        text,
      ]),
    ),
  );
}

/** The variables of a message, and the branches of its plurals. */
function shape(key, text, locale) {
  const names = new Set();
  const walk = (parts) => {
    for (const part of parts) {
      if ([TYPE.argument, TYPE.plural, TYPE.select, TYPE.number, TYPE.date, TYPE.time].includes(part.type))
        names.add(part.value);
      if (part.type === TYPE.plural && locale === 'ru') {
        for (const branch of ['one', 'few', 'many', 'other']) {
          if (!part.options[branch]) problems.push(`${locale} ${key}: the plural has no branch "${branch}"`);
        }
      }
      if (part.options) for (const option of Object.values(part.options)) walk(option.value);
      if (part.children) walk(part.children);
    }
  };
  try {
    walk(parse(text));
  } catch (error) {
    problems.push(`${locale} ${key}: ${error.message}`);
  }
  return [...names].sort().join(' ');
}

// A file that the app does not load is a text that nobody sees: its screens show the bare key.
const served = new Set(
  readFileSync('server/i18n/messages.ts', 'utf8')
    .split('] as const')[0]
    .match(/(?<=')[\w-]+(?=')/g),
);
for (const locale of LOCALES) {
  for (const file of readdirSync(join('messages', locale))) {
    if (!served.has(file.slice(0, -5)))
      problems.push(`messages/${locale}/${file}: no namespace that is loaded`);
  }
}

const all = Object.fromEntries(LOCALES.map((locale) => [locale, load(locale)]));
const keys = new Set(LOCALES.flatMap((locale) => [...all[locale].keys()]));
for (const key of keys) {
  checked += 1;
  const shapes = LOCALES.map((locale) => {
    const text = all[locale].get(key);
    if (!text) problems.push(`${locale} ${key}: missing`);
    return text ? shape(key, text, locale) : null;
  });
  if (new Set(shapes.filter((one) => one !== null)).size > 1)
    problems.push(`${key}: other variables per language`);
}

function* sources(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)) yield readFileSync(path, 'utf8');
  }
}

// A key is used where its last part stands as a word in a string of the program, or where a string of it
// ends in a variable: t(`category.${event.category}`).
const code = ['app', 'components', 'features', 'server', 'lib', 'db']
  .flatMap((folder) => [...sources(folder)])
  .join('\n');
const literals = new Set(code.match(/(?<=['"`])[\w.-]+(?=['"`])/g) ?? []);
const prefixes = [...new Set(code.match(/(?<=`)[\w.-]+\.(?=\$\{)/g) ?? [])];
const suffixOf = (key) => key.split('.').slice(1);
for (const key of keys) {
  const parts = suffixOf(key);
  const tails = parts.map((_, i) => parts.slice(i).join('.'));
  const isUsed =
    tails.some((tail) => literals.has(tail)) ||
    literals.has(key) ||
    prefixes.some((prefix) => tails.some((tail) => tail.startsWith(prefix))) ||
    key.startsWith('labels.');
  if (!isUsed) problems.push(`${key}: nobody uses it`);
}

for (const problem of problems) console.error(`✗ ${problem}`);
console.log(`${checked} messages in ${LOCALES.length} languages`);
console.log(`${Math.max(0, checked - problems.length)} passed, ${problems.length} failed`);
process.exit(problems.length > 0 || checked < 100 ? 1 : 0);
