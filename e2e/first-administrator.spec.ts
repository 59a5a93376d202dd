import { expectAccessible } from './support/accessible';
import { button, fillIn } from './support/form';
import { ADMINISTRATOR } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const link = process.env.OCAQ_SET_UP_URL ?? '';
const ADMIN = { name: 'Nigar Yoxlama', email: 'idareci@example.org', password: 'dəniz kənarında üç ağac' };

test('the link that start-up prints makes the first administrator, once', async ({ page, somebody }) => {
  await test.step('a short password is refused beside the field; what was typed stays', async () => {
    await page.goto(link);
    await expect(page.getByRole('heading', { name: az('accounts.setUp.title') })).toBeVisible();
    await expectAccessible(page);
    await fillIn(page, {
      [az('accounts.name')]: ADMIN.name,
      [az('accounts.email')]: ADMIN.email,
      [az('accounts.password')]: 'qısa',
    });
    await button(page, az('accounts.setUp.submit')).click();
    await expect(page.getByText(az('errors.password-short')).first()).toBeVisible();
    await expect(page.getByLabel(az('accounts.email'))).toHaveValue(ADMIN.email);
  });

  await test.step('a good one leads to the own page', async () => {
    await fillIn(page, { [az('accounts.password')]: ADMIN.password });
    await button(page, az('accounts.setUp.submit')).click();
    await expect(page).toHaveURL(/\/az\/(account|manage)/);
    await page.context().storageState({ path: ADMINISTRATOR });
  });

  await test.step('both seeded organizations can be managed, in every place', async () => {
    for (const slug of ['moskva-qerb', 'numune']) {
      await page.goto(`/az/manage/${slug}`);
      const places = page.getByRole('navigation', { name: az('organizations.shell.places') });
      for (const place of ['members', 'board', 'events', 'profile', 'access', 'corrections', 'journal']) {
        await expect(places.getByRole('link', { name: az(`organizations.places.${place}`) })).toBeVisible();
      }
    }
  });

  await test.step('the link is dead, also for others and a second time', async () => {
    const stranger = await (await somebody()).newPage();
    for (const guest of [page, stranger, stranger]) {
      expect((await guest.goto(link))?.status()).toBe(404);
    }
  });

  await test.step('the password opens the door, from another browser', async () => {
    const other = await (await somebody()).newPage();
    await other.goto('/az/manage/numune');
    await expect(other).toHaveURL(/\/az\/sign-in\?next=/);
    await fillIn(other, {
      [az('accounts.email')]: ADMIN.email,
      [az('accounts.password')]: ADMIN.password,
    });
    await button(other, az('common.signIn')).click();
    await expect(other).toHaveURL('/az/manage/numune');
  });
});
