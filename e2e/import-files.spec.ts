import { request } from 'node:http';
import { eq } from 'drizzle-orm';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { imports } from '@/db/schema/imports';
import { people } from '@/db/schema/members';
import { grant, makeAccount, ownerDb } from '@/db/testing/factories';
import { workbook } from '@/db/testing/workbook';
import { ORIGIN, PORTS } from './support/addresses';
import { button } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const MB = 1024 * 1024;
const utf8 = (text: string) => Buffer.from(text);
const db = ownerDb();

/** A sheet whose directory says that it has so many bytes. */
function bomb(said: number): Buffer {
  const sheet = 'xl/worksheets/sheet1.xml';
  const parts = unzipSync(workbook([{ name: 'a', rows: [['Ad']] }]));
  const zip = Buffer.from(zipSync({ ...parts, [sheet]: new Uint8Array(32 * MB) }));
  zip.writeUInt32LE(said, zip.lastIndexOf(Buffer.from(sheet)) - 46 + 24);
  return zip;
}

const REFUSED: [what: string, file: Buffer, reason: string][] = [
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'file-kind'],
  ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'file-kind'],
  ['a zip that is no workbook', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'file-kind'],
  ['half a workbook', Buffer.from(workbook([{ name: 'a', rows: [['Ad'], ['Əli']] }])).subarray(0, 300), 'file-broken'],
  ['a bomb', bomb(400 * MB), 'file-too-big'],
  ['a bomb that says it is none', bomb(1000), 'file-broken'],
  ['500 columns', utf8(`${Array.from({ length: 500 }, (_, i) => `c${i}`).join(';')}\nx;y\n`), 'file-columns'],
  ['nothing', utf8(''), 'file-empty'],
  ['rows without end', utf8(`Ad;${'x'.repeat(100)}\n`.repeat(200_001)), 'file-rows'],
]; // biome-ignore format: a table

const send = (page: Page, address: string, buffer: Buffer, name = 'siyahı.csv') =>
  page.request.post(address, {
    headers: { Origin: ORIGIN, Accept: 'application/json' },
    multipart: {
      type: 'ordinary',
      start: '2024',
      file: { name, mimeType: 'application/octet-stream', buffer },
    },
  });

/** What is sent by hand, as no browser would: `write` gets the request once its head is out. */
async function sendByHand(
  page: Page,
  path: string,
  headers: Record<string, string>,
  body: (n: number) => Buffer | null,
) {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return new Promise<string>((resolve) => {
    const sent = request({
      ...{ host: 'localhost', port: PORTS.app, path, method: 'POST' },
      headers: {
        ...{ Cookie: cookie, Origin: ORIGIN, Accept: 'application/json' },
        'Content-Type': 'multipart/form-data; boundary=x',
        ...headers,
      },
    });
    sent.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve(`${answer.statusCode} ${answer.headers.location ?? ''} ${text}`));
    });
    sent.on('error', (error) => resolve(String(error)));
    const next = (n: number): void => {
      const part = body(n);
      if (part === null) sent.destroy();
      else if (sent.write(part)) setImmediate(next, n + 1);
      else sent.once('drain', () => next(n + 1));
    };
    next(0);
  });
}

const HEAD = utf8('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nSoyad;Ad\n');

test('what is no list is refused in words, and nothing of it is kept', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const address = `${manage}/members/import/file`;
  for (const [what, file, reason] of REFUSED) {
    const answer = await send(page, address, file);
    expect(answer.status(), what).toBe(200);
    expect((await answer.json()).errors, what).toEqual({ file: az(`errors.${reason}`) });
  }
  await test.step('200 MB, told before or only while they come', async () => {
    const tooBig = { Accept: 'application/json' };
    const told = { ...tooBig, 'Content-Length': String(200 * MB) };
    const row = Buffer.alloc(MB, 'Kazımov;Əli\n');
    const endless = (n: number) => (n === 0 ? HEAD : n <= 200 ? row : null);
    expect(await sendByHand(page, address, told, endless)).toMatch(/^303 .*file-too-big|ECONNRESET|EPIPE/);
    expect(await sendByHand(page, address, tooBig, endless)).toMatch(/file-too-big|"file":|ECONNRESET|EPIPE/);
  });
  await test.step('a connection that is cut in the middle', async () => {
    const cut = (n: number) => (n === 0 ? HEAD : n < 5 ? Buffer.alloc(50_000, 'Kazımov;Əli\n') : null);
    await sendByHand(page, address, { 'Content-Length': String(MB) }, cut);
  });
  expect(await db.$count(imports, eq(imports.organizationId, organization.id))).toBe(0);
  await page.goto(`${manage}/members/import`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(az('imports.title'));
});

test('strange cells are mistakes or letters, whoever stands there twice is asked for', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const list = Buffer.concat([
    utf8('Soyad;Ad;Doğum tarixi;Qeyd\n'),
    utf8(`Kazımov;Əli;31.02.1975;${'y'.repeat(5_000)}\n`),
    utf8('Əliyeva;Leyla;02.05.1980;=HYPERLINK("http://example.org";"bax")\n'),
    utf8('Həsənov;Ra\0uf;1975;\n'),
    utf8('Əliyeva;Leyla;02.05.1980;\n'),
  ]);
  const { path } = await (await send(page, `${manage}/members/import/file`, list)).json();
  await page.goto(path);
  const row = (name: string) => page.getByRole('row', { name });
  await expect(row('Kazımov')).toContainText('31.02.1975');
  await expect(row('Həsənov')).toContainText('Həsənov Rauf');
  await expect(page.getByText('=HYPERLINK').first()).toBeVisible();
  await expect(page.locator('a[href*="example.org"]')).toHaveCount(0);
  await button(page, az('imports.row.chooseRow', { row: '3' })).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.import-decided'));
  await page.getByRole('link', { name: `${az('imports.kind.same')} 1`, exact: true }).click();
  await expect(page.getByText(az('imports.row.isRow', { row: '3' }))).toBeVisible();
  await button(page, az('imports.commit.submit', { added: 2, changed: 0 })).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.import-committed'));
  expect(await db.$count(people, eq(people.organizationId, organization.id))).toBe(2);

  await test.step('half a pair of UTF-16 is a letter that is not there', async () => {
    const half = Buffer.concat([
      utf8('Soyad;Ad\nKazımov;Tural'),
      Buffer.from([0xed, 0xa0, 0x80]),
      utf8('\n'),
    ]);
    const answer = await send(page, `${manage}/members/import/file`, half);
    await page.goto((await answer.json()).path);
    await expect(page.getByRole('table')).toContainText('Tural');
  });
});

test('no heading, and two columns for one field', async ({ page }) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const { path } = await (
    await send(page, `${manage}/members/import/file`, utf8('x;y;z\nKazımov;Əli;a\nƏliyeva;Leyla;b\n'))
  ).json();
  await page.goto(path);
  await expect(page.getByText(az('errors.name-column-missing')).first()).toBeVisible();
  await expect(button(page, az('imports.commit.submit', { added: 2, changed: 0 }))).toHaveCount(0);
  for (const column of ['c0', 'c1'])
    await page.locator(`select[name="columns.${column}"]`).selectOption('surname');
  await button(page, az('imports.mapping.submit')).click();
  await expect(page.getByText(az('errors.column-twice')).first()).toBeVisible();
});

test('two admins import the same list at the same moment: it is there once', async ({ page, somebody }) => {
  const { organization, manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const other = await somebody();
  const account = await makeAccount({ name: 'Rauf Yoxlama' });
  await grant(organization.id, account.id, 'admin');
  await signIn(other, account.id);
  const pages = [page, await other.newPage()];
  const list = utf8('Soyad;Ad;Doğum tarixi\nKazımov;Əli;02.05.1975\nƏliyeva;Leyla;01.01.1980\n');
  for (const one of pages) {
    const { path } = await (await send(one, `${manage}/members/import/file`, list)).json();
    await one.goto(path);
  }
  await Promise.all(
    pages.map((one) => button(one, az('imports.commit.submit', { added: 2, changed: 0 })).click()),
  );
  const told = pages.map((one) => one.getByText(az('errors.import-stale')));
  await expect(async () => {
    const stale = await Promise.all(told.map((text) => text.count()));
    expect(stale.filter((count) => count > 0)).toHaveLength(1);
  }).toPass();
  expect(await db.$count(people, eq(people.organizationId, organization.id))).toBe(2);
});
