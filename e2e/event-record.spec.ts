import sharp from 'sharp';
import { makeEvent } from '@/db/testing/factories';
import { button, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`events.record.${key}`, values);
const HOUR = 3_600_000;

test('an event that is over becomes a record: what happened, a photograph with consent, the press', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id, {
    startsAt: new Date(Date.now() - 27 * HOUR),
    endsAt: new Date(Date.now() - 24 * HOUR),
  });
  const main = page.getByRole('main');
  const saved = () => expect(page.getByRole('status')).toHaveText(az('notices.saved'));

  await test.step('how many came, and what happened', async () => {
    await page.goto(`${manage}/events/${slug}/record`);
    await fillIn(page, { [t('attendance')]: '34' });
    await page
      .getByRole('group', { name: t('told'), exact: true })
      .locator('textarea[lang=az]')
      .fill('Köhnə şəkillərə baxdıq.');
    await button(page, az('common.save')).click();
    await saved();
  });

  await test.step('a photograph needs the consent of everybody in it, and stands there at once', async () => {
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'axsam.png',
      mimeType: 'image/png',
      buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background: '#967050' } })
        .png()
        .toBuffer(),
    });
    const agreed = page.getByRole('checkbox', { name: t('everybodyAgreed') });
    await expect(agreed).toHaveAttribute('required');
    await agreed.check();
    await button(page, t('addPhoto')).click();
    // The page before was the same but for its part: the form leads back to a fresh one all the same.
    await expect(main.getByRole('img')).toHaveCount(1);
  });

  await test.step('so does what was written about it', async () => {
    await fillIn(page, {
      [t('pressUrl')]: 'https://example.org/cay',
      [t('pressTitle')]: 'Çay süfrəsi arxasında',
      [t('publication')]: 'Uydurma Xəbər',
    });
    await button(page, t('addPress')).click();
    await expect(main.getByRole('listitem').filter({ hasText: 'Çay süfrəsi arxasında' })).toBeVisible();
  });

  await test.step('everybody reads it on the page of the event', async () => {
    const visitor = await (await somebody()).newPage();
    await visitor.goto(`/az/organizations/${organization.slug}/events/${slug}`);
    const shown = visitor.getByRole('main');
    await expect(shown).toContainText(az('site.record.attendance', { n: 34 }));
    await expect(shown).toContainText('Köhnə şəkillərə baxdıq.');
    await expect(shown.getByRole('link', { name: 'Çay süfrəsi arxasında' })).toBeVisible();
    await expect(shown.getByRole('img')).toHaveCount(1);
  });
});
