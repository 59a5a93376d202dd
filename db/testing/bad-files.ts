import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

const SCHEMAS = 'http://schemas.openxmlformats.org/';

/** A Word document around what stands in its body, with its sizes as they are. */
export function docx(body: string): Bytes {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const packed = zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${SCHEMAS}package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${SCHEMAS}package/2006/relationships"><Relationship Id="r1" Type="${SCHEMAS}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${SCHEMAS}wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
  return new Uint8Array(packed);
}

/** The same, its central directory saying that everything in it is small. */
function lyingDocx(): Bytes {
  const bytes = docx('a'.repeat(5_000_000));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 28 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) > 5_000_000)
      view.setUint32(at + 24, 100, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) > 5_000_000)
      view.setUint32(at + 22, 100, true);
  }
  return bytes;
}

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** A page on which nothing is written, as of a scanner that knows no letters. */
async function scan(): Promise<Bytes> {
  const document = new PDFDocument({ font: null as never });
  document.end();
  const parts: Buffer[] = [];
  for await (const part of document) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** What it is, the name of the file, what is in it, the reason of the refusal, and what the command line says to do. */
type Refused = [
  what: string,
  name: string,
  make: () => Bytes | Promise<Bytes>,
  reason: string,
  words: RegExp,
];

/** Files that are no article, or none that is read. */
export const REFUSED_FILES: readonly Refused[] = [
  ['an empty file', 'a.txt', () => utf8(''), 'article-empty', /empty/],
  ['white space', 'b.txt', () => utf8(' \n\u00a0\t'), 'article-empty', /empty/],
  ['a byte order mark alone', 'b2.txt', () => utf8('\uFEFF'), 'article-empty', /empty/],
  ['5 MB', 'c.txt', () => utf8('söz '.repeat(1_000_000)), 'article-too-long', /2 million/],
  ['more than 20 MB', 'c2.txt', () => new Uint8Array(21 * 1024 * 1024), 'article-too-big', /20 MB/],
  ['a scanned PDF', 'd.pdf', scan, 'article-no-text', /pictures of pages/],
  ['half of a PDF', 'd2.pdf', async () => (await scan()).slice(0, 300), 'article-broken', /damaged/],
  ['a .docx bomb', 'e.docx', () => docx('a'.repeat(70_000_000)), 'article-bomb', /60 MB/],
  ['a .docx bomb that lies', 'f.docx', lyingDocx, 'article-broken', /damaged/],
  ['an archive that is none', 'g.docx', () => utf8('PK\u0003\u0004 nothing'), 'article-broken', /damaged/],
  [
    'Georgian',
    'h.txt',
    () => utf8('თბილისში ჩატარდა შეხვედრა. '.repeat(9)),
    'article-other-script',
    /script/,
  ],
  ['Chinese', 'i.txt', () => utf8('协会在莫斯科举行了会议。'.repeat(9)), 'article-other-script', /script/],
  ['a picture', 'j.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'article-unknown-kind', /none of/],
  ['HTML of scripts only', 'k.html', () => utf8('<script>alert(1)</script>'), 'article-empty', /empty/],
];
