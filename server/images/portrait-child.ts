/**
 * What the child process runs that opens a picture of somebody else's making. It gets the file on its input, answers with
 * both sizes on its output (which are its arguments, with how the large one fits; before them the length of the small one in four bytes, width and height of the large one in two each), and says by its exit code what is wrong.
 * As text, so that it needs no file beside the bundled app.
 */
export const PORTRAIT_CHILD = `
const sharp = require('sharp');
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
const MOST_PIXELS = 40e6;
const [width, height, smallWidth, smallHeight] = process.argv.slice(1, 5).map(Number);
const fit = process.argv[5];
const parts = [];
process.stdin.on('data', (part) => parts.push(part)).on('end', async () => {
  try {
    const file = Buffer.concat(parts);
    const sent = await sharp(file, { limitInputPixels: false }).metadata();
    if (!(sent.width * sent.height <= MOST_PIXELS)) process.exit(3);
    if ((sent.pages ?? 1) > 1) process.exit(4);
    const { data: large, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .autoOrient().flatten({ background: '#fff' }).toColourspace('srgb')
      .resize(width, height, { fit, withoutEnlargement: fit === 'inside' }).webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(large).resize(smallWidth, smallHeight).webp({ quality: 82 }).toBuffer();
    const head = Buffer.alloc(8);
    head.writeUInt32BE(small.length);
    head.writeUInt16BE(info.width, 4);
    head.writeUInt16BE(info.height, 6);
    process.stdout.write(Buffer.concat([head, small, large]), () => process.exit(0));
  } catch {
    process.exit(5);
  }
});
`;
