import { makeMember, makePerson, makeTerm } from '@/db/testing/factories';
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

test('a second body, a handover, and two elections as a picture of the years', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context());
  const people = {
    first: await makePerson(organization.id, { given: 'Arzu', surname: 'Birinci', isNamedPublicly: true }),
    second: await makePerson(organization.id, { given: 'Vüsal', surname: 'İkinci', isNamedPublicly: true }),
  };
  await makeTerm(organization.id, people.first.id, '2018-03-14');
  const { term } = await makeTerm(organization.id, people.second.id, '2024-03-17');
  const said = page.getByRole('status');

  await test.step('an audit commission with its length of a term', async () => {
    await page.goto(`${manage}/board/bodies/new`);
    await field(page, az('board.body.termMonths')).fill('36');
    await button(page, az('board.body.add')).click();
    await expect(said).toHaveText(az('notices.body-added'));
    await expect(page.getByRole('heading', { name: az('labels.body.audit-commission') })).toBeVisible();
  });

  await test.step('the handover begins with the suggested list and is ticked', async () => {
    await page.goto(`${manage}/board/handover`);
    await button(page, az('board.handover.suggest')).click();
    await expect(said).toHaveText(az('notices.handover-items-suggested'));
    await page.goto(`${manage}/board/terms/${term.id}`);
    await page
      .getByRole('button', { name: new RegExp(`^${az('board.handover.tick')}`) })
      .first()
      .click();
    await expect(page.getByRole('button', { name: new RegExp(az('board.handover.untick')) })).toHaveCount(1);
  });

  await test.step('the years stand in a picture, and in a table that says the same', async () => {
    await page.goto(`/az/organizations/${organization.slug}/board/years`);
    await expect(page.getByRole('img', { name: /2018/ })).toBeVisible();
    for (const name of ['Arzu Birinci', 'Vüsal İkinci']) {
      await expect(page.getByRole('table').getByText(name)).toBeVisible();
      await expect(page.locator('svg title').filter({ hasText: name })).toHaveCount(1);
    }
  });

  await test.step('any day, without a script', async () => {
    await page.getByLabel(az('site.board.anyDay')).fill('2020-01-01');
    await button(page, az('site.board.show')).click();
    await expect(page).toHaveURL(/board\/day\?on=2020-01-01$/);
    await expect(page.getByRole('main')).toContainText('Arzu Birinci');
    await expect(page.getByRole('main')).not.toContainText('Vüsal İkinci');
  });

  await test.step('what is no day is said beside the field, and no board is shown for it', async () => {
    for (const asked of ['2019-02-30', 'abc', '2020-01']) {
      await page.goto(`/az/organizations/${organization.slug}/board/day?on=${asked}`);
      await expect(page.getByLabel(az('site.board.anyDay'))).toHaveAccessibleDescription(
        az('site.board.noDay'),
      );
      await expect(page.getByRole('main')).not.toContainText('Vüsal İkinci');
      await page.goto(`${manage}/board?on=${asked}`);
      await expect(field(page, az('board.anyDay'))).toHaveAccessibleDescription(
        saying(az('site.board.noDay')),
      );
      await expect(page.getByRole('main')).not.toContainText('Vüsal İkinci');
    }
    await page.getByRole('link', { name: az('board.backToToday') }).click();
    await expect(page.getByRole('main')).toContainText('Vüsal İkinci');
  });

  await test.step('a day to come is certain of nobody, and far ahead nobody is named', async () => {
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/az/organizations/${organization.slug}/board/day?on=${soon}`);
    await expect(page.getByRole('main')).toContainText('Vüsal İkinci');
    await expect(page.getByText(az('site.board.notCertain')).filter({ visible: true })).toHaveCount(2);
    await page.goto(`/az/organizations/${organization.slug}/board/day?on=2999-01-01`);
    await expect(page.getByRole('main')).toContainText(az('site.board.nobodyThen'));
    await expect(page.getByRole('main')).not.toContainText('Vüsal İkinci');
  });
});
