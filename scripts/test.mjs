// `npm test`: everything that a change has to pass, from a fresh clone on. One step after the other, each
// with its count; what failed is told once more at the end, and the last line is the sum. `npm test -- lint unit`
// runs only the steps named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultAt, outcomeOfPlaywright } from './lib/outcome.mjs';
import { installPackages, packagesAreInstalled } from './lib/packages.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(ROOT);
process.env.NEXT_TELEMETRY_DISABLED = '1';
process.env.NEXT_DIST_DIR = '.next-test';

const scratch = mkdtempSync(join(tmpdir(), 'ocaq-test-'));
// What one step translated, the next does not translate again.
process.env.OCAQ_TRANSLATED = join(scratch, 'translated');

/** Runs a program with its output shown. */
function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}
const bin = (name) => join('node_modules', '.bin', name);
const once = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

const lastLines = (text) => text.trim().split('\n').slice(-15).join('\n');

/** Runs a check that closes with "N passed, N failed". */
function counted(args) {
  const { status, stdout } = spawnSync('node', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
  const match = /(\d+) passed, (\d+) failed\s*$/.exec(stdout);
  if (!match) return once(false);
  const failed = Math.max(Number(match[2]), status === 0 ? 0 : 1);
  return {
    passed: Number(match[1]),
    failed,
    faults: failed > 0 ? [faultAt(args[0], lastLines(stdout))] : [],
  };
}

/** What a step wrote about itself, or that it wrote nothing. */
const written = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function unit() {
  const outcome = join(scratch, 'unit.json');
  // In one of the time zones of the step "time", the oddest: there it is not asked again.
  const env = { TZ: 'America/St_Johns', OCAQ_OUTCOME: outcome };
  run(bin('vitest'), ['run', '--reporter=default', '--reporter=./scripts/lib/outcome-reporter.mjs'], env);
  return written(outcome) ?? once(false);
}

function journeys() {
  const file = join(scratch, 'journeys.json');
  run(bin('playwright'), ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = written(file);
  return report ? outcomeOfPlaywright(report) : once(false);
}

const steps = {
  lint: ['format and lint', () => once(run(bin('biome'), ['ci', '--error-on-warnings', '.']))],
  layers: ['who imports whom', () => counted(['scripts/checks/layers.mjs'])],
  types: ['types', () => once(run(bin('next'), ['typegen']) && run(bin('tsc'), ['--noEmit']))],
  messages: ['messages in three languages', () => counted(['scripts/checks/messages.mjs'])],
  schema: ['schema and migrations agree', () => counted(['scripts/checks/schema.mjs'])],
  unit: ['rules, commands, permissions', unit],
  time: ['time zones and clocks', () => counted(['scripts/checks/time.mjs'])],
  build: ['production build', () => counted(['scripts/checks/build.mjs'])],
  journeys: ['journeys in Chromium', journeys],
};

if (!packagesAreInstalled()) {
  console.log('── packages');
  await installPackages();
}
const wanted = process.argv.slice(2);
const chosen = Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const sum = { passed: 0, failed: 0 };
const lines = [];
const allFaults = [];
for (const [name, [title, step]] of chosen) {
  console.log(`\n── ${title}`);
  if (name === 'journeys') {
    const { ensureHeadlessChromium } = await import('./lib/chromium.mjs');
    try {
      process.env.CHROMIUM_PATH = ensureHeadlessChromium();
    } catch (error) {
      console.error(error.message);
      sum.failed += 1;
      lines.push(`✗ ${title}: no browser`);
      continue;
    }
  }
  const began = Date.now();
  const { passed, failed, faults = [] } = step();
  allFaults.push(...faults);
  sum.passed += passed;
  sum.failed += failed;
  lines.push(
    `${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
  );
}
rmSync(scratch, { recursive: true, force: true });
// Once more at the end: of a long output often only that is kept.
if (allFaults.length > 0) console.log(`\n── what failed\n${allFaults.join('\n\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
