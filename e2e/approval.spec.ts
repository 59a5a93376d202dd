import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { registrations } from '@/db/schema/registrations';
import { makeAccount, makeEvent, ownerDb } from '@/db/testing/factories';
import { makeRegistration } from '@/db/testing/single-rows';
import { ORIGIN } from './support/addresses';
import { button, field, fillIn } from './support/form';
import { linkIn, mailsTo, mailTo, type ReceivedMail } from './support/inbox';
import { organizationWith, signIn } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);
const isOf = (news: string) => (mail: ReceivedMail) =>
  mail.subject.startsWith(t(`mail.${news}.subject`, { event: '' }));

test.use({ viewport: { width: 390, height: 844 } });

const state = (page: Page, name: string) =>
  page.getByRole('article').getByText(az(`labels.registrationState.${name}`), { exact: true });

const entryIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((entry) => ({
    uid: String(entry.getFirstPropertyValue('uid')),
    status: entry.getFirstPropertyValue('status'),
  }));

test('the organizer approves who comes, is asked again when a party grows, and calls the event off: everybody hears of it', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { id, slug } = await makeEvent(organization.id, { capacity: 5 });
  const event = `/az/organizations/${organization.slug}/events/${slug}`;
  const list = `${manage}/events/${slug}/registrations`;
  const mail = (name: string) => `${name}-${organization.slug}@example.org`;
  const decides = async (name: string, how: (page: Page) => Promise<void>, notice: string) => {
    await page.goto(list);
    await page.getByRole('link', { name, exact: true }).click();
    await how(page);
    await expect(page.getByRole('status')).toHaveText(az(`notices.${notice}`));
  };
  const approves = (name: string) =>
    decides(name, (of) => button(of, t('manage.confirm')).click(), 'registration-confirmed');
  const registers = async (name: string, children: string) => {
    const context = await somebody();
    await signIn(context, (await makeAccount({ email: mail(name.toLowerCase()) })).id);
    const guest = await context.newPage();
    await guest.goto(`${event}/register`);
    await expect(guest.getByText(t('register.needsApproval'))).toBeVisible();
    await fillIn(guest, { [t('form.name')]: name, [t('form.children')]: children });
    await button(guest, t('form.register')).click();
    await expect(guest.getByRole('status')).toHaveText(t('register.done.pending'));
    return guest;
  };

  await test.step('the organizer says that they approve', async () => {
    await page.goto(`${manage}/events/${slug}`);
    const settings = page.locator('form').filter({ has: field(page, t('settings.capacity')) });
    await settings.getByLabel(t('settings.needsApproval')).check();
    await settings.getByLabel(t('settings.asksAgain')).check();
    await button(settings, az('common.save')).click();
    await page.waitForURL(/notice=saved/);
  });

  const leyla = await registers('Leyla', '1');
  await test.step('a family is told that it waits for approval, and of nothing that it has', async () => {
    await expect(leyla.getByRole('article')).toContainText(t('own.pending'));
    await expect(leyla.getByRole('img', { name: t('ticket.code') })).toHaveCount(0);
    const pending = await mailTo(mail('leyla'), isOf('pending'));
    expect(pending.attachments).toEqual([]);
    expect((await mailsTo(mail('leyla'))).filter(isOf('confirmed'))).toEqual([]);
  });

  await test.step('approved, it has a ticket and an entry for its calendar', async () => {
    await approves('Leyla');
    const confirmed = await mailTo(mail('leyla'), isOf('confirmed'));
    const calendar = confirmed.attachments.find(({ filename }) => filename === `${slug}.ics`);
    expect(entryIn(calendar?.content ?? '').map(({ uid }) => uid.slice(0, 36))).toEqual([id]);
    await leyla.goto(linkIn(confirmed));
    await expect(state(leyla, 'confirmed')).toBeVisible();
    await expect(leyla.getByRole('img', { name: t('ticket.code') })).toBeVisible();
  });

  await test.step('who comes with one more is to be approved anew', async () => {
    await leyla.getByText(t('change.ask')).click();
    await fillIn(leyla, { [t('form.adults')]: '1' });
    await button(leyla, az('common.save')).click();
    await expect(state(leyla, 'pending')).toBeVisible();
    await approves('Leyla');
    await leyla.reload();
    await expect(state(leyla, 'confirmed')).toBeVisible();
  });

  const samir = await registers('Samir', '0');
  await test.step('who is declined is told so, and their seat is free', async () => {
    const declines = async (of: Page) => {
      await of.getByText(t('manage.declineAsk'), { exact: true }).click();
      await button(of, t('manage.decline')).click();
    };
    await decides('Samir', declines, 'registration-declined');
    await mailTo(mail('samir'), isOf('declined'));
    await samir.goto(`${event}/register`);
    await expect(button(samir, t('form.register'))).toBeVisible();
    await page.goto(list);
    await expect(page.getByRole('main')).toContainText(t('seats.takenOf', { taken: 3, capacity: 5 }));
  });

  await test.step('in another hall: who is registered is told where it is by now, who was declined is not', async () => {
    await page.goto(`${manage}/events/${slug}`);
    const place = page.locator('[name="texts.az.place"]');
    await place.fill('Kiçik zal');
    await button(page.locator('form').filter({ has: place }), az('common.save')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-moved'));
    await fillIn(page, { [az('events.tellChange.note')]: 'Böyük zal təmirdədir.' });
    await button(page, az('events.tellChange.do')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-told'));
    const told = await mailTo(mail('leyla'), isOf('event-changed'));
    expect(told.text).toContain('Kiçik zal');
    expect(told.text).toContain('Böyük zal təmirdədir.');
    expect((await mailsTo(mail('samir'))).filter(isOf('event-changed'))).toEqual([]);
  });

  await test.step('called off: who is confirmed and who waits for approval get a mail, who was declined none', async () => {
    await registers('Rauf', '0');
    // Somebody without an address, whom the page says to call.
    const kamran = await makeRegistration(organization.id, id, null, 'confirmed', 'Kamran');
    await ownerDb().update(registrations).set({ email: null }).where(eq(registrations.id, kamran));
    await page.goto(`${manage}/events/${slug}`);
    await page.getByText(az('events.actions.cancelAsk')).click();
    await expect(
      page.getByText(az('events.actions.cancelExplained', { parties: 3, byMail: 2, others: 1 })),
    ).toBeVisible();
    await button(page, az('events.actions.cancel')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-cancelled'));
    for (const name of ['leyla', 'rauf']) {
      const off = await mailTo(mail(name), isOf('event-cancelled'));
      expect(off.html).toContain('<html');
      expect(off.text).toContain('Nümunə tədbir');
      expect((await mailsTo(mail(name))).filter(isOf('event-cancelled'))).toHaveLength(1);
    }
    expect((await mailsTo(mail('samir'))).filter(isOf('event-cancelled'))).toEqual([]);
    const feed = await (await fetch(`${ORIGIN}/az/organizations/${organization.slug}/calendar.ics`)).text();
    expect(entryIn(feed)).toEqual([{ uid: expect.stringContaining(id), status: 'CANCELLED' }]);
    await leyla.reload();
    await expect(state(leyla, 'cancelled')).toBeVisible();
  });
});
