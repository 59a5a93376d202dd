import { request } from 'node:http';
import ICAL from 'ical.js';
import { ORIGIN, PORTS } from './support/addresses';
import { ARTICLE } from './support/article';
import { button, field, fillIn, saying } from './support/form';
import { organizationWith } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const SCRIPT = '<script>window.__xss=1</script>"><img src=x onerror="window.__xss=1">';
const LONG = 'ə'.repeat(10_000);
/** Right to left, its override, an isolate, no width, a flag of several signs. */
const MARKS = '\u202Eab\u2066c\u200F\u200B 🇦🇿👨‍👩‍👧 İI';

/** Asked as it stands: `fetch` would mend an address first. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port: PORTS.app, path, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject).end();
  });
}

const isHarmless = async (page: Page) => {
  expect(await page.evaluate(() => '__xss' in window)).toBe(false);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
};

test('an address that is none is answered with 4xx, never with 500', async ({ page }) => {
  const { manage } = await organizationWith(page.context());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const odd = [
    'yoxdur',
    '00000000-0000-0000-0000-000000000000',
    'a'.repeat(3000),
    '%00',
    '%ff%fe',
    '%',
    '%E2%80%AE',
    encodeURIComponent(SCRIPT),
    "'; drop table events; --".replaceAll(' ', '%20'),
    '..%2f..%2fetc%2fpasswd',
    '[object%20Object]',
    'ƏLİ'.normalize('NFD').replaceAll(/[^\w]/g, (sign) => encodeURIComponent(sign)),
  ];
  const places = [
    (x: string) => `/${x}`,
    (x: string) => `/${x}/organizations/moskva-qerb`,
    (x: string) => `/az/organizations/${x}`,
    (x: string) => `/az/organizations/${x}/events`,
    (x: string) => `/az/${ARTICLE}/events/${x}`,
    (x: string) => `/az/${ARTICLE}/events/${x}/calendar.ics`,
    (x: string) => `/az/${ARTICLE}/events/${x}/register`,
    (x: string) => `/az/${ARTICLE}/people/${x}`,
    (x: string) => `/az/${ARTICLE}/statements/${x}`,
    (x: string) => `/az/${ARTICLE}/sources/${x}`,
    (x: string) => `/az/organizations/${x}/corrections`,
    (x: string) => `/az/organizations/${x}/join`,
    (x: string) => `/az/applications/${x}`,
    (x: string) => `/az/links/${x}`,
    (x: string) => `/az/invitations/${x}`,
    (x: string) => `/az/set-up/${x}`,
    (x: string) => `/az/account/${x}/profile`,
    (x: string) => `/az/manage/${x}`,
    (x: string) => `${manage}/members/${x}`,
    (x: string) => `${manage}/members/applications/${x}`,
    (x: string) => `${manage}/events/${x}`,
    (x: string) => `${manage}/events/${x}/registrations/${x}`,
    (x: string) => `${manage}/corrections/${x}`,
    (x: string) => `${manage}/board/appoint/${x}`,
    (x: string) => `${manage}/board/bodies/${x}`,
    (x: string) => `${manage}/board/terms/${x}`,
    (x: string) => `/az/account/${x}/handovers/${x}`,
    (x: string) => `${manage}/statements/${x}`,
    (x: string) => `${manage}/sources/${x}`,
  ];
  for (const place of places) {
    const answers = await Promise.all(odd.map((x) => statusOf(place(x), { cookie })));
    const wrong = odd.flatMap((x, at) => {
      const status = answers[at] ?? 0;
      return status >= 400 && status < 500 ? [] : [`${status} ${place(x).slice(0, 120)}`];
    });
    expect.soft(wrong).toEqual([]);
  }
});

test('a question that makes no sense is no reason to fall over', async ({ page }) => {
  const { manage } = await organizationWith(page.context());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const values = [
    '%00',
    '2019-13',
    '-1',
    '1e999',
    encodeURIComponent(MARKS),
    encodeURIComponent(SCRIPT),
    'x'.repeat(5000),
  ];
  const questions = {
    '/az': ['q', 'country', 'city'],
    '/az/search': ['q', 'country', 'city'],
    '/az/sign-in': ['next', 'notice'],
    [`/az/${ARTICLE}/corrections`]: ['about'],
    [`${manage}/members`]: ['q', 'status', 'office', 'city', 'type', 'joined', 'order', 'after', 'before'],
    [`${manage}/members/applications`]: ['state', 'notice'],
    [`${manage}/board`]: ['on', 'notice'],
    [`${manage}/board/offices/new`]: ['body'],
    [`/az/${ARTICLE}/board/day`]: ['on'],
    [`${manage}/events`]: ['page'],
    [`${manage}/journal`]: ['q', 'who', 'what', 'after', 'before', 'page'],
  };
  for (const [path, names] of Object.entries(questions)) {
    const asked = names.flatMap((name) => values.map((value) => `${path}?${name}=${value}`));
    const answers = await Promise.all(asked.map((address) => statusOf(address, { cookie })));
    const fallen = asked.filter((_, at) => (answers[at] ?? 0) >= 500 || answers[at] === 0);
    expect.soft(fallen.map((address) => address.slice(0, 120))).toEqual([]);
  }
});

test('script, marks and emoji in every field of an event stay what they are: letters', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  await page.goto(`${manage}/events/new`);
  const title = page.locator('input[name="texts.az.title"]');

  await test.step('10,000 letters in a name and a date that is none are refused beside the field', async () => {
    await page.locator('input[name=dateKind][value=record]').check();
    // Whoever means harm does not keep to what the page allows.
    await title.evaluate((field) => field.removeAttribute('maxlength'));
    await title.fill(LONG);
    for (const [date, reason] of [
      ['2019-13', 'written-date'],
      ['2019-02-30', 'no-such-date'],
      ['keçən il', 'written-date'],
      ['<b>2019</b>', 'written-date'],
    ] as const) {
      await field(page, az('events.form.edtf')).fill(date);
      await button(page, az('events.form.create')).click();
      await expect(field(page, az('events.form.edtf'))).toHaveAccessibleDescription(
        saying(az(`errors.${reason}`)),
      );
      await expect(field(page, az('events.form.edtf'))).toHaveValue(date);
    }
    await expect(title).toHaveAccessibleDescription(saying(az('errors.too-long')));
    await expect(title).toHaveValue(LONG);
  });

  await test.step('every field takes script as text', async () => {
    await page.locator('input[name=dateKind][value=scheduled]').check();
    await field(page, az('events.form.starts')).fill('2031-03-20T18:30');
    await field(page, az('events.form.ends')).fill('2031-03-20T21:00');
    const words = page.locator('[name^="texts."]:is(input:not([type=checkbox]), textarea)');
    for (const each of await words.all()) await each.fill(`${SCRIPT} ${MARKS}`);
    await button(page, az('events.form.create')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-created'));
    await isHarmless(page);
    await button(page, az('events.actions.publish')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-published'));
    await isHarmless(page);
  });

  await test.step('readers, feed readers and calendars get it as text too', async () => {
    const reader = await (await somebody()).newPage();
    const root = `/organizations/${organization.slug}`;
    const slug = new URL(page.url()).pathname.split('/').at(-1);
    for (const path of [`/az${root}/events/${slug}`, `/az${root}`, `/ru${root}/events`]) {
      await reader.goto(path);
      await expect(reader.getByText('<script>window.__xss=1</script>').first()).toBeVisible();
      await isHarmless(reader);
      for (const json of await reader.locator('script[type="application/ld+json"]').allTextContents())
        JSON.parse(json);
    }
    const atom = await (await fetch(`${ORIGIN}/az${root}/feed.xml`)).text();
    const isWellFormed = await reader.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') === null,
      atom,
    );
    expect(isWellFormed).toBe(true);
    const calendar = await (await fetch(`${ORIGIN}/az${root}/calendar.ics`)).text();
    expect(new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')).toHaveLength(1);
  });
});

test('script in every field of a member stays letters, in the list and on the public board', async ({
  page,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  await page.goto(`${manage}/members/new`);
  await page.getByText(az('members.form.spellings')).click();
  const surname = page.locator('input[name=surname]');
  await fillIn(page, { [az('members.field.since')]: '2019-13' });
  await surname.fill(LONG);
  await button(page, az('members.add.submit')).click();
  await expect(surname).toHaveAccessibleDescription(saying(az('errors.too-long')));
  await expect(field(page, az('members.field.since'))).toHaveAccessibleDescription(
    saying(az('errors.written-date')),
  );
  await expect(surname).toHaveValue(LONG);

  const words = page.getByRole('main').locator('form :is(input[type=text], textarea)');
  // Of the further contacts only an address may be any text.
  await page.locator('select[name="contacts.0.kind"]').selectOption('address');
  for (const each of await words.all()) {
    const name = (await each.getAttribute('name')) ?? '';
    if (!['birth', 'start', 'memberNumber'].includes(name)) await each.fill(`${SCRIPT}${MARKS}`);
  }
  await fillIn(page, { [az('members.field.since')]: '2019' });
  await page.locator('input[name=surname]').fill(`Zərərsiz ${SCRIPT}`);
  await button(page, az('members.add.submit')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.member-added'));
  await isHarmless(page);
  for (const place of ['members', 'members?q=Zərərsiz']) {
    await page.goto(`${manage}/${place}`);
    await expect(page.getByRole('table')).toContainText('<script>');
    await isHarmless(page);
  }

  await page.goto(`${manage}/board/offices/new`);
  for (const each of await page.locator('input[name^="texts."]').all()) await each.fill(SCRIPT);
  await button(page, az('board.office.add')).click();
  await page.getByRole('link', { name: az('board.appoint.action') }).click();
  await page.getByRole('searchbox', { name: az('board.appoint.search') }).fill('Zərərsiz');
  await button(page, az('common.search')).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('checkbox', { name: saying(az('board.appoint.agrees')) }).check();
  await button(page, az('board.appoint.submit')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.term-appointed'));
  await isHarmless(page);
  const reader = await (await somebody()).newPage();
  await reader.goto(`/az/organizations/${organization.slug}/board`);
  // The board writes the name in the reader's language, so in the spelling that was given for it.
  await expect(reader.getByRole('main')).toContainText(SCRIPT);
  await isHarmless(reader);
});

test('two million letters are refused, and nothing is written', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context());
  const form = `${ORIGIN}/az/organizations/${organization.slug}/corrections`;
  await page.goto(form);
  const sent = new FormData();
  for (const hidden of await page.locator('form input[type=hidden]').all()) {
    sent.append((await hidden.getAttribute('name')) ?? '', await hidden.inputValue());
  }
  sent.append('kind', 'correct');
  // First little: the form as it stands here is one that the house takes.
  for (const [letters, isTaken] of [
    [10, true],
    [6000, false],
    [2_000_000, false],
  ] as const) {
    sent.set('message', 'a'.repeat(letters));
    const answer = await fetch(form, {
      method: 'POST',
      body: sent,
      headers: { Origin: ORIGIN },
      redirect: 'manual',
    });
    expect(answer.status, `${letters} letters`).toBeLessThan(500);
    expect(answer.headers.get('location')?.includes('/thanks') ?? false, `${letters} letters`).toBe(isTaken);
  }
  await page.goto(`${manage}/corrections`);
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
});
