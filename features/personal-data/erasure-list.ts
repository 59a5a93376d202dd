import 'server-only';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '@/server/env';

/** Known to scripts/backup/restore.mjs as well. */
const NAME = 'erased-people';

export const erasureListFile = (): string => join(env().DATA_DIR, NAME);

/** Adds hashes of ids to the list beside the database, and comes back when the disk has them. Nothing is ever taken out. */
export async function rememberErased(hashes: readonly string[]): Promise<void> {
  const file = erasureListFile();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(hashes.map((hash) => `${hash}\n`).join(''));
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

/** What stands in the list; a line that was cut off by a fault is none. */
export async function readErased(): Promise<string[]> {
  const text = await readFile(erasureListFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return [...new Set(text.split('\n').filter((line) => /^[0-9a-f]{64}$/.test(line)))];
}
