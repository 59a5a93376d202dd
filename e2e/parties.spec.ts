import { makeEvent } from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { button, field, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);

test.use({ viewport: { width: 390, height: 844 } });

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

test('a family without a mail address comes from the shared link to its ticket; the organizer changes it, hands it on, and has fewer seats', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { id, slug } = await makeEvent(organization.id, { capacity: 6 });
  const family = await (await somebody()).newPage();
  const registrations = `${manage}/events/${slug}/registrations`;
  const code = (of: Page) =>
    of
      .getByRole('img', { name: t('ticket.code') })
      .locator('path')
      .getAttribute('d');
  let link = '';

  await test.step('in three taps and four fields that say who comes and how to be reached', async () => {
    await family.goto(`/az/organizations/${organization.slug}/events/${slug}`);
    await family
      .getByRole('link', { name: az('site.registration.register') })
      .first()
      .click();
    await fillIn(family, { [t('form.name')]: 'Gülsüm Nümunəli' });
    await family.getByLabel(t('form.noEmail')).click();
    await fillIn(family, { [t('form.phone')]: '050 222 33 44' });
    await fillIn(family, { [t('form.adults')]: '1' });
    await fillIn(family, { [t('form.children')]: '1' });
    await button(family, t('form.register')).click();
    await expect(family.getByRole('status')).toHaveText(az('notices.registered-without-email'));
    link = await field(family, t('keepLink.link')).inputValue();
    expect(link).toBe(family.url().split('?')[0]);
    await expect(family.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute(
      'href',
      new RegExp(`^https://wa\\.me/\\?text=.*${encodeURIComponent(link)}$`),
    );
    await fits(family);
  });

  const ticket = await code(family);
  await test.step('the organizer sees whom to call, and takes one more along', async () => {
    await page.goto(registrations);
    await expect(page.getByText(t('manage.callThem'))).toBeVisible();
    await page.getByRole('link', { name: t('manage.write') }).click();
    await expect(field(page, az('announcements.form.to'))).toHaveValue(`event:${id}`);
    await page.goto(`${manage}/events/${slug}`);
    await fits(page);
    await page.getByRole('link', { name: t('manage.door'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('manage.door'));
    await page.goto(registrations);
    await page.getByRole('link', { name: 'Gülsüm Nümunəli' }).click();
    await page.getByText(t('change.ask')).click();
    await expect(page.getByText(t('change.explainedWithoutMail'))).toBeVisible();
    await fillIn(page, { [t('form.adults')]: '1', [t('form.theirs.needs')]: 'Əlil arabası' });
    await button(page, az('common.save')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.party-changed'));
    await fits(page);
    await family.reload();
    await expect(family.getByRole('article')).toContainText('Əlil arabası');
    expect(await code(family)).toBe(ticket);
  });

  await test.step('handed on, link and ticket of before open nothing any more', async () => {
    await page.getByText(t('transfer.ask')).click();
    await expect(page.getByText(t('transfer.explainedForStaff'))).toBeVisible();
    await fillIn(page, { [t('transfer.name')]: 'Leyla Qonaqova' });
    await button(page, t('transfer.do')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.registration-handed-on'));
    expect((await family.goto(link))?.status()).toBe(404);
    await button(page, t('handOver.make')).click();
    await family.goto(await page.locator('#link input[readonly]').inputValue());
    await expect(family.getByRole('article')).toContainText('Leyla Qonaqova');
    expect(await code(family)).not.toBe(ticket);
  });

  await test.step('fewer seats than are taken: said before, taken back from who got theirs last', async () => {
    await makeRegistration(organization.id, id, null, 'confirmed', 'Kamran Əliyev');
    await page.goto(`${manage}/events/${slug}`);
    await fillIn(page, { [t('settings.capacity')]: '4' });
    await button(
      page.locator('form').filter({ has: field(page, t('settings.capacity')) }),
      az('common.save'),
    ).click();
    await expect(page.getByText(t('consequences.below-taken', { taken: 5, after: 4 }))).toBeVisible();
    await page.getByText(t('consequences.takeBackAsk')).click();
    await fits(page);
    await button(page, t('consequences.takeBack', { seats: 1 })).click();
    await page.waitForURL(/notice=saved/);
    await page.goto(registrations);
    await expect(page.getByRole('main')).toContainText(t('seats.takenOf', { taken: 4, capacity: 4 }));
    await expect(page.getByRole('main')).toContainText(
      t('inLine.too-few', { needs: 1, free: 0, passes: 0, most: 3 }),
    );
  });
});
