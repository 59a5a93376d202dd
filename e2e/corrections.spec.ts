import { makeAccount } from '@/db/testing/factories';
import { ORIGIN, SECOND } from './support/addresses';
import { ARTICLE } from './support/article';
import { button, field } from './support/form';
import { mailTo } from './support/inbox';
import { signIn } from './support/people';
import { expect, test } from './support/test';
import { az, LOCALES } from './support/texts';
import { asksForACorrection } from './support/visiting';

/** A poet whom the article names: neither member nor office-holder. Nobody else's journey reads her name. */
const POET = /B[əe]d[əe]lb[əe]yli|Бадалбейли|Badalbeyli/i;
const EVENT = `${ARTICLE}/events/maya-bedelbeyli-yaradiciliq-gecesi`;
const FEEDS = LOCALES.flatMap((locale) =>
  ['feed.xml', 'calendar.ics'].map((file) => `/${locale}/${ARTICLE}/${file}`),
);

async function published(): Promise<string[]> {
  const map = await (await fetch(`${ORIGIN}/sitemap.xml`)).text();
  const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  return [...pages.filter((path) => path.includes(`/${ARTICLE}`)), ...FEEDS];
}

async function naming(origin: string, paths: string[]): Promise<string[]> {
  const texts = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${origin}${path}`);
      // Whoever asks for an address that carries the name brings it along.
      return answer.status === 404 ? '' : answer.text();
    }),
  );
  return paths.filter((_, at) => POET.test(texts[at] ?? ''));
}

test('whoever is named may ask to be removed: the operator hides them, everywhere, at once', async ({
  page,
  somebody,
}) => {
  const standing = await naming(ORIGIN, await published());
  expect(standing.length).toBeGreaterThan(LOCALES.length * 2);
  expect(await naming(SECOND, standing)).toEqual(standing);

  await test.step('anybody asks, without an account', async () => {
    await page.goto(`/az/${EVENT}`);
    await asksForACorrection(page, 'az', {
      kind: 'remove',
      message: 'Adım razılığım olmadan yazılıb.',
      contact: 'maya@example.org',
    });
  });

  const operator = await (await somebody()).newPage();
  await test.step('the operator sees who wrote what about which page', async () => {
    const { id } = await makeAccount({ isOperator: true, name: 'Operator Yoxlama' });
    await signIn(operator.context(), id);
    await operator.goto('/az/manage/moskva-qerb/corrections');
    const request = operator.getByRole('article').filter({ hasText: 'Adım razılığım olmadan yazılıb.' });
    await expect(request).toContainText(az('organizations.correction.state.open'));
    await expect(request).toContainText(`/${EVENT}`);
    await request.getByRole('link', { name: az('organizations.correction.kind.remove') }).click();
  });

  await test.step('hides the name; the next request shows it nowhere, on either process', async () => {
    const row = operator
      .getByRole('row')
      .filter({ hasText: 'Bədəlbəyli' })
      .filter({
        has: operator.getByRole('cell', { name: az('statements.hiding.kind.person'), exact: true }),
      });
    await row.getByText(`${az('statements.hiding.hide')}…`).click();
    await expect(row).toContainText(az('statements.hiding.explained.person'));
    await button(row, az('statements.hiding.hide')).click();
    await expect(operator.getByRole('status')).toHaveText(az('notices.content-hidden'));
    expect(await naming(ORIGIN, standing)).toEqual([]);
    expect(await naming(SECOND, standing)).toEqual([]);
    expect((await published()).filter((path) => POET.test(path))).toEqual([]);
  });

  await test.step('answers; whoever asked is told by mail', async () => {
    await field(operator, az('organizations.correction.whatWasDone')).fill('Ad gizlədildi.');
    await button(operator, az('organizations.correction.reply')).click();
    await expect(operator.getByRole('status')).toBeVisible();
    const mail = await mailTo('maya@example.org');
    expect(mail.text).toContain('Ad gizlədildi.');
  });
});

test('a request without words is refused beside the field, and what was chosen stays', async ({ page }) => {
  await page.goto(`/az/${ARTICLE}/corrections?about=/${EVENT}`);
  await page.getByLabel(az('organizations.correction.kind.remove')).check();
  await field(page, az('organizations.correction.contact')).fill('kimse@example.org');
  await button(page, az('organizations.correction.send')).click();
  await expect(page.getByText(az('errors.required')).first()).toBeVisible();
  await expect(page.getByLabel(az('organizations.correction.kind.remove'))).toBeChecked();
  await expect(field(page, az('organizations.correction.contact'))).toHaveValue('kimse@example.org');
});
