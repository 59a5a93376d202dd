import { personDetails } from '@/db/schema/members';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { button } from './support/form';
import { mailsTo, mailTo } from './support/inbox';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test.use({ viewport: { width: 390, height: 844 } });

const t = (key: string, values?: Record<string, string | number>) => az(`announcements.${key}`, values);

test('the secretary’s phone: written, checked, sent, handed to a messenger, and who has no mail is called', async ({
  page,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const address = `leyla-${organization.slug}@example.org`;
  const russian = `oleg-${organization.slug}@example.org`;
  const member = async (details: Partial<typeof personDetails.$inferInsert>) => {
    const { id: personId } = await makeMember(organization.id, null, ['newsletter']);
    const values = { organizationId: organization.id, personId, ...details };
    await ownerDb()
      .insert(personDetails)
      .values(values)
      .onConflictDoUpdate({ target: [personDetails.organizationId, personDetails.personId], set: values });
  };
  await member({ email: address });
  await member({ email: russian, locale: 'ru' });
  await member({ email: null, phone: '+994501234567' });
  const said = page.getByRole('status').first();
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

  await test.step('written once', async () => {
    await page.goto(`${manage}/announcements`);
    await page
      .getByRole('link', { name: t('list.add') })
      .first()
      .click();
    const inLanguage = (language: string) =>
      page.getByRole('group', { name: az(`labels.language.${language}`), exact: true });
    await inLanguage('az').getByRole('textbox').first().fill('Yığıncaq');
    await inLanguage('az')
      .getByRole('textbox')
      .last()
      .fill(`**Şənbə** günü görüşürük.\n\nhttps://example.org/${'a'.repeat(120)}`);
    await inLanguage('ru').getByRole('textbox').first().fill('Собрание');
    await button(page, t('form.create')).click();
    await expect(inLanguage('ru').getByText(az('errors.announcement-half')).first()).toBeVisible();
    await inLanguage('ru').getByRole('textbox').first().fill('');
    await fits();
    await button(page, t('form.create')).click();
    await expect(said).toHaveText(az('notices.announcement-saved'));
  });

  await test.step('checked: it says who would want another language', async () => {
    await page.getByRole('link', { name: t('send.title') }).click();
    const missing = t('ready.missing', { language: az('labels.language.ru'), count: 1 });
    await expect(page.getByText(missing)).toBeVisible();
    await expect(page.locator('article strong')).toHaveText('Şənbə');
    await fits();
  });

  await test.step('sent, each once', async () => {
    await button(page, t('send.submit', { count: 2 })).click();
    await expect(said).toHaveText(az('notices.announcement-started'));
    const mail = await mailTo(address);
    expect(mail.subject).toBe('Yığıncaq');
    expect(mail.html).toContain('<strong>Şənbə</strong>');
    await mailTo(russian);
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(t('state.done'), { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByText(t('progress.sent', { sent: 2, mails: 2 }))).toBeVisible();
    expect(await mailsTo(address)).toHaveLength(1);
  });

  await test.step('handed to a messenger, with the link to its page', async () => {
    await button(page, t('public.publish')).click();
    await expect(said).toHaveText(az('notices.published'));
    const whatsApp = await page.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
    const text = new URL(whatsApp ?? '').searchParams.get('text') ?? '';
    expect(text).toContain('Şənbə günü görüşürük.');
    const link = /https?:\S+$/.exec(text)?.[0] ?? '';
    expect((await page.request.get(link)).status()).toBe(200);
    await expect(page.getByRole('link', { name: 'Telegram' })).toHaveAttribute(
      'href',
      /^https:\/\/t\.me\/share/,
    );
  });

  await test.step('whoever has no mail is called, and ticked', async () => {
    const unreached = page.locator('#unreached');
    await expect(unreached.getByRole('link', { name: '+994501234567' })).toHaveAttribute(
      'href',
      'tel:+994501234567',
    );
    await button(page, t('unreached.tick')).click();
    await expect(page.getByText(t('unreached.count', { count: 1, called: 1 }))).toBeVisible();
    await fits();
    await button(page, t('unreached.untick')).click();
    await expect(page.getByText(t('unreached.count', { count: 1, called: 0 }))).toBeVisible();
  });
});
