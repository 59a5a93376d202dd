import 'server-only';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from './env';

/**
 * The list beside the database: what no backup may bring back, by hashes of ids. Known to scripts/backup as well, by this name:
 * whoever was erased came first.
 */
export const keptListFile = (): string => join(env().DATA_DIR, 'erased-people');

/** Adds lines, and comes back when the disk has them. Nothing is ever taken out. */
export async function appendToKeptList(lines: readonly string[]): Promise<void> {
  const file = keptListFile();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    // A line that a fault has cut off must not take the next one along.
    await handle.appendFile(['', ...lines, ''].join('\n'));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(file, 0o600);
  // A new file is only safe with its name in the folder.
  const folder = await open(dirname(file), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}

/** The lines of one form; one that was cut off by a fault has none. */
export async function readKeptList(form: RegExp): Promise<string[]> {
  const text = await readFile(keptListFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return [...new Set(text.split('\n').filter((line) => form.test(line)))];
}
