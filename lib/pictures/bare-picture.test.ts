import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { barePicture } from './bare-picture';
import { notesOf, orientationOf } from './orientation';

const FORMATS = ['jpeg', 'png', 'webp'] as const;

/** A picture of every colour, turned on its side, with a place, an author and words of three programs in it. */
async function taken(format: (typeof FORMATS)[number], orientation = 6) {
  const pixels = Buffer.from(Array.from({ length: 40 * 30 * 3 }, (_, i) => (i * 7) % 256));
  const picture = sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } })
    .toFormat(format)
    .withMetadata({ orientation })
    .withExif({ IFD0: { Copyright: 'SIRR' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 22/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>SIRR</a></x:xmpmeta>')
    .keepIccProfile();
  return new Uint8Array(await picture.toBuffer());
}
const turned = async (file: Uint8Array) =>
  sharp(file).autoOrient().raw().toBuffer({ resolveWithObject: true });
const bare = (file: Uint8Array) => barePicture(file) ?? new Uint8Array();
const withBefore = (file: Uint8Array, at: number, part: readonly number[]) =>
  Uint8Array.of(...file.subarray(0, at), ...part, ...file.subarray(at));
const signs = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

describe('a bare picture', () => {
  it.each(FORMATS)(
    'has the same pixels as %s, the same way up, and nothing of the camera',
    async (format) => {
      const file = await taken(format);
      expect(Buffer.from(file).includes('SIRR')).toBe(true);
      const cleaned = bare(file);
      const meta = await sharp(cleaned).metadata();
      expect(Buffer.from(cleaned).includes('SIRR')).toBe(false);
      expect([meta.format, meta.xmp, meta.iptc]).toEqual([format, undefined, undefined]);
      if (format !== 'png') {
        expect(meta.orientation).toBe(6);
        expect((await turned(cleaned)).info).toMatchObject({ width: 30, height: 40 });
        expect((await turned(cleaned)).data.equals((await turned(file)).data)).toBe(true);
      }
      const pixels = (one: Uint8Array) => sharp(one, { autoOrient: false }).raw().toBuffer();
      expect((await pixels(cleaned)).equals(await pixels(file))).toBe(true);
    },
  );

  it.each(FORMATS)(
    'of %s that stands upright says nothing at all, and is the same when done again',
    async (format) => {
      const cleaned = bare(await taken(format, 1));
      expect((await sharp(cleaned).metadata()).exif).toBeUndefined();
      expect(bare(cleaned)).toEqual(cleaned);
    },
  );

  it('of JPEG loses comments, words of other programs, the small picture and what hangs behind the end', async () => {
    const file = await taken('jpeg');
    const comment = [0xff, 0xfe, 0, 6, ...signs('SIRR')];
    const iptc = [0xff, 0xed, 0, 6, ...signs('SIRR')];
    const small = [0xff, 0xe0, 0, 19, ...signs('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 1, 1, ...signs('SIR')];
    const hidden = withBefore(file, 2, [...small, ...comment, 0xff, ...iptc]);
    const cleaned = bare(Uint8Array.of(...hidden, ...file));
    expect(Buffer.from(cleaned).includes('SIR')).toBe(false);
    expect((await turned(cleaned)).data.equals((await turned(file)).data)).toBe(true);
  });

  it('of a JPEG in several scans keeps them all', async () => {
    const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * i * 31) % 256));
    const file = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .jpeg({ progressive: true, quality: 95 })
      .toBuffer();
    const cleaned = bare(new Uint8Array(file));
    expect((await turned(cleaned)).data.equals((await turned(file)).data)).toBe(true);
  });

  it('of PNG loses text and what hangs behind the end', async () => {
    const file = await taken('png');
    const text = withBefore(file, 33, [0, 0, 0, 6, ...signs('tEXtA\0SIRR'), 0, 0, 0, 0]);
    const cleaned = bare(Uint8Array.of(...text, ...signs('SIRR')));
    expect(Buffer.from(cleaned).includes('SIRR')).toBe(false);
    expect((await turned(cleaned)).info).toMatchObject({ width: 40, height: 30 });
  });

  it('keeps the colours of a profile', async () => {
    const file = await sharp(await taken('jpeg'))
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect((await sharp(bare(new Uint8Array(file))).metadata()).icc?.length).toBeGreaterThan(100);
  });

  it.each(FORMATS)('is not made of a %s that is cut off, and never of anything forever', async (format) => {
    const file = await taken(format);
    for (let end = 0; end < file.length; end += 1) expect(barePicture(file.slice(0, end))).toBeNull();
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(40), (at, byte, more) => {
        const broken = file.slice();
        broken.fill(byte, at, at + more + 1);
        const made = barePicture(broken);
        return made === null || made.length <= broken.length + 40;
      }),
      { numRuns: 300 },
    );
  });

  it('is made of nothing else', () => {
    for (const text of ['', 'RIFF', 'GIF89a', '%PDF-1.7', '\u00ff\u00d8\u00ff', 'RIFF\0\0\0\0WEBP'])
      expect(barePicture(Uint8Array.from(signs(text)))).toBeNull();
  });
});

describe('how a picture is turned', () => {
  it('is read as it was written', () => {
    for (let way = 2; way <= 8; way += 1) expect(orientationOf(notesOf(way) ?? new Uint8Array())).toBe(way);
    expect(notesOf(1)).toBeNull();
  });

  it('is upright where notes are broken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('II*\0', 'MM\0*'), (more, sign) => {
        const way = orientationOf(Uint8Array.of(...signs(sign), ...more));
        return way >= 1 && way <= 8;
      }),
    );
  });
});
