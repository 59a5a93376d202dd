import { makeOrganization } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('who has no account claims a page by a mailed link', async ({ page, somebody }) => {
  const organization = await makeOrganization({ confirmedAt: null });
  const home = `/az/organizations/${organization.slug}`;
  const email = 'katib@claim-by-link.example';

  await test.step('asks for the link', async () => {
    await page.goto(`${home}/claim`);
    await field(page, az('claims.link.email')).fill(email);
    await button(page, az('claims.link.send')).click();
    await expect(page.getByText(az('notices.claim-link-sent'))).toBeVisible();
  });

  const link = linkIn(await mailTo(email));
  await test.step('which works in their browser only, and is not used up by looking', async () => {
    const other = await (await somebody()).newPage();
    await other.goto(link);
    await expect(other.getByText(az('accounts.signInLink.otherBrowser'))).toBeVisible();
    await page.request.get(link);
  });

  await test.step('opens the account and goes on to the claim', async () => {
    await page.goto(link);
    await expect(page.getByText(email)).toBeVisible();
    await field(page, az('accounts.name')).fill('Sevinc Yoxlama');
    await button(page, az('accounts.register.goOn')).click();
    await expect(page).toHaveURL(`${home}/claim`);
    await fillIn(page, {
      [az('claims.form.position')]: 'Katib',
      [az('claims.form.reason')]: 'Təşkilatımızın səhifəsidir.',
      [az('claims.form.proofEmail')]: email,
    });
    await button(page, az('claims.form.send')).click();
    await expect(page.getByRole('status')).toContainText(az('claims.own.open'));
  });

  await test.step('the link is used up', async () => {
    await page.goto(link);
    await expect(page.getByText(az('accounts.signInLink.gone'))).toBeVisible();
  });
});
