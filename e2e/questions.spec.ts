import { makeEvent } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

test.use({ viewport: { width: 390, height: 844 } });

const t = (key: string, values?: Record<string, string | number>) => az(`questions.${key}`, values);
const MEAT = 'Ət yeyirsiniz?';
const MENU = 'Hansı menyu?';

/** The words in one language: of the question, or of its choices. */
const words = (page: Page, group: string) =>
  field(page.getByRole('group', { name: t(group), exact: true }), 'Azərbaycanca');

async function asks(page: Page, label: string, kind: string) {
  const form = page.getByText(t('new'), { exact: true });
  if (!(await words(page, 'label').isVisible())) await form.click();
  await words(page, 'label').fill(label);
  await page.getByRole('radio', { name: t(`kinds.${kind}`) }).check();
}

test('a dinner: who eats no meat is asked which menu, and the list says what was answered', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id, { capacity: 20 });

  await test.step('the organizer asks', async () => {
    await page.goto(`${manage}/events/${slug}`);
    await page.getByRole('link', { name: t('toEditor') }).click();
    await asks(page, MEAT, 'yes-no');
    await field(page, t('isRequired')).check();
    await button(page, t('add')).click();
    await expect(page.getByRole('heading', { name: MEAT })).toBeVisible();
    await asks(page, MENU, 'choice');
    await words(page, 'options').fill('Balıq\nTərəvəz');
    await field(page, t('when')).selectOption({ label: t('onlyIf', { question: MEAT, answer: t('no') }) });
    await button(page, t('add')).click();
    await expect(page.getByRole('heading', { name: MENU })).toBeVisible();
  });

  await test.step('somebody answers: the menu appears with the no', async () => {
    const visitor = await (await somebody()).newPage();
    await visitor.setViewportSize({ width: 390, height: 844 });
    await visitor.goto(`/az/organizations/${organization.slug}/events/${slug}/register`);
    await fillIn(visitor, {
      [az('registrations.form.name')]: 'Aynur Nümunəli',
      [az('registrations.form.email')]: `aynur-${slug}@example.org`,
    });
    const menu = visitor.getByRole('group', { name: MENU });
    await expect(menu).toBeHidden();
    await button(visitor, az('registrations.form.register')).click();
    await expect(visitor.getByRole('alert').first()).toContainText(MEAT);
    await visitor.getByRole('group', { name: MEAT }).getByLabel(t('no')).check();
    await menu.getByLabel('Tərəvəz').check();
    await button(visitor, az('registrations.form.register')).click();
    await expect(visitor.getByRole('status')).toContainText(az('registrations.register.lookAtMail'));
  });

  await test.step('the list and the page of the registration say so', async () => {
    await page.goto(`${manage}/events/${slug}/registrations`);
    await expect(page.getByText(`${MENU} Tərəvəz`)).toBeVisible();
    await page.getByRole('link', { name: 'Aynur Nümunəli' }).click();
    await expect(page.locator('#answers')).toContainText('Tərəvəz');
  });
});
