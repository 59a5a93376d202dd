import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { articleRead } from '@/scripts/commands/article-read';
import { contextOf, type RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { pdfDocument } from '@/server/pdf/document';
import { readIn } from './commands/read-in';
import { getReview } from './queries/review';

const PLAIN = 'Cəmiyyət 2019-cu il mayın 18-də Bakıda konfrans keçirib.';
const SCHEMAS = 'http://schemas.openxmlformats.org/';

/** A Word document around what stands in its body, with its sizes as they are. */
function docx(body: string): Bytes {
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

type Bytes = Uint8Array<ArrayBuffer>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const scan = async () => new Uint8Array(await pdfDocument({ title: 'Scan', locale: 'az' }, () => undefined));

let organization: Awaited<ReturnType<typeof makeOrganization>>;
let editor: RequestContext;
const folder = mkdtempSync(join(tmpdir(), 'ocaq-bad-input-'));

beforeAll(async () => {
  organization = await makeOrganization();
  const account = await makeAccount();
  await grant(organization.id, account.id, 'editor');
  editor = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function stored(): Promise<number> {
  const { rows } = await ownerDb().execute<{ n: number }>(sql`
    select ((select count(*) from articles where organization_id = ${organization.id})
      + (select count(*) from article_proposals where organization_id = ${organization.id})
      + (select count(*) from sources where organization_id = ${organization.id}))::int as n`);
  return rows[0]?.n ?? -1;
}

/** What the command line says, and how it ends. */
async function onCommandLine(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const said: Record<'out' | 'err', string[]> = { out: [], err: [] };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.err.push(String(text)) > 0);
  await articleRead.run({ json: true }, [file]);
  vi.restoreAllMocks();
  return { out: said.out.join(''), err: said.err.join(''), code: process.exitCode ?? 0 };
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'stored',
    (error) => (error instanceof Refusal ? Object.values(error.fields)[0] : Promise.reject(error)),
  );

describe('what cannot be read is answered clearly, and nothing of it is stored', () => {
  it.each<[string, string, () => Bytes | Promise<Bytes>, string, RegExp]>([
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
  ])('%s', async (_, name, make, reason, words) => {
    const bytes = await make();
    expect(await refusalOf(readIn(editor, { file: { name, bytes }, publication: 'Qəzet' }))).toBe(reason);
    const { out, err, code } = await onCommandLine(name, bytes);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(words);
    expect(await stored()).toBe(0);
  });

  it.each([
    ['', 'article-empty'],
    ['söz '.repeat(1_300_000), expect.any(String)],
    ['söz'.repeat(350_000), 'article-too-long'],
    ['თბილისში ჩატარდა შეხვედრა. '.repeat(9), 'article-other-script'],
    ['Bu gün hava yaxşıdır, yağış yağmır.', 'article-nothing-found'],
    [`${PLAIN}\0`, 'article-broken'],
  ])('pasted text, case %#', async (text, reason) => {
    expect(await refusalOf(readIn(editor, { text, publication: 'Qəzet' }))).toEqual(reason);
    expect(await stored()).toBe(0);
  });

  it('says of a text with nothing in it to find that there is nothing', async () => {
    const { out, code } = await onCommandLine('nothing.txt', utf8('Bu gün hava yaxşıdır, yağış yağmır.'));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ organizations: [], people: [], events: [], statements: [] });
  });

  it('reads one line of 1 MB', { timeout: 90_000 }, async () => {
    const line = `${PLAIN} `.repeat(17_000).slice(0, 1_000_000);
    const { out, code } = await onCommandLine('line.txt', utf8(line));
    expect(code).toBe(0);
    expect(JSON.parse(out).events.length).toBeGreaterThan(0);
  });
});

describe('what is unusual is read, and kept as it is', () => {
  it.each([
    ['look-alike letters', 'Cәmiyyәt 2019-cu il mayın 18-dә Bakıda konfrans keçirib.'],
    ['soft hyphens', 'Cəmiy\u00ADyət 2019-cu il ma\u00ADyın 18-də Bakıda kon\u00ADfrans keçirib.'],
    ['no-break spaces', PLAIN.replaceAll(' ', '\u00a0')],
    ['emoji', `🇦🇿👨‍👩‍👧 ${PLAIN} 🎉`],
    ['CRLF', `Xəbər\r\n\r\n${PLAIN}\r\n`],
    ['a byte order mark', `\uFEFF${PLAIN} `],
  ])('%s', async (name, text) => {
    const { id } = await readIn(editor, { file: { name: 'a.txt', bytes: utf8(text) }, publication: name });
    const review = await getReview(editor, id);
    expect(review.text).toBe(text);
    const days = review.lines.filter(({ kind }) => kind === 'event');
    expect(days.map(({ values }) => values.edtf)).toEqual(['2019-05-18']);
    for (const { quote, start, end } of review.lines) expect(quote).toBe(text.slice(start, end));
    const { out } = await onCommandLine('same.txt', utf8(text));
    const [event] = JSON.parse(out).events;
    expect(text.slice(event.quote.start, event.quote.end)).toBe(event.quote.text);
  });

  it('HTML with scripts: the words alone', async () => {
    const html = `<html><head><script>alert('2001')</script></head><body onload="x()"><nav>Menyu 2002</nav>
      <article><p>${PLAIN}</p><script>document.write('2003')</script><img src=x onerror="y()"></article></body></html>`;
    const file = { name: 'a.html', bytes: utf8(html) };
    const { id } = await readIn(editor, { file, publication: 'HTML' });
    expect((await getReview(editor, id)).text.trim()).toBe(PLAIN);
  });

  it('.docx, on the command line too', async () => {
    const { out } = await onCommandLine('a.docx', docx(PLAIN));
    expect(JSON.parse(out).events.map(({ edtf }: { edtf: string }) => edtf)).toEqual(['2019-05-18']);
  });
});
