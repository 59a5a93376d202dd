import { ORIGIN } from './support/addresses';
import { button, field } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

test('lessons are planned for four weeks, one is called off, and a visitor sees both in the calendar', async ({
  page,
  browser,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const home = `/az/organizations/${organization.slug}`;

  await test.step('one lesson is written down', async () => {
    await page.goto(`${manage}/events/new`);
    await page
      .getByRole('group', { name: az('events.form.title'), exact: true })
      .locator('input[lang=az]')
      .fill('Dil dərsi');
    await field(page, az('events.form.starts')).fill('2031-10-14T18:30');
    await field(page, az('events.form.ends')).fill('2031-10-14T20:00');
    await field(page, az('events.form.onlineUrl')).fill('https://meet.example.org/sirr');
    await button(page, az('events.form.create')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-created'));
  });

  await test.step('it repeats each week, and all dates are published', async () => {
    const series = page.locator('#series');
    await series.getByText(az('events.series.repeat')).click();
    await field(series, az('events.series.count')).fill('4');
    await button(series, az('events.series.make')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.series-made'));
    await expect(series.getByRole('listitem')).toHaveCount(4);
    await page.locator('summary', { hasText: az('events.actions.publishAll', { count: 4 }) }).click();
    await page.locator('button', { hasText: az('events.actions.publishAll', { count: 4 }) }).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-published'));
  });

  await test.step('the third one is called off', async () => {
    await page.locator('#series').getByRole('link').nth(1).click();
    await page.getByText(az('events.actions.cancelAsk')).click();
    await button(page, az('events.actions.cancel')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-cancelled'));
  });

  await test.step('a visitor on a phone finds them in the calendar, without the online link', async () => {
    const visitor = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const reading = await visitor.newPage();
    await reading.goto(`${ORIGIN}${home}/calendar/2031-10`);
    const lessons = reading.getByRole('link', { name: /Dil dərsi/ });
    await expect(lessons).toHaveCount(3);
    await expect(lessons.filter({ hasText: az('site.events.cancelled') })).toHaveCount(1);
    await lessons.first().click();
    await expect(reading.getByRole('heading', { level: 1 })).toHaveText('Dil dərsi');
    await expect(reading.getByRole('heading', { name: az('site.events.dates') })).toBeVisible();
    expect(await reading.content()).not.toContain('meet.example.org');
    const file = await (await fetch(`${ORIGIN}${home}/calendar.ics`)).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(file.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    expect(file).not.toContain('meet.example.org');
    await visitor.close();
  });

  await test.step('one registers for all that are left, on a phone and without an account', async () => {
    await page.locator('#series').getByRole('link').first().click();
    const settings = page.locator('#registration form');
    await settings.first().getByLabel(az('registrations.series.whole')).check();
    await button(settings.first(), az('common.save')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.saved'));
    // Without the notice, so that the next one is that of the next form.
    await page.goto(page.url().replace(/\?.*/, ''));
    await settings.nth(1).getByLabel(az('labels.audience.public'), { exact: true }).check();
    await button(settings.nth(1), az('common.save')).click();
    await expect(page).toHaveURL(/notice=saved/);
    // One seat for a child at each date.
    const kinds = page.locator('#kinds');
    await kinds.locator('summary').click();
    await expect(kinds.getByText(az('registrations.kinds.ofSeries'))).toBeVisible();
    for (const [i, name] of ['Böyük', 'Uşaq'].entries()) {
      await kinds.locator(`input[name="kinds.${i}.names.az"]`).fill(name);
      await kinds.locator(`select[name="kinds.${i}.ageGroup"]`).selectOption(['adult', 'child'][i] ?? '');
    }
    await kinds.locator('input[name="kinds.1.capacity"]').fill('1');
    await button(kinds, az('common.save')).click();
    await expect(kinds.locator('summary')).toHaveText(az('registrations.kinds.title', { count: 2 }));
    const visitor = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const reading = await visitor.newPage();
    await reading.goto(`${ORIGIN}${home}/calendar/2031-10`);
    await reading
      .getByRole('link', { name: /Dil dərsi/ })
      .first()
      .click();
    await expect(reading.getByText(az('site.registration.wholeSeries', { dates: 3 }))).toBeVisible();
    await reading
      .getByRole('link', { name: az('site.registration.register') })
      .first()
      .click();
    await expect(reading.getByText(az('registrations.series.registersFor', { count: 3 }))).toBeVisible();
    await field(reading, az('registrations.form.name')).fill('Aynur Nümunəli');
    await field(reading, az('registrations.form.email')).fill('aynur@example.org');
    await field(reading, 'Uşaq').fill('1');
    await button(reading, az('registrations.form.register')).click();
    await expect(reading.getByText(az('registrations.register.lookAtMail'))).toBeVisible();
    await visitor.close();
    await page.locator('#series').getByRole('link').last().click();
    await page.getByRole('link', { name: az('events.actions.registrations', { parties: 1 }) }).click();
    await expect(page.getByRole('row', { name: /Aynur Nümunəli/ })).toContainText(
      az('registrations.series.ofAll'),
    );
    const taken = az('registrations.seats.kindOf', { name: 'Uşaq', taken: 1, waiting: 0, capacity: 1 });
    await expect(page.getByText(taken)).toBeVisible();
  });

  await test.step('who comes by phone with a child waits for all dates, and is told which seats are missing', async () => {
    await page.getByRole('link', { name: az('registrations.manage.registerFor') }).click();
    await field(page, az('registrations.form.theirName')).fill('Leyla Nümunəli');
    await field(page, 'Uşaq').fill('1');
    await button(page, az('registrations.form.registerThem')).click();
    await expect(page.getByRole('main')).toContainText(az('registrations.seatsOfKind', { name: 'Uşaq' }));
  });
});
