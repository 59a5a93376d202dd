import type { ParseArgsConfig } from 'node:util';

export type Values = Record<string, string | boolean | undefined>;

/** One command of the command line. Each writes through the commands of the product. */
export interface CommandLine {
  about: string;
  /** What follows the command's name. */
  usage: string;
  /** More to know, shown by --help. */
  more?: string;
  options?: ParseArgsConfig['options'];
  /** How many words it takes beside its options; none when it is left out. */
  words?: { least: number; most: number };
  run: (values: Values, words: string[]) => Promise<void>;
}

/** Asked wrongly: the help is shown, and the program ends with 2. */
export class UsageError extends Error {}

/** The value of an option that has to be there. */
export function needed(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** The value of an option that may be left out. */
export function given(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The same as one of a list. */
export function oneOf<T extends string>(values: Values, name: string, list: readonly T[]): T | undefined {
  const value = given(values, name);
  const found = list.find((one) => one === value);
  if (value !== undefined && found === undefined) {
    throw new UsageError(`--${name} is "${value}"; it may be ${list.join(', ')}`);
  }
  return found;
}

export const say = (line: string) => process.stdout.write(`${line}\n`);
