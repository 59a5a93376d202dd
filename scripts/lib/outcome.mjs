/**
 * What a step of `npm test` counted and what went wrong in it. A fault is some lines of text: where it was, and the
 * beginning of what was said about it.
 * @typedef {{passed: number, failed: number, faults: string[]}} Outcome
 */

const LINES_OF_A_FAULT = 15;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @returns {string} a fault: where it was, and below it the beginning of what was said. */
export function faultAt(where, said = '') {
  const lines = said.replaceAll(COLOURS, '').trim().split('\n').slice(0, LINES_OF_A_FAULT);
  return [where, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** @returns {(error: {message?: string, diff?: string, stack?: string}) => string} the fault of an error met there. */
export const errorAt = (where) => (error) => {
  const ours = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node_modules|node:/.test(line));
  return faultAt(where, [error.message, error.diff, ...ours].filter(Boolean).join('\n'));
};

/** @returns {Outcome} of a report of Playwright's JSON reporter; what went right when tried again counts as passed. */
export function outcomeOfPlaywright({ stats, errors, suites }) {
  const faults = [
    ...errors.map(errorAt('before or after the journeys')),
    ...specsOf(suites)
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => {
        const [error] = tests.flatMap(({ results }) => results.flatMap((result) => result.errors ?? []));
        return faultAt(`${file}: ${title}`, error?.message);
      }),
  ];
  const passed = stats.expected + stats.flaky;
  const failed = stats.unexpected + errors.length;
  return { passed, failed: passed === 0 ? Math.max(1, failed) : failed, faults };
}

function specsOf(suites) {
  return suites.flatMap(({ specs = [], suites: below = [] }) => [...specs, ...specsOf(below)]);
}
