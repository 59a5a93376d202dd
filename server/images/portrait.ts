import 'server-only';
import { spawn } from 'node:child_process';
import { Refusal } from '../errors';
import { PORTRAIT_CHILD } from './portrait-child';

/** WebP in two sizes. */
export interface Picture {
  small: Buffer;
  large: Buffer;
}

/** A picture that kept its shape: how large it is. */
export interface Photograph extends Picture {
  width: number;
  height: number;
}

interface Sizes {
  /** Cut to fill the size, or made smaller until it fits inside. */
  fit: 'cover' | 'inside';
  large: readonly [width: number, height: number];
  small: readonly [width: number, height: number];
}

const PORTRAIT: Sizes = { fit: 'cover', large: [384, 384], small: [96, 96] };
/** As wide as what is shown beside a shared link. */
const COVER: Sizes = { fit: 'cover', large: [1200, 630], small: [480, 252] };
/** What somebody saw: whole in large, cut in small. */
const PHOTOGRAPH: Sizes = { fit: 'inside', large: [1600, 1200], small: [480, 360] };

const TIME_MS = 6_000;
/** A picture takes up to 200 MB while it is opened. */
const MOST_AT_ONCE = 2;
let opened = 0;

/** The picture of a person, square: 384 and 96 pixels. */
export const makePortrait = (file: Uint8Array, field: string): Promise<Picture> =>
  makePicture(file, field, PORTRAIT).then(bothSizes);

/** The picture of an event, wide: 1200 × 630 and 480 × 252 pixels. */
export const makeCover = (file: Uint8Array, field: string): Promise<Picture> =>
  makePicture(file, field, COVER).then(bothSizes);

/** A photograph of something that happened: as it was taken within 1600 × 1200, and cut to 480 × 360 pixels. */
export const makePhotograph = (file: Uint8Array, field: string): Promise<Photograph> =>
  makePicture(file, field, PHOTOGRAPH);

const bothSizes = ({ small, large }: Photograph): Picture => ({ small, large });

/**
 * Both sizes of a picture that somebody sent, made anew in a process of its own: upright, without anything that the camera
 * wrote into it. Throws `invalid` with what is wrong beside `field`.
 */
async function makePicture(file: Uint8Array, field: string, sizes: Sizes): Promise<Photograph> {
  const refused = (reason: string) => new Refusal('invalid', 'form', { [field]: reason });
  if (!isPicture(file)) throw refused('photo-kind');
  if (opened >= MOST_AT_ONCE) throw refused('photo-busy');
  opened += 1;
  try {
    const { code, output } = await runChild(file, sizes);
    if (code === 0) return pictureOf(output);
    throw refused(REASONS[code ?? -1] ?? 'photo-broken');
  } finally {
    opened -= 1;
  }
}

const REASONS: Readonly<Record<number, string>> = { 3: 'photo-pixels', 4: 'photo-moves' };

/** JPEG, PNG or WebP by the first bytes, whatever the file is called. */
function isPicture(file: Uint8Array): boolean {
  const head = Buffer.from(file.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
}

function pictureOf(output: Buffer): Photograph {
  const end = 8 + output.readUInt32BE(0);
  const [width, height] = [output.readUInt16BE(4), output.readUInt16BE(6)];
  return { small: output.subarray(8, end), large: output.subarray(end), width, height };
}

function runChild(
  file: Uint8Array,
  { large, small, fit }: Sizes,
): Promise<{ code: number | null; output: Buffer }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--max-old-space-size=64', '--eval', PORTRAIT_CHILD, ...[...large, ...small].map(String), fit],
      {
        // Nothing of ours: neither passwords nor addresses.
        env: {} as NodeJS.ProcessEnv,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: TIME_MS,
        killSignal: 'SIGKILL',
      },
    );
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    // It may be gone before it has read everything; how it ended says why.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts) }));
    child.stdin.end(file);
  });
}
