import { duesEntries } from '@/db/schema/dues';
import { makeAccount, makePerson, ownerDb } from '@/db/testing/factories';
import { button, field } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`dues.${key}`, values);

test.use({ viewport: { width: 390, height: 844 } });

/** Eleven people who owe 24 manat for this year; the first has an account of their own. */
async function elevenWhoOwe(organizationId: string, accountId: string) {
  const year = new Date().getFullYear();
  const people = [];
  for (let i = 1; i <= 11; i++) {
    const name = {
      given: 'Nərgiz',
      surname: `Əliyeva${String.fromCharCode(64 + i)}`,
      sortKey: `a${100 + i}`,
    };
    people.push(await makePerson(organizationId, i === 1 ? { ...name, accountId } : name));
  }
  await ownerDb()
    .insert(duesEntries)
    .values(
      people.map(({ id }) => ({
        organizationId,
        personId: id,
        kind: 'due' as const,
        amount: 2400,
        currency: 'AZN',
        onDay: `${year}-01-01`,
        period: 'year' as const,
        periodStartsOn: `${year}-01-01`,
      })),
    );
  return people.map(({ id }) => id);
}

test('a treasurer marks ten dues as paid on a phone, takes one back, and the member prints the receipt', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context(), 'treasurer');
  const member = await makeAccount();
  const [first = ''] = await elevenWhoOwe(organization.id, member.id);
  await page.goto(`${manage}/dues`);
  const boxes = page.locator('.tick input');
  await expect(boxes).toHaveCount(11);
  for (let i = 0; i < 10; i++) await boxes.nth(i).check();
  await button(page, `${t('mark.submit')} (10)`).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.dues-marked'));
  await expect(boxes).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.goto(`${manage}/dues/people/${first}`);
  await expect(page.getByRole('main')).toContainText(t('account.settled'));
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: /^\d{4}\/\d{4}$/ }).click();
  expect((await file).suggestedFilename()).toMatch(/^\d{4}-\d{4}-az\.pdf$/);
  await page
    .getByRole('link', { name: t('account.details'), exact: true })
    .first()
    .click();
  await field(page, t('correct.why')).fill('başqasının ödənişi idi');
  await button(page, t('correct.submit')).click();
  await expect(page.getByRole('main')).toContainText(t('account.owes', { amount: '24,00\u00a0₼' }));

  // The member reads the same on their own page, and nobody sees the members' records as a treasurer.
  expect((await page.request.get(`${manage}/members`)).status()).toBe(404);
  const own = await somebody();
  await signIn(own, member.id);
  const ownPage = await own.newPage();
  await ownPage.goto(`/az/account/${organization.slug}/dues`);
  await expect(ownPage.getByRole('main')).toContainText(t('account.takenBack'));
  await expect(ownPage.getByRole('main')).not.toContainText('başqasının');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same boxes and the same button do it', async ({ page, context }) => {
    const { organization, manage } = await organizationWith(context, 'treasurer');
    await elevenWhoOwe(organization.id, (await makeAccount()).id);
    await page.goto(`${manage}/dues`);
    for (let i = 0; i < 10; i++) await page.locator('.tick input').nth(i).check();
    await button(page, t('mark.submit')).click();
    await expect(page.getByRole('status').first()).toHaveText(az('notices.dues-marked'));
    await expect(page.locator('.tick input')).toHaveCount(1);
  });
});
