import { readFileSync } from 'node:fs';
import { ensureChromium } from '../scripts/lib/chromium.mjs';
import { openBrowser } from './browser';
import { organizationOf } from './records';
import { memberFile } from '../db/testing/member-file';
const url = readFileSync('/tmp/lab/url', 'utf8').trim();
const N = Number(process.argv[2] ?? 100000);
const slug = process.argv[3] ?? 'lab-import';
const until = process.argv[4] ?? 'preview';
const { cookie } = await organizationOf(url, slug);
const bytes = memberFile(N);
const browser = await openBrowser(ensureChromium(), 9555);
const context = await browser.newContext();
const origin = 'http://localhost:3100';
await context.addCookies([{ name: 'ocaq', value: cookie, url: origin }]);
const page = await context.newPage();
page.setDefaultTimeout(300_000);
await page.goto(`${origin}/az/manage/${slug}/members/import`);
await page.setInputFiles('input[type=file]', { name: 'bench.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
let t = performance.now();
await page.locator('form:has(input[type=file]) button[type=submit]').click();
await page.waitForURL(/\/import\/[0-9a-f-]{36}/);
await page.locator('form button[type=submit]').first().waitFor();
console.log('preview', Math.round(performance.now() - t));
const [plan = ''] = page.url().split('?');
console.log(plan);
if (until !== 'preview') {
  t = performance.now();
  await page.getByRole('button', { name: /^İdxal et/ }).click();
  await page.waitForURL(/notice=import-committed/);
  console.log('commit', Math.round(performance.now() - t));
}
if (until === 'undo') {
  await page.goto(plan);
  await page.getByText('İdxalı geri qaytar…', { exact: true }).click();
  t = performance.now();
  await page.getByRole('button', { name: /^İdxalı geri/ }).click();
  await page.waitForURL(/notice=import-undone/);
  console.log('undo', Math.round(performance.now() - t));
}
await browser.close();
process.exit(0);
