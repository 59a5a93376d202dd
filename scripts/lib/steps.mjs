const LIVE = process.stdout.isTTY === true;
const QUIET_MS = 1000;

/** What is under way, in the order it began. @type {Map<string, number>} */
const running = new Map();
/** @type {NodeJS.Timeout | undefined} */
let ticker;
let shown = false;

/**
 * Does one step of the start and says so in one line, with the time it took. What takes longer than a second is
 * announced while it runs.
 * @template T
 * @param {string} title @param {(tell: (detail: string) => void) => T | Promise<T>} run @returns {Promise<T>}
 */
export async function step(title, run) {
  const began = performance.now();
  let detail = '';
  running.set(title, began);
  ticker ??= setInterval(showRunning, 250).unref();
  const announce = LIVE ? undefined : setTimeout(() => say(`… ${title}`), QUIET_MS);
  try {
    const result = await run((text) => {
      detail = text;
    });
    say(`✓ ${title}${detail && `: ${detail}`} ${dim(took(performance.now() - began))}`);
    return result;
  } finally {
    clearTimeout(announce);
    end(title);
  }
}

/** @param {string} line */
export function say(line) {
  clear();
  console.log(line);
}

/** @param {string} text */
export const dim = (text) => (LIVE ? `\u001b[2m${text}\u001b[22m` : text);

/** @param {string} text */
export const bold = (text) => (LIVE ? `\u001b[1m${text}\u001b[22m` : text);

/** @param {string} title */
function end(title) {
  running.delete(title);
  clear();
  if (running.size > 0) return;
  clearInterval(ticker);
  ticker = undefined;
}

function showRunning() {
  if (!LIVE) return;
  const now = performance.now();
  const slow = [...running].filter(([, began]) => now - began > QUIET_MS);
  if (slow.length === 0) return;
  clear();
  process.stdout.write(slow.map(([title, began]) => `… ${title} ${took(now - began, 0)}`).join('   '));
  shown = true;
}

function clear() {
  if (shown) process.stdout.write('\r\u001b[2K');
  shown = false;
}

/** @param {number} ms @param {number} [digits] */
function took(ms, digits = 1) {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(digits)} s`;
}
