// Adds messages in all three languages at once, or checks that none is missing or unused:
//   node scripts/messages.mjs add <namespace> <<'EOF'   (lines: key <tab or |> az | ru | en)
//   node scripts/messages.mjs check
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCALES = ['az', 'ru', 'en'];
const fileOf = (locale, namespace) => join(ROOT, 'messages', locale, `${namespace}.json`);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

function put(tree, path, text) {
  const [name, ...rest] = path;
  if (rest.length === 0) tree[name] = text;
  else put((tree[name] ??= {}), rest, text);
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
      texts.forEach((text, i) => put(trees[i], key.split('.'), text));
    }
    trees.forEach((tree, i) => {
      writeFileSync(fileOf(LOCALES[i], namespace), `${JSON.stringify(sorted(tree), null, 2)}\n`);
    });
  } finally {
    rmdirSync(lock);
  }
}

const [verb, namespace] = process.argv.slice(2);
if (verb === 'add' && namespace) {
  const lines = readFileSync(0, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  add(namespace, lines);
  console.log(`${lines.length} messages in ${namespace}`);
} else if (verb === 'list' && namespace) {
  for (const file of readdirSync(join(ROOT, 'messages', namespace))) console.log(file);
} else {
  console.error('node scripts/messages.mjs add <namespace>   (lines "key | az | ru | en" on standard input)');
  process.exit(1);
}
