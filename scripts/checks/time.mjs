// The same outcome wherever the machine stands and whatever its clock says: dates and rules under six time
// zones, and (with libfaketime) at the changes to and from summer time. Expiry is decided by the database's clock.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureDatabase } from '../../db/embedded/ensure.mjs';

const ZONES = ['UTC', 'Europe/Moscow', 'Asia/Yerevan', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
const CHANGES = ['2026-10-25 00:59:58', '2027-03-28 00:59:58', '2027-10-31 00:59:58'];
const PURE = ['run', '--project', 'pure', 'lib/dates', 'features/'];
const DATABASE = [
  'run',
  '--project',
  'database',
  'features/accounts',
  'features/events',
  'features/registrations',
  'features/board',
];
const vitest = join('node_modules', '.bin', 'vitest');
// What one of the runs has translated need not be translated by the next; thrown away at the end, so it is never old.
const translated = mkdtempSync(join(tmpdir(), 'ocaq-time-'));

const results = [];
function run(title, args, env, wrapper = []) {
  const [command, ...rest] = [...wrapper, vitest, ...args, '--reporter=dot'];
  const { status, stdout } = spawnSync(command, rest, {
    encoding: 'utf8',
    env: {
      ...process.env,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
      OCAQ_TRANSLATED: translated,
      ...env,
    },
  });
  const counts = /Tests\s+(.*)/.exec(stripVTControlCharacters(stdout))?.[1] ?? 'did not run';
  results.push({ title, passed: status === 0, counts });
  console.log(`${status === 0 ? '✓' : '✗'} ${title}: ${counts}`);
  if (status !== 0) console.error(stdout.slice(-4000));
}

/** libfaketime, installed by root on Debian; elsewhere its absence is a failure that says what to do. */
function faketime() {
  const found = () => ['/usr/bin/faketime', '/usr/local/bin/faketime'].find(existsSync);
  if (!found() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['-qq', '-y', 'update'], { env });
    spawnSync('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', 'faketime'], { env });
  }
  return found();
}

// Started here, outside of faketime: the database's clock is the true one.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const database = await ensureDatabase({
  dataDir: join(memory, `ocaq-test-${process.getuid?.() ?? 0}`),
  durable: false,
});

for (const zone of ZONES) run(`dates and rules in ${zone}`, PURE, { TZ: zone });
for (const zone of [ZONES[4], ZONES[5]]) run(`commands in ${zone}`, DATABASE, { TZ: zone });
const fake = faketime();
if (fake) {
  for (const moment of CHANGES)
    run(`dates and rules at ${moment}`, PURE, { TZ: 'Europe/Berlin' }, [fake, '-f', `@${moment}`]);
  for (const shift of ['+1h', '-1h'])
    run(
      `sign-in with the app's clock ${shift}`,
      ['run', '--project', 'database', 'features/accounts', 'server/auth'],
      {},
      [fake, '-f', shift],
    );
} else {
  results.push({ title: 'faketime', passed: false });
  console.error('faketime is missing. Run this once: sudo apt-get install faketime');
}
await database.release();
rmSync(translated, { recursive: true, force: true });
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
