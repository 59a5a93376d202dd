// Who imports whom: cruises the house, wants a plausible number of modules, and wants every rule to catch
// the violation of it that is planted in scripts/checks/planted.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PLANTED = join(ROOT, 'scripts/checks/planted');
const FLOOR = { modules: 300, dependencies: 900 };

// dependency-cruiser hands every file to swc as plain TypeScript and fails on JSX: tell swc which it is.
const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') });

const { cruise } = await import('dependency-cruiser');
const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const resolveOptions = (base) => ({
  alias: { '@': base },
  extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'],
});

async function look(base, folders) {
  process.chdir(base);
  const { output } = await cruise(
    folders,
    { ...config.options, baseDir: base, validate: true, ruleSet: { forbidden: config.forbidden } },
    resolveOptions(base),
  );
  return output.summary;
}

const HOUSE = [
  'app',
  'components',
  'features',
  'server',
  'db',
  'lib',
  'e2e',
  'bench',
  'composition.ts',
  'instrumentation.ts',
  'proxy.ts',
  'scripts',
];
const house = await look(ROOT, HOUSE);
const problems = house.violations
  .filter(({ from }) => !from.startsWith('scripts/checks/planted'))
  .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
if (house.totalCruised < FLOOR.modules)
  problems.push(`only ${house.totalCruised} modules looked at; ${FLOOR.modules} wanted`);
if (house.totalDependenciesCruised < FLOOR.dependencies) {
  problems.push(`only ${house.totalDependenciesCruised} imports looked at; ${FLOOR.dependencies} wanted`);
}

const planted = await look(PLANTED, [
  'app',
  'components',
  'features',
  'server',
  'db',
  'lib',
  'e2e',
  'stray.ts',
]);
const caught = new Set(planted.violations.map(({ rule }) => rule.name));
for (const { name } of config.forbidden) {
  if (!caught.has(name)) problems.push(`the planted violation of "${name}" was not found`);
}

for (const problem of problems) console.error(`✗ ${problem}`);
console.log(
  `${house.totalCruised} modules, ${house.totalDependenciesCruised} imports, ${caught.size} of ${config.forbidden.length} rules proved`,
);
console.log(`${caught.size} passed, ${problems.length} failed`);
process.exit(problems.length > 0 ? 1 : 0);
