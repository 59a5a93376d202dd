import { button, field, fillIn, saying } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`applications.${key}`, values);
const SIZE = 'Ayaqqabı ölçüsü';
const OPINION = 'Tövsiyə edən';

async function asks(admin: Page, manage: string, label: string, isOwn: boolean): Promise<void> {
  await admin.goto(`${manage}/members/fields`);
  const kind = field(admin, az('members.custom.kind'));
  if (!(await kind.isVisible())) await admin.getByText(az('members.custom.new')).click();
  await kind.selectOption({ label: az('members.custom.kinds.number') });
  await admin.locator('[name="texts.az.label"]').fill(label);
  if (isOwn) await admin.locator('[name="isOwn"]').check();
  await admin.locator('[name="isRequired"]').check();
  await button(admin, az('members.custom.add')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.field-added'));
}

async function fillsTheForm(page: Page, organization: string, given: string, email: string): Promise<void> {
  await page.goto(`/az/organizations/${organization}/join`);
  await fillIn(page, {
    [t('field.birth')]: '18.05.1990',
    [t('field.surname')]: 'Nümunəli',
    [t('field.given')]: given,
    [t('field.email')]: email,
  });
  await page.getByRole('checkbox').first().check();
}

async function confirms(page: Page, email: string): Promise<void> {
  await page.goto(linkIn(await mailTo(email)));
  await button(page, t('own.confirm')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.application-confirmed'));
}

test('required questions: the applicant answers theirs, the admin the rest, and the record has both', async ({
  page: admin,
  somebody,
}) => {
  const values = { acceptsApplications: true };
  const { organization, manage } = await organizationWith(admin.context(), 'admin', values);
  const email = `sual-${organization.slug}@example.org`;
  const page = await (await somebody()).newPage();
  await asks(admin, manage, SIZE, true);
  await asks(admin, manage, OPINION, false);

  await fillsTheForm(page, organization.slug, 'Aysel', email);
  expect(await page.content()).not.toContain(OPINION);
  await button(page, t('form.submit')).click();
  await expect(field(page, SIZE)).toHaveAccessibleDescription(saying(az('errors.required')));
  await expect(
    page.getByRole('alert').getByRole('link', { name: `${SIZE}: ${az('errors.required')}` }),
  ).toBeVisible();
  await field(page, SIZE).fill('38');
  await button(page, t('form.submit')).click();
  await expect(page.getByRole('status')).toHaveText(t('thanks.text'));
  await confirms(page, email);

  await admin.goto(`${manage}/members/applications`);
  await admin.getByRole('link', { name: /Nümunəli/ }).click();
  await expect(admin.getByRole('main')).toContainText(SIZE);
  await expect(admin.getByText('38', { exact: true })).toBeVisible();
  await expect(field(admin, SIZE)).toHaveCount(0);
  await button(admin, t('accept.submit')).click();
  await expect(field(admin, OPINION)).toHaveAccessibleDescription(saying(az('errors.required')));
  await field(admin, OPINION).fill('7');
  await button(admin, t('accept.submit')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.application-accepted'));
  await expect(admin.getByText('38', { exact: true })).toBeVisible();
  await expect(admin.getByText('7', { exact: true })).toBeVisible();

  // Emptied where they are edited: missed there, and kept.
  await admin.goto(`${admin.url().split('?')[0]}/edit`);
  await field(admin, SIZE).fill('');
  await field(admin, OPINION).fill('');
  await button(admin, az('common.save')).last().click();
  await expect(field(admin, SIZE)).toHaveAccessibleDescription(saying(az('errors.required')));
  await expect(field(admin, OPINION)).toHaveAccessibleDescription(saying(az('errors.required')));
});

test('an application of a member: seen before it is decided, and told as it is', async ({
  page: admin,
  somebody,
}) => {
  const values = { acceptsApplications: true };
  const { organization, manage } = await organizationWith(admin.context(), 'admin', values);
  const email = `uzv-${organization.slug}@example.org`;
  const page = await (await somebody()).newPage();
  await admin.goto(`${manage}/members/new`);
  await fillIn(admin, {
    [az('members.field.surname')]: 'Nümunəli',
    [az('members.field.given')]: 'Nərgiz',
    [az('members.field.since')]: '2020',
  });
  await button(admin, az('members.add.submit')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.member-added'));
  await admin.getByText(az('members.pause.action')).click();
  await field(admin, az('members.pause.from')).fill('2024');
  await button(admin, az('members.pause.submit')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.membership-paused'));

  await fillsTheForm(page, organization.slug, 'Nərgiz', email);
  await button(page, t('form.submit')).click();
  await confirms(page, email);

  await admin.goto(`${manage}/members/applications`);
  await admin.getByRole('link', { name: /Nümunəli/ }).click();
  await expect(field(admin, t('accept.type'))).toBeVisible();
  await button(admin, t('likely.same')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.application-attached'));
  await expect(admin.getByRole('main')).toContainText(t('known.title'));
  await expect(admin.getByRole('main')).toContainText(t('known.rests'));
  await expect(field(admin, t('accept.type'))).toHaveCount(0);
  await expect(field(admin, t('accept.start'))).toHaveCount(0);
  await admin.getByLabel(t('known.resume')).check();
  await button(admin, t('known.submit')).click();
  await expect(admin.getByRole('status')).toHaveText(az('notices.application-resumed'));
  await expect(admin.getByText(az('labels.membershipStatus.active'), { exact: true }).first()).toBeVisible();
  const mail = await mailTo(email, ({ text }) => text.includes(t('mail.updated.resumed')));
  expect(mail.text).not.toContain('Xoş gəlmisiniz');
});
