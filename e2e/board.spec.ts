import { makeMember, makeTerm } from '@/db/testing/factories';
import { ORIGIN, SECOND } from './support/addresses';
import { button, field, fillIn, saying } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const FORMER = 'Nümunəli';
const NEXT = 'Tonqalçı';

test('a chair goes, another is appointed; any day shows who held the office then', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context());
  const former = await makeMember(organization.id);
  await makeTerm(organization.id, former.id, '2020-01-01');
  const board = `/az/organizations/${organization.slug}/board`;
  const said = page.getByRole('status');
  const current = page
    .getByRole('main')
    .locator('section')
    .filter({ hasText: az('labels.office.chair') });

  await test.step('the successor is a member first', async () => {
    await page.goto(`${manage}/members/new`);
    await fillIn(page, { [az('members.field.surname')]: NEXT, [az('members.field.given')]: 'Səidə' });
    await button(page, az('members.add.submit')).click();
    await expect(said).toHaveText(az('notices.member-added'));
  });

  await test.step('the term of the former chair ends; not before it began', async () => {
    await page.goto(`${manage}/board`);
    await expect(current).toContainText(FORMER);
    await page.getByText(az('board.end.action')).click();
    const end = field(page, az('board.term.end'));
    await end.fill('2019-06-01');
    await button(page, az('board.end.submit')).click();
    await expect(end).toHaveAccessibleDescription(saying(az('errors.end-before-start')));
    await end.fill('2024-03-17');
    await button(page, az('board.end.submit')).click();
    await expect(said).toHaveText(az('notices.term-ended'));
    await expect(current).toContainText(az('board.vacant'));
  });

  await test.step('the successor is found in Cyrillic; nobody else may hold the seat on the same day', async () => {
    await page.getByRole('link', { name: az('board.appoint.action') }).click();
    await page.getByRole('searchbox', { name: az('board.appoint.search') }).fill('Тонгалчы');
    await button(page, az('common.search')).click();
    await page.getByRole('radio', { name: new RegExp(NEXT) }).check();
    await field(page, az('board.term.start')).fill('2023-01-01');
    await page.getByRole('checkbox', { name: saying(az('board.appoint.agrees')) }).check();
    await button(page, az('board.appoint.submit')).click();
    await expect(page.getByText(az('errors.term-overlaps')).first()).toBeVisible();
    await field(page, az('board.term.start')).fill('2024-03-17');
    await button(page, az('board.appoint.submit')).click();
    await expect(said).toHaveText(az('notices.term-appointed'));
    await expect(current).toContainText(NEXT);
  });

  await test.step('the public board shows it on the next request, on every process', async () => {
    for (const origin of [ORIGIN, SECOND])
      expect(await (await fetch(`${origin}${board}`)).text(), origin).toContain(NEXT);
  });

  await test.step('the board on a day of the past', async () => {
    for (const [day, holder, other] of [
      ['2022-05-18', FORMER, NEXT],
      ['2024-05-18', NEXT, FORMER],
    ] as const) {
      await page.goto(`${manage}/board`);
      await field(page, az('board.anyDay')).fill(day);
      await button(page, az('board.show')).click();
      await expect(current).toContainText(holder);
      await expect(current.getByText(other).filter({ visible: true })).toHaveCount(0);
    }
  });
});
