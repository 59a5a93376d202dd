import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { REFUSED_FILES, utf8 } from '@/db/testing/bad-files';
import { button, field } from './support/form';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const MIXED = 'Cәmiyyәt 2019-cu il mayın 18-dә Bakıda konfrans keçirib. Зал был полон.';
const SCRIPTS = `<html><head><script>window.__xss=1</script></head><body onload="window.__xss=1"><article>
  <p>${MIXED}</p><img src=x onerror="window.__xss=1"><script>document.write('2003')</script></article></body></html>`;

/** One file for each answer: that every other one gets its answer is asked of the command (features/articles/bad-input.test.ts). */
const ONE_OF_EACH = REFUSED_FILES.filter(
  ([, , , reason], i) => i === REFUSED_FILES.findIndex((file) => file[3] === reason),
);

/** The form of an article, filled with a file. */
async function uploads(page: Page, manage: string, name: string, bytes: Uint8Array) {
  await page.goto(`${manage}/articles/new`);
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
  await field(page, az('articles.form.publication')).fill('Qəzet');
  await button(page, az('articles.form.submit')).click();
}

test('files that cannot be read are refused in words, beside the field, and nothing of them is kept', async ({
  page,
}) => {
  test.slow();
  const { manage } = await organizationWith(page.context(), 'editor');
  for (const [what, name, make, reason] of ONE_OF_EACH) {
    await test.step(what, async () => {
      await uploads(page, manage, name, await make());
      await expect(page.getByText(az(`errors.${reason}`)).first()).toBeVisible({ timeout: 60_000 });
    });
  }
  await test.step('pasted: nothing to find, and one line of 1 MB', async () => {
    for (const [text, reason] of [
      ['Bu gün hava yaxşıdır, yağış yağmır.', 'article-nothing-found'],
      ['söz'.repeat(350_000), 'article-too-long'],
    ] as const) {
      await page.goto(`${manage}/articles/new`);
      await field(page, az('articles.form.text')).fill(text);
      await field(page, az('articles.form.publication')).fill('Qəzet');
      await button(page, az('articles.form.submit')).click();
      await expect(page.getByText(az(`errors.${reason}`)).first()).toBeVisible({ timeout: 60_000 });
    }
  });
  await page.goto(`${manage}/articles`);
  await expect(page.locator('main').getByRole('link', { name: 'Qəzet' })).toHaveCount(0);
});

test('a page of mixed scripts with scripts in it is read, and runs nothing', async ({ page }) => {
  const { manage } = await organizationWith(page.context(), 'editor');
  await uploads(page, manage, 'a.html', utf8(SCRIPTS));
  await expect(page.getByRole('heading', { name: az('articles.review.proposals') })).toBeVisible();
  await expect(page.getByText('18 may 2019').first()).toBeVisible();
  await expect(page.getByText('document.write')).toHaveCount(0);
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
});

test('the command line says the same, and ends so that a script can tell', async () => {
  for (const [what, name, make, , words] of ONE_OF_EACH.slice(0, 2)) {
    const file = test.info().outputPath(name);
    writeFileSync(file, await make());
    const args = ['scripts/ocaq.mjs', 'article', 'read', file, '--json'];
    const said = await new Promise<{ code: number; out: string; err: string }>((done) => {
      execFile(process.execPath, args, (error, out, err) =>
        done({ code: Number(error?.code ?? 0), out, err }),
      );
    });
    expect.soft([said.code, said.out], what).toEqual([1, '']);
    expect.soft(said.err, what).toMatch(words);
  }
});
