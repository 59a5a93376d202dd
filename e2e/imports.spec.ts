import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { memberFile } from '@/db/testing/member-file';
import { button } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const ROWS = 500;
/** Every fiftieth row has a mistake. */
const FAULTS: [right: RegExp, wrong: string][] = [
  [/\d\d\.\d\d\.(?=\d{4};)/, '31.02.'],
  [/8 \(903\) [\d-]+/, '7.9E+10'],
  [/@example\.org/, '@'],
];

const LINES = new TextDecoder().decode(memberFile(ROWS)).trim().split('\n');

/** The list with ten mistakes. */
function faultyFile(): string {
  const lines = LINES.map((line, row) => {
    const fault = row > 0 && row % 50 === 0 ? FAULTS[(row / 50) % FAULTS.length] : undefined;
    return fault ? line.replace(...fault) : line;
  });
  return `Üzvlərin siyahısı\n${lines.join('\n')}\n`;
}

async function upload(page: Page, address: string, name: string, content: string | Buffer) {
  await page.goto(address);
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await button(page, az('imports.upload.submit')).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const filter = (page: Page, kind: string, count: number) =>
  page.getByRole('link', {
    name: `${az(`imports.kind.${kind}`)} ${count.toLocaleString('az')}`,
    exact: true,
  });
const imports = (page: Page, added: number) =>
  button(page, az('imports.commit.submit', { added, changed: 0 }));

test('an admin imports 500 rows with ten mistakes, corrects them, and takes the import back', async ({
  page,
}) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const address = `${manage}/members/import`;
  const said = page.getByRole('status').first();

  await test.step('nothing changes before it is confirmed', async () => {
    await page.goto(`${manage}/members`);
    await page
      .getByRole('link', { name: az('imports.action') })
      .first()
      .click();
    await button(page, az('imports.upload.submit')).click();
    await expect(page.getByText(az('errors.file-missing')).first()).toBeVisible();
    await upload(page, address, 'list.csv', faultyFile());
    await expect(filter(page, 'new', ROWS - 10)).toBeVisible();
    await filter(page, 'error', 10).click();
    await expect(page.getByText('7.9E+10').first()).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(11);
  });

  let errors = '';
  await test.step('the mistakes come back as a file', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: az('imports.errors.download') }).click();
    errors = readFileSync(await (await download).path(), 'utf8');
    expect(errors.trim().split('\r\n')).toHaveLength(11);
  });

  await test.step('the rest is imported', async () => {
    await imports(page, ROWS - 10).click();
    await expect(said).toHaveText(az('notices.import-committed'));
    await page.goto(`${manage}/members`);
    await expect(page.getByText(String(ROWS - 10)).first()).toBeVisible();
  });

  await test.step('corrected, the ten follow', async () => {
    const right = LINES.filter((_, row) => row > 0 && row % 50 === 0);
    const [head = ''] = errors.split('\r\n');
    await upload(page, address, 'corrected.csv', [head, ...right].join('\n'));
    await imports(page, 10).click();
    await expect(said).toHaveText(az('notices.import-committed'));
  });

  await test.step('the same list again says nothing new', async () => {
    await upload(page, address, 'again.csv', LINES.join('\n'));
    await expect(filter(page, 'same', ROWS)).toBeVisible();
    await expect(page.getByText(az('imports.commit.nothing'))).toBeVisible();
  });

  await test.step('and the first import is taken back', async () => {
    await page.goto(address);
    await page.getByRole('link', { name: 'list.csv' }).click();
    await page.getByText(az('imports.undo.action'), { exact: true }).click();
    await button(page, az('imports.undo.submit')).click();
    await expect(said).toHaveText(az('notices.import-undone'));
    await page.goto(`${manage}/members`);
    await expect(page.getByRole('row')).toHaveCount(11);
  });
});

test('a long list says how far it is', async ({ page }) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  await page.goto(`${manage}/members/import`);
  const content = { name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(memberFile(30_000)) };
  await page.setInputFiles('input[type=file]', content);
  await button(page, az('imports.upload.submit')).click();
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuenow', /^[1-9]\d?$/);
  await page.waitForURL(/\/import\/[0-9a-f-]+$/);
  await expect(filter(page, 'new', 30_000)).toBeVisible();
});

test('a row that names a whole family makes its people, in one household', async ({ page }) => {
  const { manage } = await organizationWith(page.context(), 'admin', { countryCode: 'RU' });
  const list = `Soyad;Ad;Doğum tarixi;Həyat yoldaşı;Uşaqlar;Uşaq 2;Uşaq 2 doğum tarixi
Sınaqlı;Elçin;1980-05-02;Aygün Sınaqlı;Leyla (2015), Murad 12.03.2018;Nigar;05.01.2020
Təkli;Səməd;1975;;;;
`;
  await upload(page, `${manage}/members/import`, 'families.csv', list);
  await expect(filter(page, 'new', 6)).toBeVisible();
  await expect(page.getByRole('row', { name: az('imports.row.spouse', { row: '2' }) })).toContainText(
    'Aygün',
  );
  await expect(
    page.getByRole('row', { name: az('imports.row.child', { row: '2', child: '2' }) }),
  ).toContainText('Murad');
  await imports(page, 6).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.import-committed'));
  await page.goto(`${manage}/households`);
  await expect(page.getByRole('row')).toHaveCount(2);
  for (const name of ['Elçin', 'Aygün', 'Leyla', 'Murad', 'Nigar']) {
    await expect(page.getByRole('row').last()).toContainText(name);
  }

  await test.step('and who a row is about is said where the name alone does not tell', async () => {
    const one = 'Soyad;Ad;Şəhər;Ad, soyad (kiril)\nSınaqlı;Elçin;Kazan;Сынаглы Елчин\n';
    await upload(page, `${manage}/members/import`, 'one.csv', one);
    await expect(filter(page, 'duplicate', 1)).toBeVisible();
    const answer = page.getByRole('button', { name: az('imports.row.chooseKnown') });
    await answer.focus();
    await answer.press('Enter');
    await expect(filter(page, 'update', 1)).toBeVisible();
    await button(page, az('imports.commit.submit', { added: 0, changed: 1 })).click();
    await expect(page.getByRole('row', { name: 'Сынаглы Елчин' })).toBeVisible();
  });
});
