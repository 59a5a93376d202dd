import ICAL from 'ical.js';
import { makeEvent, makeMember } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { linkIn, mailsTo, mailTo } from './support/inbox';
import { invites, joins } from './support/joining';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);

async function registersAsVisitor(page: Page, event: string, name: string, email: string): Promise<void> {
  await page.goto(`${event}/register`);
  await fillIn(page, { [t('form.name')]: name, [t('form.email')]: email });
  await page
    .getByRole('button', { name: new RegExp(`${t('form.register')}|${t('form.joinWaitingList')}`) })
    .click();
}

const state = (page: Page, name: string) =>
  page.getByRole('article').getByText(az(`labels.registrationState.${name}`), { exact: true });

test('members and visitors register for the last seats, wait, and move up in order', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id, { capacity: 4 });
  const event = `/az/organizations/${organization.slug}/events/${slug}`;
  const mail = (name: string) => `${name}-${organization.slug}@example.org`;
  const member = await (await somebody()).newPage();
  const leyla = await (await somebody()).newPage();
  const samir = await (await somebody()).newPage();

  await test.step('a member is invited by mail; looking at the link uses nothing up, the button does', async () => {
    const { slug: person } = await makeMember(organization.id);
    const link = await invites(page, manage, person, mail('nergiz'));
    await joins(member, link, mail('nergiz'));
    await member.goto(link);
    await expect(member.getByText(az('accounts.invitation.state.accepted'))).toBeVisible();
  });

  await test.step('sees the own record, and chooses who sees what', async () => {
    const profile = `/az/account/${organization.slug}/profile`;
    await member.goto(profile);
    await expect(member.getByRole('heading', { level: 1 })).toHaveText('Nərgiz Nümunəli');
    const city = member.getByRole('textbox', { name: az('members.field.city'), exact: true });
    await city.fill('Gəncə');
    await button(member.locator('form').filter({ has: city }), az('common.save')).click();
    await expect(member.getByRole('status')).toHaveText(az('notices.profile-updated'));
    const seen = member.locator('#who-sees-me');
    const choice = member.locator('select[name="fields.city"]');
    for (const [visibility, shown] of [
      ['members', true],
      ['self', false],
    ] as const) {
      await choice.selectOption({ label: az(`labels.visibility.${visibility}`) });
      await member.locator('form').filter({ has: choice }).getByRole('button').click();
      await expect(member.getByRole('status')).toHaveText(az('notices.visibility-updated'));
      await expect(seen.getByText('Gəncə')).toHaveCount(shown ? 2 : 0);
    }
  });

  await test.step('registers with two guests: one by name, one child of six', async () => {
    await member.goto(event);
    await member.getByRole('link', { name: az('site.registration.register') }).click();
    await expect(field(member, t('form.name'))).toHaveValue('Nərgiz Nümunəli');
    await fillIn(member, { [t('form.children')]: '1', [t('form.ages')]: '6' });
    await member.getByText(t('form.byName')).click();
    await fillIn(member, { [t('form.guestName', { number: 1 })]: 'Aydan Qonaqlı' });
    await button(member, t('form.register')).click();
    await expect(member.getByRole('status')).toHaveText(t('register.done.confirmed'));
    const own = member.getByRole('article');
    await expect(own).toContainText('Aydan Qonaqlı');
    await expect(own).toContainText(t('own.ages', { ages: 6 }));
    await mailTo(mail('nergiz'), ({ subject }) =>
      subject.startsWith(t('mail.confirmed.subject', { event: '' })),
    );
    const file = await member.request.get(
      (await member.getByRole('link', { name: t('own.calendar') }).getAttribute('href')) ?? '',
    );
    const [entry] = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents('vevent');
    expect(entry?.getFirstPropertyValue('summary')).toBe('Nümunə tədbir');
    await member.goto('/az/account/registrations');
    await expect(member.getByRole('article')).toContainText('Nümunə tədbir');
  });

  await test.step('a second registration of the same member is no new one', async () => {
    await member.goto(`${event}/register`);
    await expect(member.getByRole('article')).toContainText('Aydan Qonaqlı');
    await expect(button(member, t('form.register'))).toHaveCount(0);
  });

  await test.step('a visitor without an account gets the last seat, held for 30 minutes until confirmed', async () => {
    await leyla.goto(`${event}/register`);
    await expect(leyla.getByText(t('register.withoutAccount', { minutes: 30 }))).toBeVisible();
    await registersAsVisitor(leyla, event, 'Leyla Qonaqova', mail('leyla'));
    await expect(leyla.getByRole('status')).toContainText(t('register.done.held', { minutes: 30 }));
    const link = linkIn(await mailTo(mail('leyla')));
    for (let look = 0; look < 2; look++) expect((await fetch(link)).status).toBe(200);
    await leyla.goto(link);
    await expect(state(leyla, 'held')).toBeVisible();
    await button(leyla, t('link.confirm')).click();
    await expect(leyla.getByRole('status')).toHaveText(az('notices.address-confirmed'));
    await expect(state(leyla, 'confirmed')).toBeVisible();
  });

  await test.step('the next one waits, and is told the place', async () => {
    await samir.goto(event);
    await expect(samir.getByRole('main')).toContainText(az('site.registration.full', { capacity: 4 }));
    await registersAsVisitor(samir, event, 'Samir Gözləyən', mail('samir'));
    await expect(samir.getByRole('status')).toContainText(
      t('register.done.heldWithoutSeats', { minutes: 30 }),
    );
    await samir.goto(linkIn(await mailTo(mail('samir'))));
    await button(samir, t('link.confirm')).click();
    await expect(state(samir, 'waiting')).toBeVisible();
    await expect(samir.getByRole('article')).toContainText(t('place', { place: 1, parties: 0, seats: 0 }));
    await mailTo(mail('samir'), ({ subject }) =>
      subject.startsWith(t('mail.waiting.subject', { event: '' })),
    );
  });

  await test.step('when somebody cancels, the first in the line is offered seats; confirmed is who accepts', async () => {
    const promises = [t('mail.confirmed.subject', { event: '' }), t('mail.offered.subject', { event: '' })];
    const promised = (await mailsTo(mail('samir'))).filter(({ subject }) =>
      promises.some((promise) => subject.startsWith(promise)),
    );
    expect(promised).toEqual([]);
    await member.goto(`${event}/register`);
    await member.getByText(t('own.cancelAsk')).click();
    await button(member, t('own.cancel')).click();
    await expect(member.getByRole('status')).toHaveText(az('notices.registration-cancelled'));
    const offered = await mailTo(mail('samir'), ({ subject }) =>
      subject.startsWith(t('mail.offered.subject', { event: '' })),
    );
    await samir.goto(linkIn(offered));
    await expect(state(samir, 'offered')).toBeVisible();
    await button(samir, t('offer.accept', { seats: 1 })).click();
    await expect(state(samir, 'confirmed')).toBeVisible();
  });

  await test.step('the public page counts the seats anew', async () => {
    await samir.goto(event);
    await expect(samir.getByRole('main')).toContainText(
      az('site.registration.free', { free: 2, capacity: 4 }),
    );
  });
});

test('an admin registers somebody without mail: the link is handed over, and can be taken back', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id, { capacity: 10 });
  const registrations = `${manage}/events/${slug}/registrations`;
  await page.goto(registrations);
  await page
    .getByRole('link', { name: t('manage.registerFor') })
    .first()
    .click();
  await fillIn(page, {
    [t('form.theirName')]: '=HYPERLINK("http://example.org")',
    [t('form.adults')]: '1',
    [t('form.children')]: '1',
    [t('form.ages')]: '9',
  });
  await button(page, t('form.registerThem')).click();
  await expect(page.getByText(t('handOver.noAddress'))).toBeVisible();
  await button(page, t('handOver.make')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.link-made'));
  const link = await page.locator('#link input[readonly]').inputValue();

  const guest = await (await somebody()).newPage();
  await test.step('whoever has the link sees the registration', async () => {
    await guest.goto(link);
    await expect(state(guest, 'confirmed')).toBeVisible();
    await expect(guest.getByText(t('link.private'))).toBeVisible();
  });

  await test.step('the list goes out as a table that no program runs', async () => {
    await page.goto(registrations);
    const address = await page.getByRole('link', { name: t('manage.export') }).getAttribute('href');
    const file = await page.request.get(address ?? '');
    expect(file.headers()['content-type']).toContain('text/csv');
    expect(file.headers()['content-disposition']).toContain('attachment');
    const lines = (await file.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain(t('export.ageGroup'));
    expect(lines.join('\n')).not.toMatch(/(^|[;,\t"])=HYPERLINK/m);
  });

  await test.step('taken back, the link opens nothing; the registration stays', async () => {
    await page.getByRole('link', { name: /HYPERLINK/ }).click();
    await page.getByText(t('handOver.revokeAsk')).click();
    await button(page, t('handOver.revoke')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.link-revoked'));
    expect((await guest.goto(link))?.status()).toBe(404);
    await page.goto(registrations);
    await expect(page.getByRole('table')).toContainText('HYPERLINK');
  });
});
