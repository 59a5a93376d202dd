// Dates, rules and commands under several time zones, and (with libfaketime) at the changes to and from summer time and
// with the app's clock an hour off: see time.config.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';

/** libfaketime, installed by root on Debian; elsewhere its absence is a failure that says what to do. */
function findFaketime() {
  const found = () => ['/usr/bin/faketime', '/usr/local/bin/faketime'].find(existsSync);
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['-qq', '-y', 'update'], { env });
    spawnSync('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'faketime'], { env });
  }
  return found();
}

/** How a process is put under it: the variables that its program would set, but for the clock itself. */
function preloading(faketime) {
  const { stdout } = spawnSync(faketime, ['-f', '+0', 'env'], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => /^(LD_PRELOAD|DYLD_\w+)=/.test(line));
  return Object.fromEntries(lines.map((line) => line.split('=', 2)));
}

/** How many tests of a project passed; undefined when one failed, or a file, or there are none. */
function passedIn(project, vitest) {
  const modules = vitest.state.getTestModules().filter((module) => module.project.name === project.name);
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const passed = states.filter((state) => state === 'passed').length;
  return modules.every((module) => module.ok()) && passed > 0 ? passed : undefined;
}

const faketime = findFaketime();
if (!faketime) {
  console.error('faketime is missing. Run this once: sudo apt-get install faketime');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), 'ocaq-time-'));
process.env.OCAQ_TRANSLATED ??= scratch;
process.env.OCAQ_FAKETIME = JSON.stringify(preloading(faketime));

const config = join(import.meta.dirname, 'time.config.ts');
const vitest = await startVitest('test', [], { config, watch: false, reporters: ['minimal'] });
const wholeRun = vitest.state.getUnhandledErrors().length === 0;
const results = vitest.projects.map((project) => ({ name: project.name, passed: passedIn(project, vitest) }));
await vitest.close();
rmSync(scratch, { recursive: true, force: true });

for (const { name, passed } of results)
  console.log(passed === undefined ? `✗ ${name}` : `✓ ${name}: ${passed} passed`);
const failed = results.filter(({ passed }) => passed === undefined).length + (wholeRun ? 0 : 1);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
