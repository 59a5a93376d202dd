import { chromium } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { mkdirSync } from 'node:fs';

const { prepareEnvironment } = await import('/work/wt/board/scripts/lib/environment.mjs');
const prepared = await prepareEnvironment({ dataDir: '/tmp/helpers/board/data' });
process.env.DATABASE_OWNER_URL = prepared.env.DATABASE_OWNER_URL;
const { grant, makeAccount, makeSession, seededOrganization, ownerDb } = await import('/work/wt/board/db/testing/factories');
const { terms } = await import('/work/wt/board/db/schema/board');
const numune = await seededOrganization('numune');
const account = await makeAccount({ name: 'Nümunə Administrator' });
await grant(numune.id, account.id, 'admin');
const token = await makeSession(account.id);
const [term] = await ownerDb().select().from(terms).where(eq(terms.organizationId, numune.id)).limit(1);
const OUT = '/tmp/helpers/board/pictures';
mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const O = 'http://localhost:3213';
const wanted: [string, string][] = (process.env.PAGES ?? '').split(' ').filter(Boolean).map((page) => {
  const [name = '', path = ''] = page.split('=', 2).length === 2 ? [page.slice(0, page.indexOf('=')), page.slice(page.indexOf('=') + 1)] : [page, page];
  return [name, path.replace('{term}', term?.id ?? '')];
});
for (const [width, scheme] of (process.env.SIZES ?? '1280:light,390:light').split(',').map((s) => s.split(':')) as [string, 'light' | 'dark'][]) {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
  await context.addCookies([{ name: 'ocaq', value: token, url: O }]);
  const page = await context.newPage();
  for (const [name, path] of wanted) {
    const response = await page.goto(O + path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.screenshot({ path: `${OUT}/${name}-${width}-${scheme}.png`, fullPage: true });
    console.log(name, width, scheme, response?.status(), over > 0 ? `OVERFLOW ${over}` : 'fits');
  }
  await context.close();
}
await browser.close();
process.exit(0);
