import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pdfDocument } from '@/server/pdf/document';
import { readArticle } from '../read';
import { textOfFile } from './text-of-file';

const LINES = ['Bərgəndə görüş', 'Cəmiyyət 2019-cu il mayın 18-də Bakıda konfrans keçirib.'];
const NAMESPACE = 'http://schemas.openxmlformats.org/';

function docx(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${NAMESPACE}package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${document}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${NAMESPACE}package/2006/relationships"><Relationship Id="r1" Type="${NAMESPACE}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${NAMESPACE}wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
}

const pdf = (lines: readonly string[]) =>
  pdfDocument({ title: 'Article', locale: 'az' }, (sheet) => {
    let y = 60;
    for (const line of lines) y = sheet.text(line, { x: 50, y, width: 480 });
  });

test.each([
  ['docx', docx],
  ['pdf', pdf],
] as const)('the text of a .%s is read, its dates with it', async (kind, make) => {
  const taken = await textOfFile(`article.${kind}`, await make(LINES));
  expect(taken.kind).toBe(kind);
  for (const line of LINES) expect(taken.text).toContain(line);
  const { events } = readArticle(taken.text);
  expect(events.map(({ edtf, quote }) => [edtf, quote.text])).toEqual([
    ['2019-05-18', '2019-cu il mayın 18-də'],
  ]);
});

test('a PDF without text says so', async () => {
  await expect(textOfFile('scan.pdf', await pdf([]))).rejects.toMatchObject({ reason: 'no-text' });
});
