import type { Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { makeTerm, ownerDb } from '@/db/testing/factories';
import { button, field, fillIn, saying } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const NAME = 'Rəhmətli';

async function addMember(page: Page, manage: string) {
  await page.goto(`${manage}/members/new`);
  await fillIn(page, {
    [az('members.field.surname')]: NAME,
    [az('members.field.given')]: 'Həsən',
  });
  await button(page, az('members.add.submit')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.member-added'));
}

/** A chair by somebody since 2018, of an office that the statutes give for one term in a row. */
async function chairOf(organizationId: string) {
  const { rows } = await ownerDb().execute<{ id: string }>(
    sql`select id from people where organization_id = ${organizationId} and surname = ${NAME}`,
  );
  const person = rows[0]?.id ?? '';
  const { seat, term, office } = await makeTerm(organizationId, person, '2018-03-14');
  await ownerDb().execute(sql`update offices set most_terms = 1 where id = ${office.id}`);
  return { person, seat: seat.id, term: term.id };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a chair who has died: the term is ended by their death, and no other is begun', async ({
      page,
    }) => {
      const { organization, manage } = await organizationWith(page.context());
      await addMember(page, manage);
      const { person, seat } = await chairOf(organization.id);
      await ownerDb().execute(sql`update memberships set start_edtf = '2010', starts_on = '2010-01-01', end_edtf = '2023-02-01', ends_on = '2023-02-01',
        end_reason = 'died' where person_id = ${person}`);
      const tasks = page.getByRole('complementary', { name: az('board.tasks.title') });

      await page.goto(`${manage}/board`);
      await expect(tasks.getByRole('listitem')).toHaveCount(1);
      await expect(tasks).toContainText('vəfat edib');
      await tasks.getByRole('link', { name: az('board.tasks.end') }).click();
      await expect(field(page, az('board.term.end'))).toHaveValue('01.02.2023');
      await button(page, az('board.end.submit')).click();
      await expect(page.getByRole('status')).toHaveText(az('notices.term-ended'));
      await expect(tasks).not.toContainText('vəfat edib');

      await page.goto(`${manage}/board/appoint/${seat}?q=${encodeURIComponent(NAME)}`);
      await page.getByRole('radio', { name: saying(NAME) }).check();
      await field(page, az('board.term.start')).fill('2024');
      await button(page, az('board.appoint.submit')).click();
      await expect(
        page.getByRole('group', { name: saying(az('board.appoint.person')) }),
      ).toHaveAccessibleDescription(saying('Qeydə görə, bu şəxs vəfat edib'));
      await field(page, az('board.term.start')).fill('2015');
      await field(page, az('board.term.end')).fill('2018');
      await button(page, az('board.appoint.submit')).click();
      await expect(page.getByRole('status')).toHaveText(az('notices.term-appointed'));
    });

    test('a term more than the statutes allow is said to be one, and asked about', async ({ page }) => {
      const { organization, manage } = await organizationWith(page.context());
      await addMember(page, manage);
      const { seat, term } = await chairOf(organization.id);
      await ownerDb().execute(
        sql`update terms set end_edtf = '2024-03-17', ends_on = '2024-03-17' where id = ${term}`,
      );

      await page.goto(`${manage}/board/appoint/${seat}?q=${encodeURIComponent(NAME)}`);
      const anyway = page.getByRole('checkbox', { name: saying(az('board.appoint.anyway')) });
      // Long ago by today: only the day that is typed makes it a row.
      await expect(anyway).toHaveCount(0);
      await page.getByRole('radio', { name: saying(NAME) }).check();
      await field(page, az('board.term.start')).fill('2024-03-17');
      await button(page, az('board.appoint.submit')).click();
      await expect(anyway).toHaveAccessibleDescription(saying(az('board.appoint.anywayNeeded')));
      await expect(page.getByText(az('board.appoint.limitTitle', { most: 1 }))).toBeVisible();
      await anyway.check();
      await button(page, az('board.appoint.submit')).click();
      await expect(page.getByRole('status')).toHaveText(az('notices.term-appointed'));

      await page.goto(`${manage}/board/appoint/${seat}?q=${encodeURIComponent(NAME)}`);
      await expect(anyway).toBeVisible();
    });
  });
}
