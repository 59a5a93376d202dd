import { randomUUID } from 'node:crypto';
import { makePublicAnnouncement } from '@/db/testing/announcements';
import { makeConsentLink, makePrivacyNotice } from '@/db/testing/consents';
import { makeDoorWithPin, makeParty, ticketsOf } from '@/db/testing/doors';
import {
  forgetConfirmation,
  grant,
  makeAccount,
  makeEvent,
  makeMember,
  makeOrganization,
  seededOrganization,
  termOf,
} from '@/db/testing/factories';
import { fillOrganization } from '@/db/testing/full-organization';
import { makeApplication } from '@/db/testing/single-rows';
import { expectAccessible, faultsOf, walkThrough } from './support/accessible';
import { SECRET } from './support/addresses';
import { ARTICLE } from './support/article';
import { button, field, fillIn } from './support/form';
import { linkIn, mailTo } from './support/inbox';
import { invites } from './support/joining';
import { organizationWith, signIn } from './support/people';
import { ROUTES, type Route, routeOf } from './support/routes';
import { changedByScanning } from './support/scanner';
import { expect, test } from './support/test';
import { az } from './support/texts';

test.describe.configure({ mode: 'parallel' });
test.slow();
// The examiner itself writes styles into the page; that nothing else does is seen in every other journey.
test.use({ bypassCSP: true });

test('what is looked for can be found', async ({ page }) => {
  await page.setContent(`<html lang="az"><title>Ocaq</title><body style="margin: 0"><main><h1>Ocaq</h1>
    <img src="data:,"><nav style="color: #ccc; background: #fff">açıq boz</nav>
    <p class="nowhere" style="width: 2000px">enli</p></main></body></html>`);
  const faults = (await faultsOf(page)).map((fault) => fault.split(/: | </).slice(0, 2).join(': '));
  expect(new Set(faults)).toEqual(
    new Set([
      'wide, light: image-alt',
      'wide, light: color-contrast',
      'wide, dark: color-contrast',
      'narrow, dark: image-alt',
      'narrow, dark: color-contrast',
      'narrow: 1610 px wider than the window',
      'no style for: nowhere',
      'narrow, light: color-contrast',
    ]),
  );
});

const isForReaders = ({ name }: Route) => name.startsWith('/(public)') || name === '/search';
const isForStaff = ({ name }: Route) => /^\/(\(account\)\/)?(manage|account)/.test(name);
const named = (isMeant: (route: Route) => boolean) =>
  ROUTES.filter(isMeant)
    .map(({ name }) => name)
    .sort();

test('every page for readers', async ({ page }) => {
  const day = '/az/organizations/numune/board/day?on=2022-05-14';
  const organization = await makeOrganization();
  await makePrivacyNotice(organization.id);
  const home = `/az/organizations/${organization.slug}`;
  const told = `${home}/announcements/${await makePublicAnnouncement(organization.id)}`;
  const notice = [`${home}/privacy`, `${home}/privacy/1`];
  const starts = ['/az', '/az/search', `/az/${ARTICLE}`, `/az/${ARTICLE}/sources`, day, told, ...notice];
  expect(await walkThrough(page, starts, isForReaders)).toEqual(named(isForReaders));
});

test('readers’ pages in their other shapes, and in the other languages', async ({ page }) => {
  for (const path of [
    '/az?q=Казымов',
    '/az?q=xyzzy',
    '/az/organizations/numune',
    '/az/organizations/numune/events/seir-axsami',
    '/az/organizations/numune/events/sahmat-turniri',
    `/ru/${ARTICLE}`,
    `/en/${ARTICLE}/events`,
    '/en/organizations/numune',
    '/en/nowhere',
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

const isAboutWhatReadersSee = ({ name }: Route) => /\[org\]\/(events|statements|sources|profile)/.test(name);
const isAboutMembers = ({ name }: Route) => name.includes('[org]/members');
const rooms = {
  'what readers see': (route: Route) => isForStaff(route) && isAboutWhatReadersSee(route),
  members: (route: Route) => isForStaff(route) && isAboutMembers(route),
  'all the rest, and the account': (route: Route) =>
    isForStaff(route) && !isAboutWhatReadersSee(route) && !isAboutMembers(route),
};

for (const [name, isMeant] of Object.entries(rooms)) {
  test(`every page of the management area: ${name}`, async ({ page }) => {
    const [article, demo] = await Promise.all(['moskva-qerb', 'numune'].map(seededOrganization));
    const account = await makeAccount({ name: 'Nigar Yoxlama', isOperator: true });
    for (const organization of [article, demo]) await grant(organization?.id ?? '', account.id, 'admin');
    await makeMember(demo?.id ?? '', account.id);
    await makeApplication(demo?.id ?? '');
    await signIn(page.context(), account.id);
    await page.goto(`/az/${ARTICLE}/corrections`);
    await fillIn(page, { [az('organizations.correction.message')]: 'Bir sözü düzəldin, xahiş edirəm.' });
    await button(page, az('organizations.correction.send')).click();
    await expect(page.getByRole('status')).toBeVisible();
    const starts = ['', '/members', '/events', '/statements'].map((place) => `/az/manage/numune${place}`);
    const others = ['/sources', '/corrections', '/claims'].map((place) => `/az/manage/moskva-qerb${place}`);
    const handover = `/az/account/numune/handovers/${await termOf(demo?.id ?? '')}`;
    const own = [handover, '/az/account', '/az/account/sign-out', '/az/manage', '/az/manage/new'];
    const rows = await pagesOfRows(account.id);
    const met = await walkThrough(
      page,
      [...starts, ...others, ...own, ...rows, '/az/manage/numune/profile'],
      isMeant,
    );
    expect(met).toEqual(named(isMeant));
  });
}

/** What the demonstration has none of: pages of single rows, in an organization that has one of everything. */
async function pagesOfRows(accountId: string): Promise<string[]> {
  const organization = await makeOrganization();
  await grant(organization.id, accountId, 'admin');
  const rows = await fillOrganization(organization.id, accountId);
  return [
    `members/fields/${rows.customField}`,
    `articles/${rows.article}`,
    'articles/contradictions',
    'members/changes',
    `members/duplicates/${rows.pair}`,
    `members/${rows.personSlug}/card`,
    `members/${rows.personSlug}/merge`,
    `members/${rows.personSlug}/consents`,
    `members/consents/${rows.campaign}`,
    `members/consents/${rows.campaign}/forms`,
    `members/types/${rows.membershipType}`,
    `members/exports/${rows.memberExport}`,
    `members/exports/${rows.memberExport}/print`,
    `members/import/${rows.plan}`,
    `batches/${rows.batch}`,
    `dues/people/${rows.person}`,
    `dues/people/${rows.person}/payment`,
    `dues/people/${rows.person}/reminder`,
    `dues/entries/${rows.payment}`,
    `dues/years/2020/close`,
    `dues/bank/${rows.bankFile}`,
    `dues/bank/${rows.bankFile}/2`,
    `announcements/${rows.announcement}`,
    `announcements/${rows.announcement}/send`,
    `announcements/${rows.sending}`,
    'announcements/addresses',
    'announcements/templates',
    `events/${rows.eventSlug}/statistics`,
    `events/${rows.eventSlug}/record`,
    `events/${rows.eventSlug}/reminders`,
    `events/${rows.eventSlug}/questions`,
    `events/${rows.eventSlug}/questions/${rows.question}`,
    `events/${rows.eventSlug}/registration?event=${rows.event}&audience=public&maxPartySize=10`,
    `groups/${rows.group}`,
    `groups/${rows.group}/add`,
    `groups/${rows.group}/edit`,
    `groups/${rows.group}/end/${rows.groupMembership}`,
    `households/${rows.household}`,
    `households/${rows.household}/add`,
    `households/${rows.household}/edit`,
    `households/${rows.household}/end/${rows.householdMembership}`,
    `members/${rows.ward}/guardians`,
    `members/${rows.ward}/guardians/${rows.guardianship}`,
    `members/${rows.personSlug}/erase`,
    `events/${rows.eventSlug}/door`,
    'retention',
    'retention/former-members',
    'erasures',
  ]
    .map((place) => `/az/manage/${organization.slug}/${place}`)
    .concat(
      [`household/${rows.ward}`, 'my-data', `my-data/${rows.dataToken}`, `announcements/${rows.sending}`].map(
        (place) => `/az/account/${organization.slug}/${place}`,
      ),
    );
}

test('pages of the administration in Russian', async ({ page }) => {
  const { manage } = await organizationWith(page.context());
  for (const place of ['', '/members/new', '/events']) {
    await page.goto(`${manage.replace('/az/', '/ru/')}${place}`);
    await expectAccessible(page);
  }
});

test('every page that stands alone or is opened by a link', async ({ page, somebody }) => {
  const { organization, account, manage } = await organizationWith(page.context(), 'admin', {
    acceptsApplications: true,
  });
  const { slug, id: eventId } = await makeEvent(organization.id, { capacity: 1 });
  const { slug: person, id } = await makeMember(organization.id);
  const event = `/az/organizations/${organization.slug}/events/${slug}`;
  const guest = await (await somebody()).newPage();
  const met = new Set<string>();
  const looksAt = async (address: string) => {
    await guest.goto(address);
    const route = routeOf(new URL(guest.url()).pathname)?.name ?? address;
    met.add(route);
    // What looks into mails opens every link in them: nothing may come of it.
    if (route.endsWith('[token]'))
      expect([route, await changedByScanning(address, { organization, account })]).toEqual([route, []]);
    await expectAccessible(guest);
  };

  await looksAt('/az/sign-in');
  await looksAt('/az/sign-in/link');
  await fillIn(guest, { [az('accounts.email')]: account.email ?? '' });
  await button(guest, az('accounts.sendLink')).click();
  await looksAt(linkIn(await mailTo(account.email ?? '')));
  await looksAt('/az/reset-password');
  await fillIn(guest, { [az('accounts.email')]: account.email ?? '' });
  await button(guest, az('accounts.sendLink')).click();
  const reset = await mailTo(
    account.email ?? '',
    ({ subject }) => subject === az('accounts.mail.reset.subject'),
  );
  await looksAt(linkIn(reset));
  await looksAt(await invites(page, manage, person));
  await page.goto(`${manage}/members/${person}/card`);
  await button(page, az('cards.issue')).click();
  const code = page.getByRole('link', { name: az('cards.whoReads') });
  await looksAt((await code.getAttribute('href')) ?? '');

  await looksAt(`${event}/register`);
  await button(guest, az('registrations.form.register')).click();
  await expect(guest.getByText(az('registrations.form.problem'))).toBeVisible();
  await expectAccessible(guest);
  const email = `axe-${organization.slug}@example.org`;
  await fillIn(guest, { [az('registrations.form.name')]: 'Leyla Qonaqova' });
  await field(guest, az('registrations.form.email')).fill(email);
  await button(guest, az('registrations.form.register')).click();
  await looksAt(linkIn(await mailTo(email)));

  const join = `/az/organizations/${organization.slug}/join`;
  const applicant = `erize-${organization.slug}@example.org`;
  await looksAt(join);
  await button(guest, az('applications.form.submit')).click();
  await expect(guest.getByText(az('applications.form.problem'))).toBeVisible();
  await expectAccessible(guest);
  await fillIn(guest, {
    [az('applications.field.birth')]: '1990',
    [az('applications.field.surname')]: 'Qonaqova',
    [az('applications.field.given')]: 'Leyla',
    [az('applications.field.email')]: applicant,
  });
  await guest.getByRole('checkbox').first().check();
  await button(guest, az('applications.form.submit')).click();
  await expect(guest.getByRole('status')).toBeVisible();
  await looksAt(`${join}/thanks`);
  await looksAt(linkIn(await mailTo(applicant)));

  await page.goto(`${manage}/announcements/new`);
  const texts = page.getByRole('group', { name: az('labels.language.az'), exact: true });
  await texts.getByRole('textbox').first().fill('Yığıncaq');
  await texts.getByRole('textbox').last().fill('Şənbə günü görüşürük.');
  await button(page, az('announcements.form.create')).click();
  await page.getByRole('link', { name: az('announcements.send.title') }).click();
  await button(page, az('announcements.send.test', { language: az('labels.language.az') })).click();
  const isTest = ({ subject }: { subject: string }) => subject === 'Yığıncaq';
  await looksAt(linkIn(await mailTo(account.email ?? '', isTest)));

  await looksAt(`/az/${ARTICLE}/corrections`);
  await looksAt(`/az/${ARTICLE}/corrections/thanks`);
  await looksAt(`/az/${ARTICLE}/claim`);
  // A link that opens nothing any more.
  await looksAt(`/az/register/${randomUUID()}`);

  const door = { organizationId: organization.id, eventId, token: randomUUID(), pinHash: 'x' };
  await makeDoorWithPin(door);
  await looksAt(`/az/door/${door.token}`);
  const [ticket = ''] = ticketsOf(SECRET, organization.id, [
    await makeParty(organization.id, eventId, null, ['Leyla Qonaqova']),
  ]);
  await looksAt(`/az/tickets/${ticket}`);
  await expect(guest.getByText(az('registrations.ticket.page.explained'))).toBeVisible();
  await forgetConfirmation(account.id);
  await page.goto('/az/confirm');
  await expectAccessible(page);
  met.add(routeOf(new URL(page.url()).pathname)?.name ?? page.url());

  await looksAt(`/az/consents/${await makeConsentLink(organization.id, id)}`);
  await page.goto(`${manage}/lockdown`);
  await button(page, az('safety.lockdown.lock')).click();
  await expect(page.getByRole('main')).toContainText(az('notices.organization-locked'));
  await looksAt(`/az/organizations/${organization.slug}/closed`);

  const isElsewhere = (route: Route) => isForReaders(route) || isForStaff(route);
  // The set-up page is looked at where it still exists: in the first journey.
  const expected = named((route) => !isElsewhere(route) && !route.name.includes('set-up'));
  expect([...met].sort()).toEqual(expected);
});
