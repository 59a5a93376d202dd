import { makeEvent } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { newMember, PASSWORD } from './support/joining';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);

test('without JavaScript a member joins, signs in, registers with a guest, and cancels', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id, { capacity: 5 });
  const event = `/az/organizations/${organization.slug}/events/${slug}`;
  const email = `uzv-${organization.slug}@example.org`;
  const { page: member } = await newMember(
    page,
    { organizationId: organization.id, manage },
    await somebody(),
    email,
  );

  await test.step('signs out, and in again by password; a wrong one is refused, the address stays', async () => {
    await member.goto('/az/account/sign-out');
    await member
      .getByRole('main')
      .getByRole('button', { name: az('common.signOut') })
      .click();
    await expect(member.getByText(az('notices.signed-out'))).toBeVisible();
    await fillIn(member, { [az('accounts.email')]: email, [az('accounts.password')]: 'bu o şifrə deyil' });
    await button(member, az('common.signIn')).click();
    await expect(member.getByText(az('errors.sign-in-failed')).first()).toBeVisible();
    await expect(field(member, az('accounts.email'))).toHaveValue(email);
    await fillIn(member, { [az('accounts.password')]: PASSWORD });
    await button(member, az('common.signIn')).click();
    await expect(member).toHaveURL('/az/account');
  });

  await test.step('what is wrong is said, and what was typed stays', async () => {
    await member.goto(event);
    await member.getByRole('link', { name: az('site.registration.register') }).click();
    await fillIn(member, {
      [t('form.children')]: '1',
      [t('form.ages')]: 'altı',
      [t('form.note')]: 'Gecikəcəyik',
    });
    await button(member, t('form.register')).click();
    await expect(member.getByText(az('errors.ages')).first()).toBeVisible();
    await expect(field(member, t('form.note'))).toHaveValue('Gecikəcəyik');
  });

  await test.step('registers with a guest', async () => {
    await fillIn(member, { [t('form.children')]: '0', [t('form.ages')]: '' });
    await member.getByText(t('form.byName')).click();
    await fillIn(member, { [t('form.guestName', { number: 1 })]: 'Aydan Qonaqlı' });
    await button(member, t('form.register')).click();
    await expect(member.getByRole('status')).toHaveText(t('register.done.confirmed'));
    await expect(member.getByRole('article')).toContainText('Aydan Qonaqlı');
  });

  await test.step('and cancels', async () => {
    await member.goto('/az/account/registrations');
    await member.getByText(t('own.cancelAsk')).click();
    await button(member, t('own.cancel')).click();
    await expect(member.getByRole('status')).toHaveText(az('notices.registration-cancelled'));
  });
});
