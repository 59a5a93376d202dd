// Adds messages in all three languages at once:
//   node scripts/messages.mjs add <namespace> <<'EOF'   (lines "key | az | ru | en")
//   node scripts/messages.mjs remove <namespace> <key> …
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCALES = ['az', 'ru', 'en'];
const fileOf = (locale, namespace) => join(ROOT, 'messages', locale, `${namespace}.json`);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

function put(tree, path, text) {
  const [name, ...rest] = path;
  if (rest.length === 0) {
    tree[name] = text;
  } else {
    tree[name] ??= {};
    put(tree[name], rest, text);
  }
}

const sorted = (tree) =>
  typeof tree === 'string'
    ? tree
    : Object.fromEntries(
        Object.keys(tree)
          .sort()
          .map((key) => [key, sorted(tree[key])]),
      );

function add(namespace, lines) {
  const lock = join(ROOT, 'node_modules', '.messages-lock');
  for (const until = Date.now() + 10_000; ; ) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
  try {
    const trees = LOCALES.map((locale) => read(fileOf(locale, namespace)));
    for (const line of lines) {
      const [key, ...texts] = line.split('|').map((part) => part.trim());
      if (!key || texts.length !== LOCALES.length || texts.some((text) => !text)) {
        throw new Error(`Wanted "key | az | ru | en", got: ${line}`);
      }
      for (const [i, text] of texts.entries()) put(trees[i], key.split('.'), text);
    }
    for (const [i, tree] of trees.entries()) {
      writeFileSync(fileOf(LOCALES[i], namespace), `${JSON.stringify(sorted(tree), null, 2)}\n`);
    }
  } finally {
    rmdirSync(lock);
  }
}

/** Takes the keys out, and the groups that they leave empty. */
function remove(namespace, gone) {
  const without = (tree, path) =>
    Object.fromEntries(
      Object.entries(tree)
        .map(([name, value]) => {
          const key = [...path, name].join('.');
          if (gone.includes(key)) return [name, null];
          return [name, typeof value === 'string' ? value : without(value, [...path, name])];
        })
        .filter(
          ([, value]) => value !== null && (typeof value === 'string' || Object.keys(value).length > 0),
        ),
    );
  for (const locale of LOCALES) {
    const file = fileOf(locale, namespace);
    writeFileSync(file, `${JSON.stringify(without(read(file), []), null, 2)}\n`);
  }
}

const [verb, namespace, ...keys] = process.argv.slice(2);
// Groups of keys are written in the key: a file of its own would be loaded by nobody.
if (namespace?.includes('.'))
  throw new Error(`"${namespace}" is no namespace: wanted "${namespace.split('.')[0]}"`);
if (verb === 'add' && namespace) {
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  add(namespace, lines);
  console.log(`${lines.length} messages in ${namespace}`);
} else if (verb === 'remove' && namespace) {
  remove(namespace, keys);
  console.log(`${keys.length} messages removed from ${namespace}`);
} else {
  console.error(
    'node scripts/messages.mjs add <namespace>           lines "key | az | ru | en" on standard input',
  );
  console.error('node scripts/messages.mjs remove <namespace> <key> …');
  process.exit(1);
}
