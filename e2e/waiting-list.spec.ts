import { eq } from 'drizzle-orm';
import { householdMemberships, households } from '@/db/schema/households';
import { people } from '@/db/schema/members';
import { registrations } from '@/db/schema/registrations';
import { makeAccount, makeEvent, makeMember, ownerDb } from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { button, fillIn } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { organizationWith, signIn } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);

test.use({ viewport: { width: 390, height: 844 } });

test('a family registers, waits, is offered, and accepts “2 of 4”', async ({ page, somebody }) => {
  const { organization, manage } = await organizationWith(page.context());
  const { id: eventId, slug } = await makeEvent(organization.id, { capacity: 3 });
  const event = `/az/organizations/${organization.slug}/events/${slug}`;
  for (const name of ['Rəşad', 'Kamran', 'Səbinə']) {
    await makeRegistration(organization.id, eventId, null, 'confirmed', name);
  }
  const context = await somebody();
  const email = `aile-${organization.slug}@example.org`;
  const account = await makeAccount({ email });
  const { id: personId } = await makeMember(organization.id, account.id);
  const mate = await makeMember(organization.id);
  await ownerDb().update(people).set({ given: 'Elçin' }).where(eq(people.id, mate.id));
  const organizationId = organization.id;
  const [home] = await ownerDb().insert(households).values({ organizationId }).returning();
  await ownerDb()
    .insert(householdMemberships)
    .values([personId, mate.id].map((id) => ({ organizationId, householdId: home?.id ?? '', personId: id })));
  await signIn(context, account.id);
  const family = await context.newPage();

  await test.step('the family registers: one of the home by a tick, two children; two of them would come as well', async () => {
    await family.goto(`${event}/register`);
    await expect(family.getByText(t('register.rule', { most: 3 }))).toBeVisible();
    await fillIn(family, {
      [t('form.children')]: '2',
      [t('form.ages')]: '6, 9',
      [t('form.atLeast')]: '2',
      [t('form.needs')]: 'Uşaq stulu',
    });
    await family.getByLabel('Elçin Nümunəli').check();
    await family.getByLabel(t('form.noPhoto')).check();
    await button(family, t('form.joinWaitingList')).click();
    await expect(family.getByRole('status')).toHaveText(t('register.done.waiting'));
    await expect(family.getByRole('article')).toContainText(
      t('wait.too-few', { needs: 4, free: 0, passes: 0, most: 3 }),
    );
  });

  await test.step('two seats come free: an offer by mail, never a confirmation', async () => {
    for (const name of ['Rəşad', 'Kamran']) {
      await page.goto(`${manage}/events/${slug}/registrations`);
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByText(t('own.cancelAsk')).click();
      await button(page, t('own.cancel')).click();
      await expect(page.getByRole('status')).toHaveText(az('notices.registration-cancelled'));
      // One seat is too few for two of them.
      const [row] = await ownerDb()
        .select({ state: registrations.state })
        .from(registrations)
        .where(eq(registrations.accountId, account.id));
      expect(row?.state).toBe(name === 'Rəşad' ? 'waiting' : 'offered');
    }
    const mail = await mailTo(email, ({ subject }) =>
      subject.startsWith(t('mail.offered.subject', { event: '' })),
    );
    expect(mail.text).not.toContain('təsdiqlənib');
    await family.goto(linkIn(mail));
  });

  await test.step('chooses who comes; four are too many', async () => {
    const boxes = family.getByRole('group', { name: t('offer.who', { seats: 2 }) }).getByRole('checkbox');
    await expect(boxes).toHaveCount(4);
    for (const box of await boxes.all()) await box.check();
    await button(family, t('offer.accept', { seats: 2 })).click();
    await expect(family.getByText(az('errors.choose-who-comes', { seats: 2 })).first()).toBeVisible();
    await boxes.nth(1).uncheck();
    await boxes.nth(3).uncheck();
    await button(family, t('offer.accept', { seats: 2 })).click();
    await expect(family.getByRole('status')).toHaveText(az('notices.offer-accepted'));
    await expect(family.getByRole('article')).toContainText(az('labels.registrationState.confirmed'));
    const mail = await mailTo(email, ({ subject }) =>
      subject.startsWith(t('mail.confirmed.subject', { event: '' })),
    );
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['ticket.png', `${slug}.ics`]);
  });

  await test.step('the organizer sees the same number, and what the family needs', async () => {
    await page.goto(`${manage}/events/${slug}/registrations`);
    await expect(page.getByRole('main')).toContainText(t('seats.takenOf', { taken: 3, capacity: 3 }));
    await expect(page.getByRole('table')).toContainText('Uşaq stulu');
  });
});
