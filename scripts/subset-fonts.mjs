// Cuts the two typefaces down to what Ocaq shows and writes, with the content's hash in each name:
//   public/fonts/*.woff2              the subsets, limited to the weights the design uses
//   public/fonts/faces.css            @font-face with unicode-range, and fallback faces of equal width and height
//   components/layout/font-files.ts   the file names, for preloading
// Run `node scripts/subset-fonts.mjs` after changing a character list or a font package, and commit the result.
// With a folder as argument only a report is printed and the subsets go there (to try other settings).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = process.argv[2] ?? path.join(root, 'public/fonts');
const rehearsal = process.argv[2] !== undefined;

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
const MARKS = '\u00a0«»‘’‚“”„–—…·•×§°©±−';
const CHARACTERS = {
  basic: `${ascii}ÇÖÜçöüı${MARKS}`,
  az: 'ƏəĞğİŞş',
  cyrillic: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҒғҜҝҸҹҺһӘәӨөҮүЈј№',
  // Rare ones, so that a name or a sign never falls out of the typeface; fetched only where they stand.
  rest: 'ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞßàáâãäåæèéêëìíîïðñòóôõøùúûýþÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĢģĪīĮįĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțʻʼ€£₼₽₺←↑→↓',
};

const FAMILIES = [
  {
    name: 'Source Serif 4',
    file: 'source-serif',
    from: 'source-serif-4',
    features: ['kern', 'liga', 'locl', 'mark', 'mkmk', 'ccmp'],
    stack: {
      400: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      600: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    },
    twin: { 400: 'LiberationSerif-Regular', 600: 'LiberationSerif-Bold' },
  },
  {
    name: 'Inter',
    file: 'inter',
    from: 'inter',
    features: ['kern', 'liga', 'locl', 'mark', 'mkmk', 'ccmp', 'tnum'],
    stack: {
      400: ['Arial', 'Liberation Sans', 'Arimo', 'Roboto'],
      600: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Roboto Bold'],
    },
    twin: { 400: 'LiberationSans-Regular', 600: 'LiberationSans-Bold' },
  },
];
const WEIGHTS = { min: 400, max: 600 };
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
// Advance widths of Arial and Times New Roman by way of the Liberation fonts, which are made to the same widths.
const SAMPLE =
  'Moskvada yaşayan azərbaycanlıları birləşdirən diaspora təşkilatı. Moskvada və Rusiyanın başqa şəhərlərində mədəni və anım tədbirləri keçirir. Qərb İnzibati Dairəsi Azərbaycanlıları. Sədri Əli Kazımov 1975-ci ildə Hacıqabulda doğulub.';

/** Which characters (of the Basic Multilingual Plane) a font has, and their advance widths. */
function readFont(sfnt) {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    tables[sfnt.toString('latin1', at, at + 4)] = view.getUint32(at + 8);
  }
  const glyphOf = new Map();
  for (let i = 0; i < view.getUint16(tables.cmap + 2); i++) {
    const sub = tables.cmap + view.getUint32(tables.cmap + 4 + i * 8 + 4);
    if (view.getUint16(sub) !== 4) continue;
    const segments = view.getUint16(sub + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = view.getUint16(sub + 14 + s * 2);
      const start = view.getUint16(sub + 16 + segments * 2 + s * 2);
      const delta = view.getUint16(sub + 16 + segments * 4 + s * 2);
      const offsetAt = sub + 16 + segments * 6 + s * 2;
      const offset = view.getUint16(offsetAt);
      for (let c = start; c <= end && c !== 0xffff; c++) {
        const raw = offset === 0 ? c : view.getUint16(offsetAt + offset + (c - start) * 2);
        const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph) glyphOf.set(String.fromCharCode(c), glyph);
      }
    }
  }
  const unitsPerEm = view.getUint16(tables.head + 18);
  const count = view.getUint16(tables.hhea + 34);
  const advance = (glyph) => view.getUint16(tables.hmtx + Math.min(glyph, count - 1) * 4) / unitsPerEm;
  return {
    has: (c) => glyphOf.has(c),
    width: (c) => (glyphOf.has(c) ? advance(glyphOf.get(c)) : undefined),
    ascent: view.getInt16(tables.hhea + 4) / unitsPerEm,
    descent: -view.getInt16(tables.hhea + 6) / unitsPerEm,
    lineGap: view.getInt16(tables.hhea + 8) / unitsPerEm,
  };
}

const everything = Object.values(CHARACTERS).join('');
const percent = (value) => `${(value * 100).toFixed(2)}%`;

function unicodeRange(characters) {
  const points = [...new Set(characters)].map((c) => c.codePointAt(0)).sort((a, b) => a - b);
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (n) => n.toString(16).toUpperCase();
  return ranges.map(([a, b]) => `U+${hex(a)}${a === b ? '' : `-${hex(b)}`}`).join(',');
}

/** A system font stretched to the width and line height of ours, so that nothing moves when ours arrives. */
async function fallbackFace(family, weight, sources) {
  const twinFile = `/usr/share/fonts/truetype/liberation/${family.twin[weight]}.ttf`;
  const measured = [];
  for (const { buffer, font } of sources) {
    const characters = [...new Set(SAMPLE)].filter(font.has).join('');
    const sfnt = await subsetFont(buffer, characters, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
    });
    measured.push(readFont(sfnt));
  }
  const twin = readFont(readFileSync(twinFile));
  // Letters that the system font lacks (ə) come from yet another font: nothing can be said of their width.
  const letters = [...SAMPLE].filter((c) => twin.has(c) && measured.some((font) => font.has(c)));
  const sum = (widths) => widths.reduce((a, b) => a + b, 0);
  const ours = sum(letters.map((c) => measured.find((font) => font.has(c))?.width(c) ?? 0));
  const adjust = ours / sum(letters.map((c) => twin.width(c) ?? 0));
  const base = measured[0];
  return `@font-face{font-family:"${family.name} Fallback";font-weight:${weight === 400 ? '400 519' : '520 700'};src:${family.stack[
    weight
  ]
    .map((name) => `local("${name}")`)
    .join(
      ',',
    )};size-adjust:${percent(adjust)};ascent-override:${percent(base.ascent / adjust)};descent-override:${percent(
    base.descent / adjust,
  )};line-gap-override:${percent(base.lineGap / adjust)}}`;
}

mkdirSync(output, { recursive: true });
for (const old of readdirSync(output)) if (old.endsWith('.woff2')) rmSync(path.join(output, old));

const faces = [];
const files = {};
for (const family of FAMILIES) {
  const sources = [];
  for (const part of PARTS) {
    const file = path.join(
      root,
      `node_modules/@fontsource-variable/${family.from}/files/${family.from}-${part}-wght-normal.woff2`,
    );
    if (!existsSync(file)) throw new Error(`missing ${file}`);
    const buffer = readFileSync(file);
    const sfnt = await subsetFont(buffer, everything, { targetFormat: 'truetype' });
    sources.push({ part, buffer, font: readFont(sfnt) });
  }
  const covered = new Set();
  for (const [subset, wanted] of Object.entries(CHARACTERS)) {
    // A subset may have to be taken from two source files (₼ is in latin-ext, № in cyrillic): one file for each.
    const remaining = new Set([...wanted].filter((c) => !covered.has(c)));
    let piece = 0;
    for (const { part, buffer, font } of sources) {
      const characters = [...remaining].filter(font.has).join('');
      if (!characters) continue;
      for (const c of characters) {
        remaining.delete(c);
        covered.add(c);
      }
      const woff2 = await subsetFont(buffer, characters, {
        targetFormat: 'woff2',
        keepFeatures: family.features,
        variationAxes: { wght: WEIGHTS },
        noHinting: true,
        dropTables: ['DSIG', 'gasp', 'meta', 'MVAR', 'STAT'],
      });
      const key = `${family.file}-${subset}${piece === 0 ? '' : `-${piece + 1}`}`;
      piece += 1;
      const name = `${key}.${createHash('sha256').update(woff2).digest('hex').slice(0, 8)}.woff2`;
      writeFileSync(path.join(output, name), woff2);
      files[key] = name;
      faces.push(
        `@font-face{font-family:"${family.name}";font-weight:${WEIGHTS.min} ${WEIGHTS.max};font-display:swap;src:url("/fonts/${name}") format("woff2");unicode-range:${unicodeRange(characters)}}`,
      );
      console.log(
        `${String(woff2.byteLength).padStart(6)} B  ${name}  (${part}, ${[...characters].length} characters)`,
      );
    }
    if (remaining.size) console.log(`          ${family.name} lacks ${[...remaining].join(' ')}`);
  }
  for (const weight of [400, 600]) faces.push(await fallbackFace(family, weight, sources));
}

// Android has neither Times nor Georgia; widths of Noto Serif by its published averages (481 and 512 of 1000 units).
faces.push(
  '@font-face{font-family:"Source Serif 4 Fallback Android";font-weight:400 519;src:local("Noto Serif");size-adjust:99.6%;ascent-override:104.02%;descent-override:33.63%;line-gap-override:0%}',
  '@font-face{font-family:"Source Serif 4 Fallback Android";font-weight:520 700;src:local("Noto Serif Bold");size-adjust:94.9%;ascent-override:109.17%;descent-override:35.3%;line-gap-override:0%}',
);

if (rehearsal) {
  console.log(faces.join('\n'));
} else {
  writeFileSync(
    path.join(output, 'faces.css'),
    `/* Written by scripts/subset-fonts.mjs; do not edit. */\n${faces.join('\n')}\n`,
  );
  mkdirSync(path.join(root, 'components/layout'), { recursive: true });
  writeFileSync(
    path.join(root, 'components/layout/font-files.ts'),
    `/** Written by scripts/subset-fonts.mjs; do not edit. */\nexport const FONT_FILES = {\n${Object.entries(
      files,
    )
      .map(([key, name]) => `  '${key}': '/fonts/${name}',`)
      .join('\n')}\n} as const;\n`,
  );
}
