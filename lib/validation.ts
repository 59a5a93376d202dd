import * as z from './zod';

/**
 * One zod for forms in browser and server: its messages are keys of the messages in `errors`, so that the
 * same refusal reads the same wherever it is noticed.
 */
z.config({ customError: (issue) => keyOf(issue) });

interface Issue {
  code?: string;
  input?: unknown;
  minimum?: number | bigint;
  format?: string;
}

function keyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : 'invalid';
    case 'too_small':
      return typeof issue.input === 'string' && issue.input.trim() === '' ? 'required' : 'too-small';
    case 'too_big':
      return typeof issue.input === 'string' ? 'too-long' : 'too-big';
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'invalid';
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'invalid';
    default:
      return 'invalid';
  }
}

export { z };

/** The first reason of each field, by its path: `texts.az.title`. The empty path is the form as a whole. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    errors[path] ??= issue.message;
  }
  return errors;
}
