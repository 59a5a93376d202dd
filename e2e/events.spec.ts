import { makeEvent } from '@/db/testing/factories';
import { ORIGIN, SECOND } from './support/addresses';
import { button, field, saying } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const TITLE = 'Novruz tonqalı';

async function on(origin: string, path: string) {
  const answer = await fetch(`${origin}${path}`);
  return { status: answer.status, html: await answer.text() };
}

test('an admin writes an event down and publishes it: the next request shows it, on every process', async ({
  page,
}) => {
  const { organization, manage } = await organizationWith(page.context());
  const events = `/az/organizations/${organization.slug}/events`;
  const profile = `/az/organizations/${organization.slug}`;

  await test.step('a draft is written; what is wrong is said beside the field', async () => {
    await page.goto(`${manage}/events/new`);
    await page
      .getByRole('group', { name: az('events.form.title'), exact: true })
      .locator('input[lang=az]')
      .fill(TITLE);
    const [starts, ends] = [field(page, az('events.form.starts')), field(page, az('events.form.ends'))];
    await starts.fill('2031-03-20T18:30');
    await ends.fill('2031-03-20T17:00');
    await button(page, az('events.form.create')).click();
    await expect(ends).toHaveAccessibleDescription(saying(az('errors.end-before-start')));
    await expect(starts).toHaveValue('2031-03-20T18:30');
    await ends.fill('2031-03-20T21:00');
    await button(page, az('events.form.create')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-created'));
  });

  const event = `${events}/${new URL(page.url()).pathname.split('/').at(-1)}`;
  await test.step('nobody sees the draft', async () => {
    for (const origin of [ORIGIN, SECOND]) {
      expect((await on(origin, event)).status).toBe(404);
      expect((await on(origin, profile)).html).not.toContain(TITLE);
      expect((await on(origin, events)).html).not.toContain(TITLE);
    }
  });

  await test.step('published, everybody does', async () => {
    await button(page, az('events.actions.publish')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-published'));
    for (const origin of [ORIGIN, SECOND]) {
      const shown = await on(origin, event);
      expect(shown.status, origin).toBe(200);
      expect(shown.html, origin).toContain(TITLE);
      expect((await on(origin, profile)).html, origin).toContain(TITLE);
      expect((await on(origin, events)).html, origin).toContain(TITLE);
    }
  });

  await test.step('registration opens for everybody, with seats', async () => {
    const settings = page.locator('#registration');
    await settings.getByLabel(az('labels.audience.public')).check();
    await field(settings, az('registrations.settings.capacity')).fill('50');
    await button(settings, az('common.save')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.saved'));
    for (const origin of [ORIGIN, SECOND]) {
      expect((await on(origin, event)).html, origin).toContain(
        az('site.registration.free', { free: 50, capacity: 50 }),
      );
    }
  });

  await test.step('next year there is one like it: a draft, with the same words and seats', async () => {
    await page.getByText(az('events.copy.ask')).click();
    await field(page, az('events.copy.starts')).fill('2032-03-20T19:00');
    await button(page, az('events.copy.do')).click();
    await expect(page.getByRole('status')).toHaveText(az('notices.event-copied'));
    await expect(field(page, az('events.form.ends'))).toHaveValue('2032-03-20T21:30');
    await expect(field(page.locator('#registration'), az('registrations.settings.capacity'))).toHaveValue(
      '50',
    );
    await expect(button(page, az('events.actions.publish'))).toBeVisible();
  });
});

test('an event that is called off says so at once, on every process', async ({ page }) => {
  const { organization, manage } = await organizationWith(page.context());
  const { slug } = await makeEvent(organization.id);
  const path = `/az/organizations/${organization.slug}/events/${slug}`;
  for (const origin of [ORIGIN, SECOND]) {
    expect((await on(origin, path)).html).not.toContain(az('site.registration.eventCancelled'));
  }
  await page.goto(`${manage}/events/${slug}`);
  await page.getByText(az('events.actions.cancelAsk')).click();
  await button(page, az('events.actions.cancel')).click();
  await expect(page.getByRole('status')).toHaveText(az('notices.event-cancelled'));
  for (const origin of [ORIGIN, SECOND]) {
    expect((await on(origin, path)).html, origin).toContain(az('site.registration.eventCancelled'));
  }
});
