import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { log } from '../log';
import type { Encoding } from './encode';

const PAGE = /^\/(?:az|ru|en)(?:\/organizations(?:\/[a-z0-9-]+)+)?$/;
const SECOND = /^\d{10,}$/;

/** Lays a page down as a file. `path` is its address without a query. */
export type LayDown = (path: string, encoding: Encoding, body: Buffer) => void;

/**
 * Finished reading pages as files, for a server in front that then need not ask (deploy/nginx.conf, ADR 12). What is laid
 * down has to be right at that moment: its folder is named after the second, and nobody looks into that of another one.
 */
export function pageFiles(folder: string): LayDown {
  let current = '';
  let hasComplained = false;
  const laid = new Set<string>();

  const complain = (error: NodeJS.ErrnoException) => {
    // The folder of a second that is over may go while a slow disk still writes into it.
    if (error.code === 'ENOENT' || hasComplained) return;
    hasComplained = true;
    log.warn({ error: error.message }, 'pages cannot be laid down as files: look at PAGES_DIR');
  };

  return (path, encoding, body) => {
    if (!PAGE.test(path)) return;
    const second = secondOf(Date.now());
    if (second !== current) {
      current = second;
      laid.clear();
      void sweep(folder).catch(complain);
    }
    const name = `${path}.${encoding === 'identity' ? '' : encoding}`;
    if (laid.has(name)) return;
    laid.add(name);
    void write(join(folder, second, 'GET', name), body).catch(complain);
  };
}

/** Names these very bytes as nginx names a file: by its time and its length, in hexadecimal. */
export const etagOf = (body: Buffer): string => `"${timeOf(body).toString(16)}-${body.length.toString(16)}"`;

/** Seconds that stand for the content, 31 bits of its hash. Nobody is told them as a time. */
const timeOf = (body: Buffer): number =>
  createHash('sha256').update(body).digest().readUInt32BE() & 0x7fffffff;

/** The beginning of nginx's `$msec`: seconds since 1970, the same in every time zone. */
const secondOf = (ms: number): string => String(Math.floor(ms / 1000));

/** Whole or not at all, for whoever reads meanwhile. */
async function write(file: string, body: Buffer): Promise<void> {
  const unfinished = `${file}~${process.pid}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  await writeFile(unfinished, body, { mode: 0o644 });
  await utimes(unfinished, timeOf(body), timeOf(body));
  await rename(unfinished, file);
}

/** Takes away the seconds that are over. The neighbours of this one stay: another process may be writing there. */
async function sweep(folder: string): Promise<void> {
  const now = Date.now();
  const used = [now - 1000, now, now + 1000].map(secondOf);
  const seconds = (await readdir(folder)).filter((name) => SECOND.test(name) && !used.includes(name));
  await Promise.all(seconds.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
