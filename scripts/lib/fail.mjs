/** Something the person at the keyboard can put right: shown as one line, without a stack. */
export class StartError extends Error {}

/**
 * Ends the program with one line that says what to do.
 * @param {unknown} error @returns {never}
 */
export function fail(error) {
  if (error instanceof StartError) console.error(`✗ ${error.message}`);
  else console.error(error instanceof Error && !process.env.DEBUG ? `✗ ${error.message}` : error);
  process.exit(1);
}
