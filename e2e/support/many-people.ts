import type { Page } from '@playwright/test';
import { ownerDb } from '@/db/testing/factories';
import { type Community, type InventedPerson, inventPeople } from '@/db/testing/invented-people';
import { makeManyMembers } from '@/db/testing/many-members';
import { button, field } from './form';
import { organizationWith } from './people';
import { expect } from './test';
import { az } from './texts';

export const MEMBERS = 130;
export const CITY = 'Moskva';
const COMMUNITY: Community = { seed: 3, city: CITY, phones: '+7903', types: [], hasGaps: false };
export const INVENTED = [...inventPeople(COMMUNITY, MEMBERS)];
export const newest = ({ memberships }: InventedPerson) => memberships.at(-1);
export const isMember = (person: InventedPerson) => newest(person)?.end === null;
export const AT_HOME = 'Bakı';
export const THERE = INVENTED.filter(({ city }) => city === CITY);

export const t = (key: string, values?: Record<string, string | number>) => az(`batches.${key}`, values);

export async function longList(page: Page) {
  const { organization, manage } = await organizationWith(page.context());
  await makeManyMembers(ownerDb(), organization.id, MEMBERS, COMMUNITY);
  return { id: organization.id, manage, list: `${manage}/members` };
}

/** Everything that the organization knows of one kind, row by row. */
export async function rowsOf(
  table: 'memberships' | 'group_memberships' | 'invitations',
  organizationId: string,
) {
  const { rows } = await ownerDb().$client.query(
    `select * from ${table} where organization_id = $1 order by id`,
    [organizationId],
  );
  return rows as Record<string, unknown>[];
}

export const rows = (page: Page) => page.getByRole('table').first().locator('td[data-main] a');
export const nameOf = async (page: Page, at: number) => (await rows(page).nth(at).textContent()) ?? '';
export const said = (page: Page) => page.getByRole('main').getByRole('status');
export const outcome = (page: Page, key: string, count: number) =>
  page.getByRole('link', { name: `${t(key)} ${count}`, exact: true });

/** Below the list: whom, and what is to be done to them. Leads to the page that asks how. */
export async function chooses(page: Page, whom: string, action: string) {
  await page.getByText(t('choose.title')).click();
  await page.getByRole('radio', { name: whom, exact: true }).check();
  await field(page, t('choose.what')).selectOption({ label: t(`action.${action}`) });
  await button(page, t('choose.submit')).click();
  await expect(page).toHaveURL(/\/batches\//);
}

/** Ticks some rows of the list, counted from the top. */
export async function ticks(page: Page, ...places: number[]) {
  const names = await Promise.all(places.map((at) => nameOf(page, at)));
  for (const at of places)
    await page
      .getByRole('row')
      .nth(at + 1)
      .getByRole('checkbox')
      .check();
  return { names, whom: `${t('choose.ticked')} (${places.length})` };
}

export const previews = (page: Page) => button(page, t('preview.make')).click();

export async function takesBack(page: Page) {
  await page.getByText(t('undo.action'), { exact: true }).click();
  await button(page, t('undo.submit')).click();
}

/** A group with nobody in it. */
export async function makesGroup(page: Page, manage: string) {
  await page.goto(`${manage}/groups/new`);
  await namesGroup(page);
  return new URL(page.url()).pathname;
}

export async function namesGroup(page: Page) {
  const names = page.getByRole('group', { name: az('groups.form.name'), exact: true });
  await field(names, az('labels.language.az')).fill('Rəqs qrupu');
  await button(page, az('groups.add')).click();
  await expect(page).not.toHaveURL(/\/groups\/new/);
}
