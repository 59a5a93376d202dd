import { outbox } from '@/db/schema/kernel';
import { mailSettings } from '@/db/schema/mail';
import { ownerDb } from '@/db/testing/factories';
import { expectAccessible } from './support/accessible';
import { button } from './support/form';
import { mailsTo, mailTo } from './support/inbox';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test.use({ viewport: { width: 390, height: 844 }, bypassCSP: true });

const t = (key: string, values?: Record<string, string | number>) => az(`announcements.held.${key}`, values);

/** As `ocaq restore` leaves it: a mail of the backup had not gone out, and nobody knows whether it did since. */
async function restoredWith(organizationId: string, recipient: string) {
  const hour = 3_600_000;
  await ownerDb()
    .insert(mailSettings)
    .values({ organizationId, restoredAt: new Date(), restoredFrom: new Date(Date.now() - 5 * hour) });
  await ownerDb()
    .insert(outbox)
    .values({
      organizationId,
      kind: 'dues-reminder',
      recipient,
      subject: 'Xatırlatma',
      text: 'Salam',
      html: '<p>Salam</p>',
      createdAt: new Date(Date.now() - 6 * hour),
    });
}

test('after a restore mail waits until an administrator says on the phone that it goes', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context(), 'admin');
  const address = `waits-${organization.slug}@example.org`;
  await restoredWith(organization.id, address);

  await page.goto(manage);
  await page.getByRole('link', { name: az('organizations.overview.attention.heldMail', { n: 1 }) }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText(t('title', { n: 1 }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  expect(await mailsTo(address)).toEqual([]);

  await page
    .locator('summary', { hasText: t('send') })
    .first()
    .click();
  await expect(main).toContainText(az('organizations.mailing.states.held'));
  await expect(main).toContainText(t('sendMeans'));
  await button(page, t('send')).click();
  await expect(page.getByRole('status').first()).toHaveText(az('notices.mail-held-send'));
  expect((await mailTo(address)).subject).toBe('Xatırlatma');
});
