import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { makeChild } from '@/db/testing/households';
import { expectAccessible } from './support/accessible';
import { button } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string) => az(`personal-data.${key}`);

test.use({ viewport: { width: 390, height: 844 } });

test('a mother takes a copy of all that is kept, has her family erased, undoes it and asks again', async ({
  page,
  somebody,
}) => {
  const staff = await somebody();
  const { organization, manage } = await organizationWith(staff);
  const admin = await staff.newPage();
  const account = await makeAccount();
  const { id, slug } = await makeMember(organization.id, account.id);
  const child = await makeChild(organization.id, { given: 'Aysu', surname: 'Nümunəli' });
  await ownerDb().execute(sql`insert into guardianships (organization_id, minor_id, guardian_id, relation)
    values (${organization.id}, ${child.id}, ${id}, 'parent')`);
  await signIn(page.context(), account.id);
  const main = page.getByRole('main');
  const askFor = async () => {
    await page.getByLabel(az('personal-data.erase.me', { name: 'Nərgiz Nümunəli' })).check();
    await page.getByLabel('Aysu Nümunəli').check();
    await page.getByLabel(t('erase.sure')).check();
    await button(page, t('erase.submit')).click();
    await expect(main).toContainText(az('notices.erasure-asked'));
  };

  await test.step('the copy comes by a link that works once', async () => {
    await page.goto(`/az/account/${organization.slug}/profile`);
    await page.getByRole('link', { name: t('title') }).click();
    await expect(page).toHaveURL(/my-data$/);
    expect(page.viewportSize()?.width).toBe(390);
    await expectAccessible(page);
    await button(page, t('order.submit')).click();
    await expect(page.getByRole('heading', { name: t('take.title') })).toBeVisible();
    const link = page.url();
    await page.reload();
    const coming = page.waitForEvent('download');
    await button(page, t('take.submit')).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await coming).path())));
    const html = strFromU8(files['my-data.html'] ?? new Uint8Array());
    expect(html).toContain('Nərgiz Nümunəli');
    expect(html).toContain('Aysu Nümunəli');
    const again = await page.goto(link);
    expect(again?.status()).toBe(404);
  });

  await test.step('what goes and what stays is said before; then the family is hidden', async () => {
    await page.goto(`/az/account/${organization.slug}/my-data`);
    await expect(main).toContainText(t('erase.staysJournal'));
    await askFor();
    await expect(main).toContainText(t('pending.title'));
    await expectAccessible(page);
  });

  await test.step('she undoes it, and asks again', async () => {
    await button(page, t('pending.undo')).click();
    await expect(main).toContainText(az('notices.erasure-undone'));
    await expect(main).not.toContainText(t('pending.title'));
    await askFor();
  });

  await test.step('an admin sees that it waits', async () => {
    await admin.goto(`${manage}/members/${slug}/erase`);
    await expect(admin.getByRole('main')).toContainText('Aysu Nümunəli');
    await admin.goto(`${manage}/retention`);
    await admin.getByRole('link', { name: t('retention.erasures') }).click();
    await expect(button(admin, t('pending.undo'))).toBeVisible();
    await expectAccessible(admin);
  });
});
