import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { takenPicture } from '@/db/testing/photos';
import { makeCover, makePhotograph, makePortrait } from './portrait';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: '#fff0' }, limitInputPixels: false });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a portrait', () => {
  it('is made anew in two squares, without what the camera wrote', async () => {
    const sent = await takenPicture();
    expect(Buffer.from(sent).includes('SIRR')).toBe(true);
    const { small, large } = await makePortrait(sent, 'file');
    for (const [picture, side] of [
      [small, 96],
      [large, 384],
    ] as const) {
      const meta = await sharp(picture).metadata();
      expect([meta.format, meta.width, meta.height]).toEqual(['webp', side, side]);
      expect([meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(picture.includes('SIRR')).toBe(false);
    }
  });

  it('is wide for an event', async () => {
    const { small, large } = await makeCover(await takenPicture(), 'file');
    const sizes = await Promise.all([small, large].map(async (picture) => sharp(picture).metadata()));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 252],
      [1200, 630],
    ]);
  });

  it('keeps its shape as a photograph, and is never made larger', async () => {
    for (const [sent, large] of [
      [await takenPicture(3_000, 2_000), [800, 1_200]],
      [await blank(50, 80).png().toBuffer(), [50, 80]],
    ] as const) {
      const picture = await makePhotograph(sent, 'file');
      const meta = await sharp(picture.large).metadata();
      expect([picture.width, picture.height, meta.width, meta.height]).toEqual([...large, ...large]);
      expect(picture.large.includes('SIRR')).toBe(false);
      expect((await sharp(picture.small).metadata()).width).toBe(480);
    }
  });

  it('stands upright', async () => {
    // The left half is red, and the camera was turned: upright, red is above.
    const half = await sharp({ create: { width: 200, height: 400, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const turned = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#00f' } })
      .composite([{ input: half, left: 0, top: 0 }])
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { large } = await makePortrait(turned, 'file');
    const { data, info } = await sharp(large).raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    expect(redAt(300, 60)).toBeGreaterThan(200);
    expect(redAt(60, 300)).toBeLessThan(60);
  });

  it.each(['png', 'webp'] as const)('is made of %s too', async (format) => {
    const { large } = await makePortrait(await blank(50, 80).toFormat(format).toBuffer(), 'file');
    expect((await sharp(large).metadata()).hasAlpha).toBe(false);
  });

  it.each([
    ['text', async () => bytes('not a picture at all'), 'photo-kind'],
    ['nothing', async () => bytes(''), 'photo-kind'],
    ['GIF', async () => bytes('GIF89a\x01\x00\x01\x00\x00\x00\x00;'), 'photo-kind'],
    [
      'SVG',
      async () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'photo-kind',
    ],
    ['AVIF', async () => blank(20, 20).avif().toBuffer(), 'photo-kind'],
    ['the first bytes of a JPEG', async () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'photo-broken'],
    [
      'HTML behind the sign of a PNG',
      async () => Buffer.from('\x89PNG\r\n\x1a\n<html>', 'latin1'),
      'photo-broken',
    ],
    ['a JPEG cut off', async () => (await takenPicture()).slice(0, 1_800), 'photo-broken'],
    ['900 megapixels', async () => hugePng(30_000, 30_000), 'photo-pixels'],
    ['a moving WebP', movingWebp, 'photo-moves'],
  ])('is not made of %s', async (_, make, reason) => {
    await expect(makePortrait(await make(), 'file')).rejects.toMatchObject({
      code: 'invalid',
      fields: { file: reason },
    });
  });
});

/** Says that it is huge; nobody has to look further. */
async function hugePng(width: number, height: number): Promise<Uint8Array> {
  const { crc32 } = await import('node:zlib');
  const png = await blank(1, 1).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function movingWebp(): Promise<Uint8Array> {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
}
