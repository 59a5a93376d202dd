import { grant, makeAccount, makeMember } from '@/db/testing/factories';
import { button } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string) => az(`safety.${key}`);

test.use({ viewport: { width: 390, height: 844 } });

test('somebody at risk is gone from the directory; the organization is locked, and lifted by two administrators', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context());
  const phone = async (accountId: string) => {
    const context = await somebody();
    await signIn(context, accountId);
    const page = await context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    return page;
  };
  const [atRisk, neighbour, other] = [await makeAccount(), await makeAccount(), await makeAccount()];
  await makeMember(organization.id, atRisk.id);
  await makeMember(organization.id, neighbour.id);
  await grant(organization.id, other.id, 'admin');
  const own = await phone(atRisk.id);
  const member = await phone(neighbour.id);
  const directory = `/az/account/${organization.slug}/members`;
  const profile = `/az/account/${organization.slug}/profile`;
  const people = () => member.getByRole('main').getByText(/Nümunəli/);

  await test.step('safe mode is turned on by the person alone, and they are gone', async () => {
    await member.goto(directory);
    await expect(people()).toHaveCount(2);
    await own.goto(`${profile}#safe-mode`);
    await button(own, t('enter')).click();
    await expect(own.getByRole('main')).toContainText(t('own.isOn'));
    await expect(own.locator('#who-sees-me')).toContainText(t('unseen'));
    await member.goto(directory);
    await expect(people()).toHaveCount(1);
  });

  await test.step('administrators still see them, with a mark', async () => {
    await admin.goto(`${manage}/members`);
    await expect(admin.getByRole('main').getByText(az('labels.safeMode'))).toHaveCount(1);
  });

  await test.step('two taps lock everything: the page of a member is closed, their session has ended', async () => {
    await admin.goto(manage);
    await admin
      .getByRole('main')
      .getByRole('link', { name: t('lockdown.title') })
      .click();
    await button(admin, t('lockdown.lock')).click();
    await expect(admin.getByRole('main')).toContainText(az('notices.organization-locked'));
    await member.goto(directory);
    await expect(member).toHaveURL(/sign-in/);
    await signIn(member.context(), neighbour.id);
    await member.goto(directory);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(t('closed.title'));
    await admin.goto(`${manage}/members`);
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText(t('closed.title'));
  });

  await test.step('one administrator agrees, another one lifts it', async () => {
    const second = await phone(other.id);
    const lift = async (page: typeof admin, ask: string) => {
      await page.goto(`${manage}/lockdown`);
      await page.getByText(t(ask)).click();
      await button(page, t('lockdown.lift')).click();
    };
    await lift(admin, 'lockdown.agreeAsk');
    await expect(admin.getByRole('main')).toContainText(t('lockdown.waits'));
    await member.goto(profile);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(t('closed.title'));
    await lift(second, 'lockdown.liftAsk');
    await expect(second.getByRole('main')).toContainText(az('notices.lockdown-lifted'));
    await member.goto(directory);
    await expect(people()).toHaveCount(1);
  });
});
