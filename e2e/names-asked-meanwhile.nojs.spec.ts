import { eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { button, field, fillIn } from './support/form';
import { organizationWith } from './support/people';
import { expect, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values?: Record<string, string | number>) => az(`registrations.${key}`, values);

// The same without and with scripts: what was typed comes back, and the cursor stands where something is missing.
for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a form opened before the organizer asked for names says at its field who is missing', async ({
      page,
      somebody,
    }) => {
      const { organization } = await organizationWith(page.context());
      const { id, slug } = await makeEvent(organization.id, { capacity: 9 });
      const guest = await (await somebody()).newPage();
      await guest.goto(`/az/organizations/${organization.slug}/events/${slug}/register`);
      await fillIn(guest, {
        [t('form.name')]: 'Nərgiz Nümunəli',
        [t('form.email')]: `nergiz-${slug}@example.org`,
        [t('form.adults')]: '1',
      });
      await ownerDb().update(events).set({ needsNames: true }).where(eq(events.id, id));
      await button(guest, t('form.register')).click();
      const missing = field(guest, t('form.guestName', { number: 1 }));
      await expect(missing).toBeFocused();
      await expect(missing).toHaveAccessibleDescription(new RegExp(az('errors.names-of-everybody')));
      await expect(guest.getByRole('alert').getByRole('link')).toContainText(
        t('form.guestName', { number: 1 }),
      );
      await missing.fill('Aydan Qonaqlı');
      const counted = field(guest, t('form.adults'));
      if ((await counted.count()) > 0) await counted.fill('0');
      await button(guest, t('form.register')).click();
      await expect(guest.getByRole('status')).toContainText(t('register.done.held', { minutes: 30 }));
    });
  });
}
