/**
 * A backup is a .tar.gz that any tar opens, written and read by ourselves so that no tool has to be installed. Behind
 * the data comes an empty gzip member that carries the SHA-256 of all bytes before it: one flipped byte is noticed.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const BLOCK = 512;
const CHUNK = 256 * 1024;
const SEAL_HEAD = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 36, 0, 0x4f, 0x51, 32, 0]);
const SEAL_TAIL = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const SEAL_LENGTH = SEAL_HEAD.length + 32 + SEAL_TAIL.length;

/** @typedef {{ name: string, folder: boolean, size: number, mode: number }} Entry */

/** @param {string} file a new file, readable by its owner alone */
export function createArchive(file) {
  const target = fs.createWriteStream(file, { mode: 0o600, flags: 'wx' });
  const gzip = createGzip({ level: 6 });
  const hash = createHash('sha256');
  const problem = new Promise((_, reject) => target.once('error', reject));
  problem.catch(() => {});
  gzip.on('data', (chunk) => {
    hash.update(chunk);
    if (!target.write(chunk)) {
      gzip.pause();
      target.once('drain', () => gzip.resume());
    }
  });

  /** @param {Buffer} bytes */
  async function put(bytes) {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), problem]);
  }

  return {
    /** @param {string} name */
    async addFolder(name) {
      await put(header({ name: `${name}/`, folder: true, size: 0, mode: 0o700 }));
    },
    /** @param {string} name @param {Buffer | string} content @returns {Promise<string>} its SHA-256 */
    async addBytes(name, content) {
      const bytes = Buffer.from(content);
      await put(header({ name, folder: false, size: bytes.length, mode: 0o600 }));
      await put(bytes);
      await put(padding(bytes.length));
      return createHash('sha256').update(bytes).digest('hex');
    },
    /**
     * As long as it was when opened: the server goes on writing, and its journal mends what was caught halfway.
     * @param {string} name @param {string} path @returns {Promise<string | undefined>} its SHA-256; undefined: it is gone
     */
    async addFile(name, path) {
      const handle = await fs.promises.open(path).catch((error) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (!handle) return undefined;
      try {
        const { size } = await handle.stat();
        const sum = createHash('sha256');
        await put(header({ name, folder: false, size, mode: 0o600 }));
        for (let left = size; left > 0; ) {
          const wanted = Math.min(left, CHUNK);
          const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted);
          // It was truncated meanwhile: the rest is zeros, as the journal will have it.
          const bytes = bytesRead > 0 ? buffer.subarray(0, bytesRead) : Buffer.alloc(wanted);
          sum.update(bytes);
          await put(bytes);
          left -= bytes.length;
        }
        await put(padding(size));
        return sum.digest('hex');
      } finally {
        await handle.close();
      }
    },
    async close() {
      await put(Buffer.alloc(2 * BLOCK));
      gzip.end();
      await Promise.race([finished(gzip), problem]);
      target.end(Buffer.concat([SEAL_HEAD, hash.digest(), SEAL_TAIL]));
      await finished(target);
      const handle = await fs.promises.open(file, 'r+');
      await handle.sync();
      await handle.close();
    },
  };
}

/** Whether the file is byte for byte what was written. @param {string} file */
export async function isIntact(file) {
  const { size } = fs.statSync(file);
  if (size <= SEAL_LENGTH) return false;
  const hash = createHash('sha256');
  for await (const chunk of fs.createReadStream(file, { end: size - SEAL_LENGTH - 1 })) hash.update(chunk);
  const seal = Buffer.alloc(SEAL_LENGTH);
  const handle = await fs.promises.open(file);
  await handle.read(seal, 0, SEAL_LENGTH, size - SEAL_LENGTH);
  await handle.close();
  return seal.equals(Buffer.concat([SEAL_HEAD, hash.digest(), SEAL_TAIL]));
}

/**
 * Hands over each entry with its content in pieces; the content has to be read before the next entry.
 * @param {string} file @param {(entry: Entry, content: AsyncGenerator<Buffer>) => Promise<void>} take
 */
export async function readArchive(file, take) {
  const read = reader(fs.createReadStream(file).pipe(createGunzip()));
  for (;;) {
    const block = await read.exactly(BLOCK);
    if (!block || block.every((byte) => byte === 0)) break;
    const entry = parse(block);
    await take(entry, read.content(entry.size));
    await read.exactly(padding(entry.size).length);
  }
}

/** @param {NodeJS.ReadableStream} stream */
function reader(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  let buffer = Buffer.alloc(0);
  /** @param {number} most */
  async function some(most) {
    if (buffer.length === 0) {
      const { value, done } = await chunks.next();
      if (done) return undefined;
      buffer = /** @type {Buffer} */ (value);
    }
    const taken = buffer.subarray(0, most);
    buffer = buffer.subarray(taken.length);
    return taken;
  }
  return {
    /** @param {number} length */
    async exactly(length) {
      const parts = [];
      for await (const part of this.content(length)) parts.push(part);
      const all = Buffer.concat(parts);
      return all.length === length ? all : undefined;
    },
    /** @param {number} length */
    async *content(length) {
      for (let left = length; left > 0; ) {
        const part = await some(left);
        if (!part) return;
        left -= part.length;
        yield part;
      }
    },
  };
}

/** @param {number} size */
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** @param {Entry} entry */
function header({ name, folder, size, mode }) {
  const [prefix, short] = split(name);
  const block = Buffer.alloc(BLOCK);
  const octal = (/** @type {number} */ value, /** @type {number} */ width) =>
    value.toString(8).padStart(width - 1, '0');
  block.write(short, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(Math.floor(Date.now() / 1000), 12), 136);
  block.write('        ', 148);
  block.write(folder ? '5' : '0', 156);
  block.write('ustar\u000000', 257);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148);
  return block;
}

/** @param {string} name @returns {[string, string]} */
function split(name) {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
    const [prefix, short] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(short) <= 100 && Buffer.byteLength(prefix) <= 155) return [prefix, short];
  }
  throw new Error(`The name is too long for a backup: ${name}`);
}

/** @param {Buffer} block @returns {Entry} */
function parse(block) {
  const text = (/** @type {number} */ from, /** @type {number} */ length) => {
    const part = block.subarray(from, from + length);
    const end = part.indexOf(0);
    return part.subarray(0, end < 0 ? length : end).toString();
  };
  const prefix = text(345, 155);
  const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  const octal = (/** @type {number} */ from, /** @type {number} */ length) =>
    Number.parseInt(text(from, length), 8);
  return { name, folder: text(156, 1) === '5', size: octal(124, 12), mode: octal(100, 8) };
}
