import { makeMember } from '@/db/testing/factories';
import { button, field, fillIn, saying } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const [SURNAME, GIVEN, BIRTH] = ['surname', 'given', 'birth'].map((name) => az(`members.field.${name}`)) as [
  string,
  string,
  string,
];

test('an admin adds a member, finds them in any spelling, ends the membership and takes that back', async ({
  page,
}) => {
  const { manage } = await organizationWith(page.context());
  const list = `${manage}/members`;
  const said = page.getByRole('status');

  await test.step('what is wrong is said beside the fields; what was typed stays', async () => {
    await page.goto(list);
    await expect(page.getByText(az('members.empty.title'))).toBeVisible();
    await page
      .getByRole('link', { name: az('members.add.action') })
      .first()
      .click();
    await fillIn(page, { [GIVEN]: 'Əli', [BIRTH]: '1975-13' });
    await button(page, az('members.add.submit')).click();
    await expect(field(page, SURNAME)).toHaveAccessibleDescription(saying(az('errors.required')));
    await expect(field(page, BIRTH)).toHaveAccessibleDescription(saying(az('errors.written-date')));
    await expect(field(page, GIVEN)).toHaveValue('Əli');
    await expect(field(page, BIRTH)).toHaveValue('1975-13');
  });

  await test.step('then it is added', async () => {
    await fillIn(page, {
      [SURNAME]: 'Kazımov',
      [BIRTH]: '18.05.1975',
      [az('members.field.memberNumber')]: 'A-17',
    });
    await button(page, az('members.add.submit')).click();
    await expect(said).toHaveText(az('notices.member-added'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kazımov');
    await expect(page.getByText('18 may 1975', { exact: true })).toBeVisible();
    await expect(page.getByText(az('labels.membershipStatus.active'), { exact: true }).first()).toBeVisible();
  });

  await test.step('the same name again is asked about first', async () => {
    await page.goto(`${list}/new`);
    await fillIn(page, { [SURNAME]: 'Kazımov', [GIVEN]: 'Əli' });
    await button(page, az('members.add.submit')).click();
    await expect(page.getByText(az('members.duplicate.title'))).toBeVisible();
    await expect(field(page, SURNAME)).toHaveValue('Kazımov');
  });

  await test.step('Latin or Cyrillic, whole or begun, by number: one member', async () => {
    for (const query of [
      'Əli Kazımov',
      'Али Казымов',
      'Aly Kazymov',
      'ALI KAZIMOV',
      'казым',
      'kaz',
      'A-17',
    ]) {
      await page.goto(list);
      await page.getByRole('searchbox', { name: az('members.search.label') }).fill(query);
      await button(page, az('common.search')).click();
      await expect(page.getByRole('searchbox')).toHaveValue(query);
      await expect(page.getByRole('table').getByRole('link', { name: /Kazımov/ })).toHaveCount(1);
    }
    await page.getByRole('searchbox', { name: az('members.search.label') }).fill('Vəliyev');
    await button(page, az('common.search')).click();
    await expect(page.getByText(az('members.nobody.title'))).toBeVisible();
  });

  await test.step('the membership ends, and that is taken back', async () => {
    await page.goto(list);
    await page
      .getByRole('table')
      .getByRole('link', { name: /Kazımov/ })
      .click();
    await page.getByText(az('members.end.action')).click();
    await expect(page.getByText(az('members.end.explained'))).toBeVisible();
    await field(page, az('members.end.reason')).selectOption({ label: az('labels.membershipEnd.moved') });
    await button(page, az('members.end.submit')).click();
    await expect(said).toHaveText(az('notices.membership-ended'));
    await expect(page.getByText(saying(`${az('labels.membershipEnd.moved')} · `))).toBeVisible();
    await expect(page.getByText(az('members.start.again'))).toBeVisible();
    await button(page, az('members.reopen')).click();
    await expect(said).toHaveText(az('notices.membership-reopened'));
    await expect(page.getByText(az('labels.membershipStatus.active'), { exact: true }).first()).toBeVisible();
  });

  await test.step('a first day that was entered wrongly is put right', async () => {
    await page.getByText(az('members.correct.action')).click();
    const since = field(page, az('members.field.since'));
    await since.fill('31.02.2012');
    await button(page, az('members.correct.submit')).click();
    await expect(since).toHaveAccessibleDescription(saying(az('errors.no-such-date')));
    await since.fill('18.05.2012');
    await field(page, az('members.field.type')).selectOption({ label: az('labels.membershipType.honorary') });
    await button(page, az('members.correct.submit')).click();
    await expect(said).toHaveText(az('notices.membership-corrected'));
    await expect(page.getByText('18 may 2012', { exact: true })).toBeVisible();
    await expect(page.getByText(az('labels.membershipType.honorary'), { exact: true }).first()).toBeVisible();
  });

  await test.step('the deceased are not offered to be taken in again; a mistake is taken back', async () => {
    await page.getByText(az('members.end.action')).click();
    await field(page, az('members.end.reason')).selectOption({ label: az('labels.membershipEnd.died') });
    await button(page, az('members.end.submit')).click();
    await expect(said).toHaveText(az('notices.membership-ended'));
    await expect(page.getByText(az('members.start.again'))).toHaveCount(0);
    await button(page, az('members.reopen')).click();
    await expect(page.getByText(az('labels.membershipStatus.active'), { exact: true }).first()).toBeVisible();
  });
});

test('a question that has to be answered is asked where somebody is added; who was added before is found by it', async ({
  page,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  await makeMember(organization.id);
  await page.goto(`${manage}/members/fields`);
  await field(page, az('members.custom.kind')).selectOption({ label: az('members.custom.kinds.number') });
  await page.locator('[name="texts.az.label"]').fill('Ayaqqabı ölçüsü');
  await page.getByLabel(az('members.custom.isRequired')).check();
  await button(page, az('members.custom.add')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.field-added'));

  await page.goto(`${manage}/members/new`);
  const size = field(page, 'Ayaqqabı ölçüsü');
  await fillIn(page, { [SURNAME]: 'Kazımov', [GIVEN]: 'Əli' });
  await button(page, az('members.add.submit')).click();
  await expect(size).toHaveAccessibleDescription(saying(az('errors.required')));
  await size.fill('böyük');
  await button(page, az('members.add.submit')).click();
  await expect(size).toHaveAccessibleDescription(saying(az('errors.number')));
  await expect(field(page, SURNAME)).toHaveValue('Kazımov');
  await size.fill('42,5');
  await button(page, az('members.add.submit')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.member-added'));
  await expect(page.getByText('42,5', { exact: true })).toBeVisible();

  await page.goto(`${manage}/members`);
  await page.getByText(az('members.filter.title')).click();
  await field(page, az('members.filter.asks')).selectOption({ label: 'Ayaqqabı ölçüsü: cavab yoxdur' });
  await button(page, az('members.filter.apply')).click();
  await expect(page.getByRole('link', { name: 'Ayaqqabı ölçüsü: cavab yoxdur' })).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('table').getByRole('link', { name: /Kazımov/ })).toHaveCount(0);
});
