import { sql } from 'drizzle-orm';
import { people, personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { ORIGIN } from './support/addresses';
import { button } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { organizationWith, signIn } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`consents.${key}`, values);
const PHONE = { width: 390, height: 844 };

/** A member who was asked nothing yet, under a name of their own. */
async function silent(organizationId: string, given: string, email?: string) {
  const account = await makeAccount();
  const { id } = await makeMember(organizationId, account.id, []);
  const surname = 'Razılıqlı';
  await ownerDb()
    .update(people)
    .set({ given, surname, sortKey: `${surname} ${given}` })
    .where(sql`id = ${id}`);
  if (email) await ownerDb().update(personDetails).set({ email }).where(sql`person_id = ${id}`);
  return { id, account };
}

async function tick(page: Page, purpose: string): Promise<void> {
  await page.getByRole('checkbox', { name: t(`purpose.${purpose}`) }).check();
}

test('a consent is given and withdrawn on a phone, seen at once by others; a mailed link asks whoever said nothing', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context());
  const email = `razi-${organization.slug}@example.org`;
  const me = await silent(organization.id, 'Arzu');
  await silent(organization.id, 'Elnur', email);
  const watcher = await makeAccount();
  await makeMember(organization.id, watcher.id, ['record', 'sharing', 'newsletter']);
  const phone = async (accountId?: string) => {
    const context = await somebody();
    if (accountId) await signIn(context, accountId);
    const page = await context.newPage();
    await page.setViewportSize(PHONE);
    return page;
  };
  const [page, other] = [await phone(me.account.id), await phone(watcher.id)];
  const seen = async (name: string, isThere: boolean) => {
    await other.goto(`/az/account/${organization.slug}/members`);
    await expect(other.getByRole('main').getByText(name)).toHaveCount(isThere ? 1 : 0);
  };
  const isNarrow = async (shown: Page) =>
    expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);

  await test.step('nothing is ticked before; who agreed to nothing is not there for other members', async () => {
    await seen('Arzu', false);
    await page.goto(`/az/account/${organization.slug}/consents`);
    for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
    await expect(page.getByText(t('own.notShown'))).toBeVisible();
    await isNarrow(page);
    await button(page, t('own.give')).click();
    await expect(page.getByText(az('errors.tick-one')).first()).toBeVisible();
  });

  await test.step('given, it holds at once; withdrawn by one press, it no longer does', async () => {
    await tick(page, 'sharing');
    await button(page, t('own.give')).click();
    await expect(page.getByRole('status').first()).toHaveText(az('notices.consent-given'));
    await seen('Arzu', true);
    await page
      .locator('[data-purpose="sharing"]')
      .getByRole('button', { name: t('own.withdraw') })
      .click();
    await expect(page.getByRole('status').first()).toHaveText(az('notices.consent-withdrawn'));
    await seen('Arzu', false);
    await isNarrow(page);
  });

  await test.step('the admin asks whoever said nothing to it: the preview says how many by which way', async () => {
    await admin.goto(`${manage}/members/consents`);
    await admin.getByRole('link', { name: t('ask.action') }).click();
    for (const purpose of ['record', 'publication', 'photographs', 'newsletter']) {
      await admin.getByRole('checkbox', { name: t(`purpose.${purpose}`) }).uncheck();
    }
    await button(admin, t('ask.preview')).click();
    await expect(admin.getByText(t('ask.byMail', { people: 1 }))).toBeVisible();
    await button(admin, t('ask.submit', { people: 1 })).click();
    await expect(admin.getByRole('status').first()).toHaveText(az('notices.consents-asked'));
  });

  await test.step('opening the link three times changes nothing; the button does', async () => {
    const link = linkIn(await mailTo(email));
    for (let i = 0; i < 3; i++) expect((await fetch(link)).status).toBe(200);
    await seen('Elnur', false);
    const mailed = await phone();
    await mailed.goto(link.replace(/^https?:\/\/[^/]+/, ORIGIN));
    for (const box of await mailed.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
    await isNarrow(mailed);
    await tick(mailed, 'sharing');
    await button(mailed, t('link.submit')).click();
    await expect(mailed.getByRole('status').first()).toHaveText(az('notices.consent-answered'));
    await seen('Elnur', true);
    await admin.reload();
    await expect(
      admin.getByText(t('progress.words', { asked: 1, answered: 1, given: 1, refused: 0 })),
    ).toBeVisible();
  });
});
