// Writes the typefaces of PDF files (server/pdf/fonts/*.ttf) from the subsets of the site: the PDF library cannot cut WOFF2.
// Run `node scripts/pdf-fonts.mjs` after `node scripts/subset-fonts.mjs`, and commit the result.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [from, to] = [path.join(root, 'public/fonts'), path.join(root, 'server/pdf/fonts')];
const everything = Array.from({ length: 0x2fff }, (_, at) => String.fromCharCode(at + 32)).join('');

mkdirSync(to, { recursive: true });
for (const file of readdirSync(from)) {
  // Of Inter only what the serif has not, as the sign of the manat.
  if (!/^(?:source-serif-.*|inter-rest)\.[0-9a-f]+\.woff2$/.test(file)) continue;
  const font = await subsetFont(readFileSync(path.join(from, file)), everything, {
    targetFormat: 'truetype',
    ...(file.startsWith('inter') ? { variationAxes: { wght: 400 } } : {}),
  });
  writeFileSync(path.join(to, `${file.split('.')[0]}.ttf`), font);
}
