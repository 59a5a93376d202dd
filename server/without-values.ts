import { DrizzleQueryError } from 'drizzle-orm';

/** What Postgres says beside its message: rows and values that it choked on. */
const SAID_BESIDE = ['detail', 'where', 'hint', 'internalQuery'] as const;
const QUOTED = /"[\s\S]*"/;

/**
 * An error of the database without the values of its question: they are names, addresses and tokens, and whatever is thrown ends
 * in a log sooner or later, ours or that of Next.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  error.params = [];
  error.message = `Failed query: ${error.query}`;
  error.stack = [`Error: ${error.message}`, ...frames].join('\n');
  const cause = error.cause as (Error & Partial<Record<string, unknown>>) | undefined;
  if (!cause) return error;
  for (const name of SAID_BESIDE) delete cause[name];
  // Data exceptions quote what was given; the others name tables and constraints.
  if (String(cause.code).startsWith('22')) {
    const { stack } = cause;
    const said = cause.message;
    cause.message = said.replace(QUOTED, '"…"');
    cause.stack = stack?.replace(said, cause.message);
  }
  return error;
}
