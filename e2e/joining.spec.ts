import { ORIGIN, SECOND } from './support/addresses';
import { button, field, fillIn } from './support/form';
import { linkIn, mailsTo, mailTo } from './support/inbox';
import { joins } from './support/joining';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`applications.${key}`, values);
const APPLICANT = 'Ərizəçizadə';

/** Fills the public form, with the one consent that is needed. */
async function writesTheForm(page: Page, email: string, birth = '18.05.1990'): Promise<void> {
  await fillIn(page, {
    [t('field.birth')]: birth,
    [t('field.surname')]: APPLICANT,
    [t('field.given')]: 'Aysel',
    [t('field.email')]: email,
    [t('field.city')]: 'Moskva',
    [t('field.message')]: 'Rəqs qrupuna qoşulmaq istəyirəm.',
  });
  await page.getByRole('checkbox').first().check();
}

test('application to accepted member: written, confirmed, asked about, answered, accepted, claimed', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context());
  const home = `/az/organizations/${organization.slug}`;
  const email = `erize-${organization.slug}@example.org`;
  const said = admin.getByRole('status');
  const page = await (await somebody()).newPage();

  await test.step('the door is closed at first; the admin opens it, and every process leads to the form', async () => {
    expect((await fetch(`${ORIGIN}${home}/join`)).status).toBe(404);
    for (const origin of [ORIGIN, SECOND])
      expect(await (await fetch(`${origin}${home}`)).text()).not.toContain(`${home}/join`);
    await admin.goto(`${manage}/profile/settings`);
    await button(admin, t('door.openIt')).click();
    await expect(said).toHaveText(az('notices.door-opened'));
    for (const origin of [ORIGIN, SECOND])
      expect(await (await fetch(`${origin}${home}`)).text(), origin).toContain(`${home}/join`);
  });

  await test.step('no box is ticked; without the consent nothing is sent, and what was typed stays', async () => {
    await page.goto(home);
    await page.getByRole('link', { name: az('site.join') }).click();
    for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
    await writesTheForm(page, email);
    await page.getByRole('checkbox').first().uncheck();
    await button(page, t('form.submit')).click();
    await expect(page.getByText(az('errors.consent-needed')).first()).toBeVisible();
    await expect(field(page, t('field.email'))).toHaveValue(email);
    await page.getByRole('checkbox').first().check();
    await button(page, t('form.submit')).click();
    await expect(page.getByRole('status')).toHaveText(t('thanks.text'));
  });

  const link = linkIn(await mailTo(email));
  await test.step('looking at the mailed link confirms nothing; its button does', async () => {
    for (let look = 0; look < 2; look++) expect((await fetch(link)).status).toBe(200);
    await admin.goto(`${manage}/members/applications`);
    await expect(admin.getByText(APPLICANT)).toHaveCount(0);
    await page.goto(link);
    await expect(page.getByText(t('own.state.unconfirmed'))).toBeVisible();
    await button(page, t('own.confirm')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.application-confirmed'));
  });

  await test.step('the admin asks back; the applicant answers by the private page', async () => {
    await admin.goto(`${manage}/members`);
    await admin.getByRole('link', { name: new RegExp(`${t('title')}.*1`) }).click();
    await admin.getByRole('link', { name: new RegExp(APPLICANT) }).click();
    await expect(admin.getByRole('main')).toContainText('Rəqs qrupuna qoşulmaq istəyirəm.');
    await admin.getByText(t('ask.action')).click();
    await field(admin, t('ask.words')).fill('Hansı gün gələ bilərsiniz?');
    await button(admin, t('ask.submit')).click();
    await expect(said).toHaveText(az('notices.application-asked'));
    const question = await mailTo(email, ({ text }) => text.includes('Hansı gün gələ bilərsiniz?'));
    await page.goto(linkIn(question));
    await field(page, t('own.answer')).fill('Şənbə günü.');
    await button(page, t('own.send')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.application-answered'));
  });

  await test.step('the admin reads the answer and takes the applicant in', async () => {
    await admin.reload();
    await expect(admin.getByRole('main')).toContainText('Şənbə günü.');
    await field(admin, t('accept.start')).fill('2024-05-18');
    await button(admin, t('accept.submit')).click();
    await expect(said).toHaveText(az('notices.application-accepted'));
    await expect(admin.getByRole('heading', { level: 1 })).toContainText(APPLICANT);
    await expect(
      admin.getByText(az('labels.membershipStatus.active'), { exact: true }).first(),
    ).toBeVisible();
  });

  await test.step('the member takes the record over by the mail that says so', async () => {
    const accepted = await mailTo(email, ({ text }) => text.includes('/invitations/'));
    await joins(page, linkIn(accepted), email);
    await page.goto(`/az/account/${organization.slug}/profile`);
    await expect(page.getByRole('main')).toContainText('Moskva');
    expect(await mailsTo(email)).toHaveLength(4);
  });
});

test('for somebody under sixteen a guardian answers; an application can be withdrawn', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context(), 'admin', {
    acceptsApplications: true,
  });
  const email = `usaq-${organization.slug}@example.org`;
  const page = await (await somebody()).newPage();
  await page.goto(`/az/organizations/${organization.slug}/join`);
  await writesTheForm(page, email, String(new Date().getFullYear() - 10));
  await button(page, t('form.submit')).click();
  await expect(page.getByText(az('errors.guardian-needed')).first()).toBeVisible();
  await fillIn(page, {
    [t('field.guardianName')]: 'Leyla Nümunəli',
    [t('field.guardianContact')]: '+994 50 222 33 44',
  });
  await button(page, t('form.submit')).click();
  await expect(page.getByRole('status')).toHaveText(t('thanks.text'));

  await page.goto(linkIn(await mailTo(email)));
  await button(page, t('own.confirm')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.application-confirmed'));
  await admin.goto(`${manage}/members/applications`);
  await admin.getByRole('link', { name: new RegExp(APPLICANT) }).click();
  await expect(admin.getByRole('main')).toContainText('Leyla Nümunəli');

  await page.getByText(`${t('own.withdraw')}…`).click();
  await button(page, t('own.withdraw')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.application-withdrawn'));
  await admin.reload();
  await expect(button(admin, t('accept.submit'))).toHaveCount(0);
});
