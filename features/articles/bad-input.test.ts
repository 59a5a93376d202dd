import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { docx, REFUSED_FILES, utf8 } from '@/db/testing/bad-files';
import { grant, makeAccount, makeOrganization, ownerDb } from '@/db/testing/factories';
import { articleRead } from '@/scripts/commands/article-read';
import { contextOf, type RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { readIn } from './commands/read-in';
import { getReview } from './queries/review';

const PLAIN = 'Cəmiyyət 2019-cu il mayın 18-də Bakıda konfrans keçirib.';
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
  it.each(REFUSED_FILES)('%s', async (_, name, make, reason, words) => {
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
