import fs from 'node:fs';

/**
 * A process id is used again after a while; together with the start time it names one process for good.
 * @typedef {{ pid: number, started: string | null }} Identity
 */

/** @param {number} pid @returns {Identity} */
export function identify(pid) {
  return { pid, started: stat(pid)?.started ?? null };
}

/**
 * A zombie still answers to kill(pid, 0), for seconds where process 1 is slow to reap: it counts as dead.
 * @param {Partial<Identity> | undefined} identity
 */
export function isAlive(identity) {
  if (!identity?.pid) return false;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const seen = stat(identity.pid);
  if (seen === undefined) return true;
  if (seen === null || seen.state === 'Z' || seen.state === 'X') return false;
  return !identity.started || identity.started === seen.started;
}

/** @param {Identity | undefined} a @param {Identity | undefined} b */
export function isSame(a, b) {
  return a !== undefined && b !== undefined && a.pid === b.pid && a.started === b.started;
}

/** @param {number} pid @returns {string | undefined} undefined where there is no /proc */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** @param {number} pid undefined: there is no /proc to ask; null: no such process */
function stat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], started: fields[19] };
  } catch {
    return fs.existsSync('/proc/self/stat') ? null : undefined;
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));
