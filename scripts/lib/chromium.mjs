import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';

const SHELL = '/usr/bin/chromium-headless-shell';
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const firstOf = (...paths) =>
  [process.env.CHROMIUM_PATH, ...paths].find((path) => path && isExecutable(path));

/** Installs packages with apt, when we are root on Debian; elsewhere, or when that fails, they are just not there. */
function install(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...args) =>
    spawnSync(
      'apt-get',
      ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20', ...args],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
  apt('update');
  apt('install', '--no-install-recommends', ...packages);
}

/** The whole Chromium, for the benchmark: what is there, else installed. Gives its path or throws one line. */
export function ensureChromium() {
  if (!firstOf(...PLACES)) install('chromium', 'fonts-liberation');
  const found = firstOf(...PLACES);
  if (found) return found;
  throw new Error('Chromium is missing. Run this once: sudo apt-get install chromium fonts-liberation');
}

/** The browser of the journeys: the same engine without windows, which costs a third less; else the whole Chromium. */
export const findHeadlessChromium = () => firstOf(SHELL, ...PLACES);

/** Gives its path, installed when it is not there, or throws one line. */
export function ensureHeadlessChromium() {
  if (!firstOf(SHELL)) install(`chromium-headless-shell${versionBeside()}`, 'fonts-liberation');
  return findHeadlessChromium() ?? ensureChromium();
}

/** Whoever has a Chromium keeps it as it is: the shell of another version would replace it. */
function versionBeside() {
  const { status, stdout } = spawnSync('dpkg-query', ['--show', 'chromium-common'], { encoding: 'utf8' });
  return status === 0 ? `=${stdout.trim().split('\t')[1]}` : '';
}
