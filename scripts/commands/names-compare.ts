import { createInterface } from 'node:readline';
import { compareNames } from '@/lib/names/compare-names';
import { type CommandLine, say, UsageError } from './command-line';

/** Needs no database and no settings. */
export const namesCompare: CommandLine = {
  about: 'same, likely or different',
  usage: 'A B | --stdin',
  more: '  --stdin   two names a line, a tab between; one answer a line',
  options: { stdin: { type: 'boolean' } },
  words: { least: 0, most: 2 },
  run: async (values, [a, b]) => {
    if (values.stdin) return compareLines(process.stdin, process.stdout);
    if (a === undefined || b === undefined) throw new UsageError('two names are wanted, or --stdin');
    say(compareNames(a, b));
  },
};

/** Answers line by line; a line without a tab compares with nothing. */
export async function compareLines(
  input: NodeJS.ReadableStream,
  output: { write: (text: string) => unknown },
): Promise<void> {
  const answers: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const [a = '', b = ''] = line.split('\t');
    answers.push(compareNames(a, b));
    if (answers.length === 1000) output.write(`${answers.splice(0).join('\n')}\n`);
  }
  if (answers.length > 0) output.write(`${answers.join('\n')}\n`);
}
