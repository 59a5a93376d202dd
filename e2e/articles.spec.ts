import { readFileSync } from 'node:fs';
import { grant, makeAccount, makeOrganization } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const ARTICLE = readFileSync('features/articles/reading/gold/almati-portret.az.txt', 'utf8');
const SECOND =
  'Mərkəzin katibi Nərgiz Həsənzadə qonaqları qarşılayıb. 2017-ci il martın 20-də «Xəzər» Mərkəzi Almatıda Abay adına parkda Novruz şənliyi keçirib.';

test('a pasted article is reviewed line by line and becomes a page that says where it knows it from', async ({
  page,
}) => {
  const organization = await makeOrganization();
  const editor = await makeAccount();
  await grant(organization.id, editor.id, 'editor');
  await signIn(page.context(), editor.id);
  const home = `/az/organizations/${organization.slug}`;
  const line = (text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

  await test.step('an article without text is refused; a pasted one is read', async () => {
    await page.goto(`/az/manage/${organization.slug}/articles`);
    await page.getByRole('link', { name: az('articles.list.add') }).click();
    await button(page, az('articles.form.submit')).click();
    await expect(page.getByText(az('errors.article-empty')).first()).toBeVisible();
    await field(page, az('articles.form.text')).fill(ARTICLE);
    await button(page, az('articles.form.submit')).click();
    await expect(page.getByRole('heading', { name: az('articles.review.proposals') })).toBeVisible();
  });

  await test.step('a line and its words are marked together; one is decided by a key', async () => {
    const words = page.locator('[data-said]', { hasText: 'Sevinc Rauf qızı Ağayeva' });
    // Keys are heard once the page's script is there.
    await expect(async () => {
      await page.locator('#p-1').focus();
      await page.keyboard.press('k');
      await expect(words).toHaveAttribute('data-on', '', { timeout: 500 });
    }).toPass();
    await page.keyboard.press('a');
    await expect(line('Sevinc Rauf qızı Ağayeva')).toContainText(az('articles.review.decision.accepted'));
    await expect(page.locator('#p-1')).toBeFocused();
    await words.hover();
    await expect(line('Sevinc Rauf qızı Ağayeva')).toHaveAttribute('data-on', '');
  });

  await test.step('the quoted words lead to their place by the keyboard; elsewhere on the page no key is heard', async () => {
    await line('Sevinc Rauf qızı Ağayeva').locator('a[href^="#"]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(':target')).toContainText('Sevinc Rauf qızı Ağayeva');
    const elsewhere = page.locator('header a').first();
    await elsewhere.focus();
    await page.keyboard.press('j');
    await expect(elsewhere).toBeFocused();
  });

  await test.step('one is corrected, one rejected, the rest accepted', async () => {
    const secretary = line('«Nərgiz Həsənova»');
    await secretary.getByText(az('articles.review.correct'), { exact: true }).click();
    await fillIn(secretary, { [az('articles.review.field.surname')]: 'Həsənzadə' });
    await button(secretary, az('articles.review.acceptCorrected')).click();
    await expect(line('Nərgiz Həsənzadə')).toContainText(az('articles.review.decision.corrected'));
    const rejected = line('«Oqtay Səmədov»');
    await button(rejected, az('articles.review.reject')).click();
    await expect(rejected).toContainText(az('articles.review.decision.rejected'));
    // The button that had the focus is gone; keys go on from the line below.
    await expect(page.locator('#p-4')).toBeFocused();
    await page.keyboard.press('j');
    await expect(page.locator('#p-5')).toBeFocused();
    await page.getByLabel(az('articles.review.above')).selectOption('70');
    await button(page, az('articles.review.acceptAll')).click();
    await expect(page.getByText(az('notices.article-accepted'))).toBeVisible();
  });

  await test.step('nothing of it is public before; afterwards it is, with the mark of its source', async () => {
    const before = await page.request.get(`${home}/events`);
    expect(await before.text()).not.toContain('Novruz şənliyi');
    await page.getByText(`${az('articles.review.publish')}…`).click();
    await button(page, az('articles.review.publish')).click();
    await expect(page.getByText(az('notices.article-published'))).toBeVisible();

    await page.goto(`${home}/events`);
    const event = page.getByRole('link', { name: /Novruz şənliyi/ }).first();
    await expect(event).toBeVisible();
    await event.click();
    await page.locator('a[href*="/sources/"]').first().click();
    await expect(page.getByText('Sevinc Ağayeva').first()).toBeVisible();
    await expect(page.getByText('Nərgiz Həsənzadə').first()).toBeVisible();
    await expect(page.getByText('Oqtay Səmədov')).toHaveCount(0);
  });

  await test.step('read again in a corrected text, it shows what differs; what was corrected and published stays', async () => {
    await page.goto(`/az/manage/${organization.slug}/articles`);
    await page.getByRole('link', { name: /SEVİNC/ }).click();
    await page.getByText(az('articles.again.readAgain'), { exact: true }).first().click();
    await field(page, az('articles.again.text')).fill(ARTICLE.replace('mayın 26-da', 'mayın 28-də'));
    await button(page, az('articles.again.submit')).click();
    const change = line('28 may 2017');
    await expect(change).toContainText('26 may 2017');
    await expect(line('Nərgiz Həsənzadə')).toContainText(az('articles.review.onRecord'));
    await expect(page.getByText('Oqtay Səmədov').first()).toBeVisible();
    await change.getByRole('button', { name: az('articles.again.refuse') }).click();
    await expect(page.getByText('28 may 2017')).toHaveCount(0);
  });

  await test.step('a second article adds its source; where it says another date, both stand there until one is chosen', async () => {
    await page.goto(`/az/manage/${organization.slug}/articles/new`);
    await field(page, az('articles.form.text')).fill(SECOND);
    await field(page, az('articles.form.publication')).fill('Qonşu qəzet');
    await button(page, az('articles.form.submit')).click();
    await expect(line('«Nərgiz Həsənzadə»')).toContainText(az('articles.review.joinedWith'));
    const event = line('20 mart 2017');
    await event.getByRole('button', { name: az('articles.review.join') }).click();
    await expect(event).toContainText(az('articles.review.againstHint'));
    await page.getByLabel(az('articles.review.above')).selectOption('70');
    await button(page, az('articles.review.acceptAll')).click();
    await expect(page.getByText(az('notices.article-accepted'))).toBeVisible();
    await page.getByText(`${az('articles.review.publish')}…`).click();
    await button(page, az('articles.review.publish')).click();
    await expect(page.getByText(az('notices.article-published'))).toBeVisible();

    await page.goto(`/az/manage/${organization.slug}/articles/contradictions`);
    await expect(line('19 mart 2017')).toContainText('Qonşu qəzet');
    await page.goto(`${home}/events`);
    await page
      .getByRole('link', { name: /Novruz şənliyi/ })
      .first()
      .click();
    await expect(page.getByText(az('site.contradictions.disputed'))).toBeVisible();
    await expect(page.getByText(/20 mart\s2017/).first()).toBeVisible();
  });
});
