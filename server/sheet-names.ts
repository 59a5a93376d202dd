import { cleanLine } from '@/lib/text';

/** No spreadsheet lets a name be longer than 31. */
const LONGEST_NAME = 60;

/**
 * The names of the sheets in the order of the workbook, as the reader of the rows counts them: those that have a name and point to a
 * part. What stands in comments is none.
 */
export function sheetNames(workbook: string): string[] {
  const names: string[] = [];
  let isAmongSheets = false;
  for (const tag of tagsOf(workbook)) {
    const [, slash, local] = /^(\/?)(?:[^\s:/]+:)?([^\s/]+)/.exec(tag) ?? [];
    if (local === 'sheets') isAmongSheets = slash === '';
    if (local !== 'sheet' || slash !== '' || !isAmongSheets) continue;
    const attributes = attributesOf(tag);
    const name = attributes.get('name');
    if (name && pointsToPart(attributes)) names.push(cleanLine(name, LONGEST_NAME));
  }
  return names;
}

const pointsToPart = (attributes: ReadonlyMap<string, string>) =>
  Boolean(attributes.get('r:id')) ||
  [...attributes].some(([key, value]) => key.endsWith(':id') && value.startsWith('rId'));

const ENDS: readonly (readonly [begins: string, ends: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];
const TAG = /<[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;

/** What stands between `<` and `>` of each tag; ends where one is not ended. */
function* tagsOf(xml: string): Generator<string> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const other = ENDS.find(([begins]) => xml.startsWith(begins, at));
    if (other) {
      const [begins, ends] = other;
      const end = xml.indexOf(ends, at + begins.length);
      if (end < 0) return;
      at = end + ends.length;
      continue;
    }
    TAG.lastIndex = at;
    const [tag] = TAG.exec(xml) ?? [];
    if (tag === undefined) return;
    yield tag.slice(1, -1);
    at += tag.length;
  }
}

function attributesOf(tag: string): Map<string, string> {
  const pairs = tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map(([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
  text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (written, hex, decimal, name) => {
      if (name) return ENTITIES[name] ?? written;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    },
  );
