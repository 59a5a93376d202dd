import { spawn } from 'node:child_process';
import http from 'node:http';
import net from 'node:net';
import { pause } from '../../db/embedded/processes.mjs';
import { REPO } from './environment.mjs';
import { StartError } from './fail.mjs';

const QUICK_DEATH_MS = 2000;
const LONGEST_BACKOFF_MS = 30_000;
const DEATHS_BEFORE_GIVING_UP = 3;
const STOP_MS = 15_000;
const LONGEST_FAILING_MS = 5000;
const WINDOWS = process.platform === 'win32';

/** @typedef {{ port: number, args: string[], env: NodeJS.ProcessEnv }} App */

/**
 * Keeps app processes running until told to stop.
 * @param {App[]} apps
 */
export function supervise(apps) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const children = new Set();
  let stopping = false;
  let everHealthy = false;
  /** @type {(error: Error) => void} */
  let giveUp = () => {};
  const hopeless = new Promise((_, reject) => {
    giveUp = reject;
  });
  hopeless.catch(() => {});

  /** @param {App} app @param {number} quickDeaths */
  function start(app, quickDeaths) {
    if (stopping) return;
    const began = Date.now();
    const child = spawn(process.execPath, app.args, {
      cwd: REPO,
      env: app.env,
      // A group of its own: Ctrl-C reaches the supervisor alone, which ends the app in order.
      detached: !WINDOWS,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    children.add(child);
    child.once('exit', async (code, signal) => {
      children.delete(child);
      if (stopping) return;
      const deaths = Date.now() - began < QUICK_DEATH_MS ? quickDeaths + 1 : 0;
      if (!everHealthy && deaths >= DEATHS_BEFORE_GIVING_UP) {
        giveUp(new StartError('The app does not start; what it said is above.'));
        return;
      }
      const delay = deaths === 0 ? 0 : Math.min(250 * 2 ** deaths, LONGEST_BACKOFF_MS);
      console.error(
        `! The app on port ${app.port} ended (${signal ?? code}); starting it again${inSeconds(delay)}.`,
      );
      if (delay) await pause(delay);
      start(app, deaths);
    });
  }

  for (const app of apps) start(app, 0);

  return {
    /** @param {number} patience */
    async healthy(patience = 120_000) {
      await Promise.race([Promise.all(apps.map((app) => answers(app.port, patience))), hopeless]);
      everHealthy = true;
    },
    async stop() {
      stopping = true;
      const left = [...children].map((child) => new Promise((done) => child.once('exit', done)));
      const groups = [...children];
      for (const child of groups) child.kill('SIGTERM');
      await Promise.race([Promise.all(left), pause(STOP_MS)]);
      // The development server leaves a worker behind.
      for (const child of groups) killGroup(child);
    },
    kill() {
      stopping = true;
      for (const child of children) killGroup(child);
    },
  };
}

/** @param {number} delay */
const inSeconds = (delay) => (delay ? ` in ${delay / 1000} s` : '');

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  try {
    if (WINDOWS) child.kill('SIGKILL');
    else if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It went in the meantime.
  }
}

/** @param {number} port @param {number} patience */
async function answers(port, patience) {
  const deadline = Date.now() + patience;
  let failing = 0;
  while (Date.now() < deadline) {
    const status = await statusOf(`http://localhost:${port}/api/health`);
    if (status === 200) return;
    failing = status && status >= 500 ? failing || Date.now() : 0;
    if (failing && Date.now() - failing > LONGEST_FAILING_MS) {
      throw new StartError(`The app answers /api/health with ${status}; what it said is above.`);
    }
    await pause(40);
  }
  throw new StartError(`The app on port ${port} did not become healthy in ${patience / 1000} s.`);
}

/** @param {string} url @returns {Promise<number | undefined>} */
function statusOf(url) {
  return new Promise((done) => {
    const request = http.get(url, { agent: false, timeout: 5000 }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => done(undefined));
  });
}

/** @param {number} port @param {string} host */
export async function checkPort(port, host) {
  const code = await new Promise((done) => {
    const probe = net.createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });
  if (!code) return;
  const way = `choose another: PORT=${port < 1024 ? 3000 : port + 1} npm start`;
  if (code === 'EADDRINUSE') throw new StartError(`Port ${port} is taken. Stop the other program or ${way}`);
  if (code === 'EACCES') throw new StartError(`Port ${port} is not allowed to this user; ${way}`);
  throw new StartError(`Port ${port} cannot be used (${code}); ${way}`);
}
