import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator } from '@playwright/test';
import sharp from 'sharp';
import { makeParty } from '@/db/testing/doors';
import { makeAccount, makeEvent } from '@/db/testing/factories';
import { findHeadlessChromium } from '../scripts/lib/chromium.mjs';
import { button } from './support/form';
import { organizationWith, signIn } from './support/people';
import { expect, type Page, test } from './support/test';
import { az } from './support/texts';

const t = (key: string, values = {}) => az(`check-in.${key}`, values);
/** What the camera of the browser sees. */
const FILM = join(tmpdir(), `ocaq-door-${process.pid}.y4m`);

writeFileSync(FILM, '');

test.use({
  launchOptions: {
    executablePath: findHeadlessChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${FILM}`,
    ],
  },
});

/** A film that shows nothing but this picture. */
async function filmOf(picture: Locator): Promise<void> {
  const [width, height] = [640, 480];
  const grey = await sharp(await picture.screenshot())
    .resize(400, 400)
    .extend({ top: 40, bottom: 40, left: 120, right: 120, background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer();
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    grey.subarray(0, width * height),
    Buffer.alloc((width * height) / 2, 128),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(FILM, Buffer.concat([head, frame, frame, frame]));
}

test('helpers check people in by camera and by name, without a network too; a ticket at two doors is reported', async ({
  page: admin,
  somebody,
}) => {
  const { organization, manage } = await organizationWith(admin.context());
  const soon = new Date(Date.now() + 3_600_000);
  const event = await makeEvent(organization.id, {
    state: 'published',
    startsAt: new Date(),
    endsAt: soon,
    capacity: 10,
  });
  const account = await makeAccount();
  await makeParty(organization.id, event.id, account.id, ['Nərgiz Nümunəli', 'Kənan', 'Ləman']);
  await makeParty(organization.id, event.id, null, ['Çingiz Əliyev']);
  const doors = `${manage}/events/${event.slug}/door`;

  const makeDoor = async (name: string) => {
    await admin.goto(doors);
    await admin.getByLabel(t('new.name')).fill(name);
    await button(admin, t('new.make')).click();
    const said = admin.getByText(new RegExp(`“${name}”.*PIN: \\d{6}`));
    const pin = /PIN: (\d{6})/.exec((await said.textContent()) ?? '')?.[1] ?? '';
    const row = admin.getByRole('row').filter({ hasText: name });
    await row.getByText(t('doors.show')).click();
    return { pin, url: (await row.getByRole('link', { name: t('doors.open') }).getAttribute('href')) ?? '' };
  };
  const open = async (page: Page, pin: string) => {
    await page.getByLabel(t('app.pin')).fill(pin);
    await button(page, t('app.open')).click();
  };
  const counts = (page: Page) => page.getByTestId('door-counts');
  const helperAt = async ({ pin, url }: { pin: string; url: string }) => {
    const context = await somebody();
    const page = await context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url);
    await open(page, pin);
    await expect(counts(page)).toHaveText('0 / 4');
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    return { context, page, pin };
  };
  const findAndCheckIn = async (page: Page) => {
    await page.getByLabel(t('app.search')).fill('Чингиз алиев');
    await page.getByRole('button', { name: /Çingiz/ }).click();
    await page.getByRole('button', { name: t('app.arriveOf', { name: 'Çingiz Əliyev' }) }).click();
  };
  const isKept = (context: BrowserContext) =>
    expect
      .poll(() =>
        context.pages()[0]?.evaluate(async () => {
          const [name = ''] = await caches.keys();
          return (await (await caches.open(name)).keys()).length;
        }),
      )
      .toBeGreaterThan(5);

  const first = await helperAt(await makeDoor('Qapı A'));
  const second = await helperAt(await makeDoor('Qapı B'));
  await isKept(first.context);

  await test.step('the page can be put on the home screen, where it starts as itself', async () => {
    const address = await first.page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = await (await first.page.request.get(address ?? '')).json();
    const { pathname } = new URL(first.page.url());
    expect(manifest).toMatchObject({ display: 'standalone', start_url: pathname, scope: pathname });
  });

  await test.step('the code of a ticket is read by the camera: the family is in', async () => {
    const guest = await somebody();
    await signIn(guest, account.id);
    const own = await guest.newPage();
    await own.goto('/az/account/registrations');
    await filmOf(own.getByRole('img', { name: az('registrations.ticket.code') }));
    await button(first.page, t('app.cameraOpen')).click();
    await expect(first.page.getByTestId('door-result')).toContainText('Nərgiz Nümunəli');
    await button(first.page, t('app.cameraClose')).click();
    await button(first.page, t('app.all', { people: 3 })).click();
    await expect(counts(first.page)).toHaveText('3 / 4');
    await expect(first.page.getByText(t('app.online'), { exact: true })).toBeVisible();
  });

  await test.step('without a network, even opened anew, the list is there after the PIN, and who comes is kept', async () => {
    for (const { context } of [first, second]) await context.setOffline(true);
    await first.page.reload();
    await open(first.page, first.pin === '000000' ? '111111' : '000000');
    await expect(first.page.getByText(t('app.locked.wrong-pin'))).toBeVisible();
    await open(first.page, first.pin);
    await expect(counts(first.page)).toHaveText('3 / 4');
    for (const { page } of [first, second]) {
      await findAndCheckIn(page);
      await expect(page.getByText(t('app.waiting', { waiting: 1 }))).toBeVisible();
    }
    await expect(counts(first.page)).toHaveText('4 / 4');
  });

  await test.step('with the network back both are settled, and the organizer sees both doors', async () => {
    for (const { context } of [first, second]) await context.setOffline(false);
    for (const { page } of [first, second]) {
      await expect(page.getByText(t('app.online'), { exact: true })).toBeVisible({ timeout: 25_000 });
      await expect(counts(page)).toHaveText('4 / 4');
    }
    await admin.goto(doors);
    const main = admin.getByRole('main');
    await expect(main).toContainText(t('reports.twice', { name: 'Çingiz Əliyev', people: 1 }));
    await expect(main).toContainText(/Qapı A – .*Qapı B – |Qapı B – .*Qapı A – /);
  });

  await test.step('who came without a registration is counted once their number is chosen and added', async () => {
    await first.page.getByText(t('app.walkIn.title')).click();
    await button(first.page, t('app.walkIn.come', { size: 6 })).click();
    await button(first.page, t('app.walkIn.come', { size: 2 })).click();
    await expect(counts(first.page)).toHaveText('4 / 4');
    await button(first.page, t('app.walkIn.add', { size: 2 })).click();
    await expect(first.page.getByText(t('app.walkIn.taken', { taken: 2 }))).toBeVisible();
    await expect(counts(first.page)).toHaveText('6 / 6');
    await button(first.page, t('app.walkIn.takeBack', { size: 2 })).click();
    await expect(counts(first.page)).toHaveText('4 / 4');
    await expect(first.page.getByText(t('app.walkIn.taken', { taken: 2 }))).toBeHidden();
  });

  await test.step('a door that is closed opens nothing more, and the device forgets the list', async () => {
    const row = admin.getByRole('row').filter({ hasText: 'Qapı B' });
    await row.getByText(t('doors.revokeAsk'), { exact: true }).click();
    await button(row, t('doors.revoke')).click();
    await expect(row.getByText(t('doors.revokeAsk'), { exact: true })).toHaveCount(0);
    await second.page.reload();
    await expect(second.page.getByLabel(t('app.pin'))).toHaveCount(0);
    const left = `new Promise((resolve) => {
      const opening = indexedDB.open('ocaq-door', 1);
      opening.onsuccess = () => {
        const count = opening.result.transaction('kept').objectStore('kept').count();
        count.onsuccess = () => resolve(count.result);
      };
    })`;
    await expect.poll(() => second.page.evaluate(left)).toBe(0);
  });
});
