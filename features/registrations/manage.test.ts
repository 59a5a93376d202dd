import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal, outbox } from '@/db/schema/kernel';
import { registrationPeople } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { checkIn } from './commands/check-in';
import { confirm } from './commands/confirm';
import { decline } from './commands/decline';
import { exportList } from './commands/export-list';
import { handOver } from './commands/hand-over';
import { registerFor } from './commands/register-for';
import { revokeLink } from './commands/revoke-link';
import { setRegistration } from './commands/set-registration';
import { openLink } from './links';
import { getStaffRegistration, listRegistrations } from './queries/manage';
import { getLinkedRegistration, listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
import { previewSettings } from './queries/settings';
import { scene, stateOf } from './scene-testing';

const db = ownerDb();

const lastMail = async (organizationId: string) =>
  (
    await db
      .select()
      .from(outbox)
      .where(eq(outbox.organizationId, organizationId))
      .orderBy(desc(outbox.createdAt))
  )[0];

const settings = { audience: 'public' as const, maxPartySize: '10' };

describe('seats and windows', () => {
  it('gives more seats at once to those who wait', async () => {
    const { manager, event, go } = await scene();
    await go({ adults: '1' });
    const waiting = await go({ adults: '1' });
    const input = { event: event.id, ...settings };
    expect(await setRegistration(manager, { ...input, capacity: '3' })).toMatchObject({ offered: 0 });
    const more = { ...input, capacity: '4', hasWaitingList: 'on' as const };
    expect(await setRegistration(manager, more)).toMatchObject({ isUnseen: true, offered: 0 });
    expect(await previewSettings(manager, more)).toEqual([{ kind: 'offers', parties: 1, seats: 2 }]);
    expect(await setRegistration(manager, { ...more, seen: 'on' })).toMatchObject({ offered: 1 });
    expect(await stateOf(waiting.registration)).toBe('offered');
    await expect(
      setRegistration(manager, { ...input, opens: '2026-05-02T10:00', closes: '2026-05-01T10:00' }),
    ).rejects.toMatchObject({ fields: { closes: 'end-before-start' } });
  });
});

describe('deciding and the door', () => {
  it('confirms and declines what waits for an answer', async () => {
    const { manager, organization, go } = await scene({ needsApproval: true });
    const one = await go();
    const two = await go();
    const three = await go();
    expect(await stateOf(three.registration)).toBe('waiting');
    await confirm(manager, { registration: one.registration });
    expect((await lastMail(organization.id))?.kind).toBe('registration.confirmed');
    await decline(manager, { registration: two.registration });
    expect([await stateOf(two.registration), await stateOf(three.registration)]).toEqual([
      'declined',
      'offered',
    ]);
    await expect(confirm(one.request, { registration: three.registration })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(confirm(three.request, { registration: three.registration })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('checks in one by one or all, and takes it back', async () => {
    const { manager, go } = await scene({ capacity: 3 });
    const { registration } = await go({ guests: [{ name: 'Ruslan' }, { name: 'Leyla' }] });
    const people = await db
      .select()
      .from(registrationPeople)
      .where(eq(registrationPeople.registrationId, registration));
    const person = people[1]?.id;
    expect(await checkIn(manager, { registration, person })).toMatchObject({ people: 1 });
    expect(await checkIn(manager, { registration })).toMatchObject({ people: 2 });
    expect(await checkIn(manager, { registration, person, undo: 'on' })).toMatchObject({ people: 1 });
    await expect(checkIn(manager, { registration, person: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    });
    const waiting = await go();
    await expect(checkIn(manager, { registration: waiting.registration })).rejects.toMatchObject({
      reason: 'check-in-unconfirmed',
    });
  });
});

describe('registering for somebody', () => {
  it('hands over a link instead of a mail, renews it and revokes it', async () => {
    const { manager, organization, event } = await scene();
    const { registration } = await registerFor(manager, {
      event: event.id,
      key: randomUUID(),
      name: 'Nənə Gülsüm',
      language: 'ru',
    });
    expect(await stateOf(registration)).toBe('confirmed');
    expect(await lastMail(organization.id)).toBeUndefined();
    const staffView = () => getStaffRegistration(manager, { event: event.slug, id: registration });
    expect((await staffView()).link).toBeNull();
    await handOver(manager, { registration });
    const first = (await staffView()).link ?? '';
    expect(first).toContain('/ru/links/');
    const tokenOf = (link: string) => link.split('/').at(-1) ?? '';
    const holder = await openLink('ru', tokenOf(first));
    expect(await getLinkedRegistration(holder, undefined)).toMatchObject({
      id: registration,
      state: 'confirmed',
    });
    await handOver(manager, { registration });
    await expect(openLink('ru', tokenOf(first))).rejects.toMatchObject({ code: 'not-found' });
    const second = (await staffView()).link ?? '';
    await revokeLink(manager, { registration });
    await expect(openLink('ru', tokenOf(second))).rejects.toMatchObject({ code: 'not-found' });
    expect((await staffView()).link).toBeNull();
  });

  it('goes by the number of seats, not by the window', async () => {
    const { manager, event } = await scene({
      registrationClosesAt: new Date(Date.now() - 1000),
      capacity: 1,
    });
    const go = (name: string, more: object = {}) =>
      registerFor(manager, { event: event.id, key: randomUUID(), name, language: 'az', ...more });
    expect(await go('Bir')).toMatchObject({ state: 'confirmed' });
    expect(await go('İki')).toMatchObject({ state: 'waiting' });
    await expect(go('Üç', { person: randomUUID() })).rejects.toMatchObject({
      fields: { person: 'not-found' },
    });
  });
});

describe('the lists', () => {
  it('find people in any spelling, count by the one function, and export safely', async () => {
    const { manager, event, go, organization } = await scene({ capacity: 1 });
    await go({
      name: 'Əli Kazımov',
      note: '=HYPERLINK("http://evil")',
      needs: 'Qoz allergiyası',
      noPhoto: 'on',
    });
    const mine = await go({ name: '<script>alert(1)</script>', children: '1', ages: '6' });
    const list = await listRegistrations(manager, { event: event.slug, text: 'Казымов', state: '' });
    expect(list.lines.map(({ name }) => name)).toEqual(['Əli Kazımov']);
    expect(list.seats).toEqual({
      taken: 1,
      waiting: 2,
      waitingParties: 1,
      pending: 0,
      offered: 0,
      isKept: false,
    });
    expect(list.counts).toMatchObject({ confirmed: 1, waiting: 1 });

    const { csv } = await exportList(manager, { event: event.slug });
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"\'=HYPERLINK(""http://evil"")"');
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv.split('\r\n')[1]).toContain('Qoz allergiyası,bəli,');
    await expect(exportList(mine.request, { event: event.slug })).rejects.toMatchObject({
      code: 'not-found',
    });
    const entries = await db.select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(entries.filter(({ action }) => action === 'registration.export')).toHaveLength(1);

    const own = await listMyRegistrations(mine.request, undefined);
    expect(own).toMatchObject([{ state: 'waiting', place: { place: 1, parties: 0, seats: 0 } }]);
    const page = await getRegisterPage(mine.request, { event: event.slug });
    expect(page).toMatchObject({ state: 'waiting-list', freeSeats: 0, mine: { id: mine.registration } });
  });
});
