// Cuts the two typefaces down to what Ocaq shows and writes, with the content's hash in each name:
//   public/fonts/*.woff2              the subsets, limited to the weights the design uses
//   public/fonts/faces.css            @font-face with unicode-range, and fallback faces of equal width and height
//   components/layout/font-files.ts   the file names, for preloading
// Run `node scripts/subset-fonts.mjs` after changing a character list or a font package, and commit the result.
// The whole typefaces (48 MB) are fetched for the occasion. With a folder as argument only a report is printed and the
// subsets go there (to try other settings).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = process.argv[2] ?? path.join(root, 'public/fonts');
const rehearsal = process.argv[2] !== undefined;

const RARE_SIGNS = '#$*<=>\\^_`{|}~';
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((c) => !RARE_SIGNS.includes(c))
  .join('');
const MARKS = '\u00a0«»‘’“”„–—…·•';
const CYRILLIC = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№';
/** What a page in Russian shows beside Cyrillic, so that it can do without the Latin file: figures and signs. */
const SIGNS = `${ascii.replace(/[@&"'[\]A-Za-z]/g, '')}${MARKS}`;
const LATIN = `${ascii}ƏəĞğİŞşÇÖÜçöüı${MARKS}`;
/** Rare ones, so that a name or a sign never falls out of the typeface; fetched only where they stand. */
const REST =
  RARE_SIGNS +
  '‚×§°©±−ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞßàáâãäåæèéêëìíîïðñòóôõøùúûýþÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĢģĪīĮįĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțʻʼҒғҜҝҸҹҺһӘәӨөҮүЈј€£₼₽₺←↑→↓';

// Each file of a first view stays below 11.2 kB: three of them then come with the first answers of new connections.
const FAMILIES = [
  {
    name: 'Source Serif 4',
    file: 'source-serif',
    package: 'source-serif@4.5.1',
    from: 'WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    features: ['kern', 'liga', 'locl', 'mark', 'mkmk', 'ccmp'],
    weights: [400, 600],
    // The name of the house.
    besideCyrillic: `${SIGNS}Ocaq`,
    stack: {
      400: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      600: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    },
    twin: { 400: 'LiberationSerif-Regular', 600: 'LiberationSerif-Bold' },
  },
  {
    name: 'Inter',
    file: 'inter',
    package: 'inter-ui@4.1.1',
    from: 'variable/InterVariable.woff2',
    features: ['liga', 'locl', 'mark', 'mkmk', 'ccmp', 'tnum'],
    weights: [{ min: 400, max: 600 }],
    // The names of the house and of the languages, and what often stands beside them (III, ZiM.Az).
    besideCyrillic: `${SIGNS.replace(/[•’%]/g, '')}OcaqAZRUENIMiz`,
    stack: {
      400: ['Arial', 'Liberation Sans', 'Arimo', 'Roboto'],
      600: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold', 'Roboto Bold'],
    },
    twin: { 400: 'LiberationSans-Regular', 600: 'LiberationSans-Bold' },
  },
];
/** Optical size: that of text. */
const OPSZ = 14;
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

/** The whole typeface, from the registry. */
function fetchTypeface({ package: name, from }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocaq-typeface-'));
  const packed = execFileSync('npm', ['pack', name, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', packed, `package/${from}`], { cwd: folder });
  const typeface = readFileSync(path.join(folder, 'package', from));
  rmSync(folder, { recursive: true });
  return typeface;
}

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
async function fallbackFace(family, weight, typeface) {
  const twinFile = `/usr/share/fonts/truetype/liberation/${family.twin[weight]}.ttf`;
  const sfnt = await subsetFont(typeface, SAMPLE, {
    targetFormat: 'truetype',
    variationAxes: { wght: weight, opsz: OPSZ },
  });
  const own = readFont(sfnt);
  const twin = readFont(readFileSync(twinFile));
  // Letters that the system font lacks (ə) come from yet another font: nothing can be said of their width.
  const letters = [...SAMPLE].filter((c) => twin.has(c) && own.has(c));
  const sum = (widths) => widths.reduce((a, b) => a + b, 0);
  const adjust = sum(letters.map((c) => own.width(c))) / sum(letters.map((c) => twin.width(c)));
  return `@font-face{font-family:"${family.name} Fallback";font-weight:${weight === 400 ? '400 519' : '520 700'};src:${family.stack[
    weight
  ]
    .map((name) => `local("${name}")`)
    .join(
      ',',
    )};size-adjust:${percent(adjust)};ascent-override:${percent(own.ascent / adjust)};descent-override:${percent(
    own.descent / adjust,
  )};line-gap-override:${percent(own.lineGap / adjust)}}`;
}

mkdirSync(output, { recursive: true });
for (const old of readdirSync(output)) if (old.endsWith('.woff2')) rmSync(path.join(output, old));

// Letters of Serbian and Bulgarian shape are none of ours, and no mark is put upon any.
const isForCyrillic = (feature) => !['locl', 'mark', 'mkmk', 'ccmp'].includes(feature);

const faces = [];
const files = {};

// Either there at the first painting or not at all: a letter that comes later would move what stands there.
const face = (family, weight, file, characters) =>
  `@font-face{font-family:"${family}";font-weight:${weight.min ? `${weight.min} ${weight.max}` : weight};font-display:optional;src:url("/fonts/${file}") format("woff2");unicode-range:${unicodeRange(characters)}}`;

for (const family of FAMILIES) {
  const typeface = fetchTypeface(family);
  const subsets = { latin: LATIN, cyrillic: CYRILLIC + family.besideCyrillic, rest: REST };
  const whole = readFont(
    await subsetFont(typeface, Object.values(subsets).join(''), { targetFormat: 'truetype' }),
  );
  const lacks = [...new Set(Object.values(subsets).join(''))].filter((c) => !whole.has(c));
  if (lacks.length) console.log(`${family.name} lacks ${lacks.join(' ')}`);
  for (const [subset, wanted] of Object.entries(subsets)) {
    const characters = [...new Set(wanted)].filter(whole.has).join('');
    for (const weight of family.weights) {
      const woff2 = await subsetFont(typeface, characters, {
        targetFormat: 'woff2',
        keepFeatures: subset === 'cyrillic' ? family.features.filter(isForCyrillic) : family.features,
        variationAxes: { wght: weight, opsz: OPSZ },
        noHinting: true,
        dropTables: ['DSIG', 'gasp', 'meta', 'HVAR', 'MVAR', 'STAT'],
      });
      const key = [family.file, subset, ...(weight.min ? [] : [weight])].join('-');
      const name = `${key}.${createHash('sha256').update(woff2).digest('hex').slice(0, 8)}.woff2`;
      writeFileSync(path.join(output, name), woff2);
      files[key] = name;
      if (subset !== 'cyrillic') faces.push(face(family.name, weight, name, characters));
      else {
        // One file, two faces: in Russian it is asked for figures and signs too, and the Latin file stays away.
        faces.push(face(family.name, weight, name, CYRILLIC));
        faces.push(face(`${family.name} Cyrillic`, weight, name, characters));
      }
      console.log(`${String(woff2.byteLength).padStart(6)} B  ${name}  (${characters.length} characters)`);
    }
  }
  for (const weight of [400, 600]) faces.push(await fallbackFace(family, weight, typeface));
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
