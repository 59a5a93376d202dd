import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { eventOnlineLinks, type events } from '@/db/schema/events';
import { memberships } from '@/db/schema/memberships';
import { registrations } from '@/db/schema/registrations';
import { makeAccount, makeEvent, makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { contextOf } from '@/server/context';
import { renewCalendarLink } from './commands/renew-calendar-link';
import { revokeCalendarLink } from './commands/revoke-calendar-link';
import { memberCalendarResponse } from './member-calendar-response';
import { getCalendarAddress } from './queries/calendar-link';

const db = ownerDb();

async function event(organizationId: string, values: Partial<typeof events.$inferInsert> = {}) {
  const row = await makeEvent(organizationId, values);
  await db
    .insert(eventOnlineLinks)
    .values({ organizationId, eventId: row.id, url: `https://meet.example.org/${row.id}` });
  return row;
}

async function member() {
  const account = await makeAccount();
  const request = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az');
  const register = (organizationId: string, eventId: string, state: 'confirmed' | 'waiting' | 'cancelled') =>
    db
      .insert(registrations)
      .values({ organizationId, eventId, accountId: account.id, state, name: 'A', locale: 'az' });
  return { account, request, register };
}

const tokenOf = (address: string | null) => address?.split('/').at(-1) ?? '';

async function read(token: string) {
  const response = await memberCalendarResponse(token);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const text = await response.text();
  const entries = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  return { text, ids: entries.map(({ uid }) => uid.split('@')[0]), entries };
}

it('has what one belongs to and registered for, and the online link where one is confirmed', async () => {
  const { account, request, register } = await member();
  const [own, other, locked, left] = await Promise.all([
    makeOrganization(),
    makeOrganization(),
    makeOrganization({ lockedAt: new Date() }),
    makeOrganization(),
  ]);
  for (const [organization, endsOn] of [
    [own, null],
    [locked, null],
    [left, '2021-01-01'],
  ] as const) {
    const person = await makePerson(organization.id, { accountId: account.id });
    await db.insert(memberships).values({
      organizationId: organization.id,
      personId: person.id,
      startsOn: '2020-01-01',
      endsOn,
      startEdtf: '2020',
    });
  }
  const theirs = await event(own.id);
  const cancelled = await event(own.id, { state: 'cancelled' });
  await event(own.id, { state: 'draft' });
  await event(own.id, { hiddenAt: new Date() });
  await event(locked.id);
  await event(left.id);
  await event(other.id);
  const going = await event(other.id);
  const waiting = await event(other.id);
  const off = await event(other.id);
  await register(other.id, going.id, 'confirmed');
  await register(other.id, waiting.id, 'waiting');
  await register(other.id, off.id, 'cancelled');

  await renewCalendarLink(request, {});
  const { text, ids, entries } = await read(tokenOf(await getCalendarAddress(request, undefined)));
  expect([...ids].sort()).toEqual([theirs.id, cancelled.id, going.id, waiting.id].sort());
  // Long lines of a calendar file are folded.
  const whole = text.replace(/\r?\n[ \t]/g, '');
  expect(whole.match(/meet\.example\.org\/[\w-]+/g)?.every((link) => link.includes(going.id))).toBe(true);
  expect(whole).toContain(`meet.example.org/${going.id}`);
  const status = entries
    .find(({ uid }) => uid.startsWith(cancelled.id))
    ?.component.getFirstPropertyValue('status');
  expect(status).toBe('CANCELLED');
});

it('is closed when it is renewed or taken back, and to whoever guesses', async () => {
  const { request } = await member();
  expect(await getCalendarAddress(request, undefined)).toBeNull();
  await renewCalendarLink({ ...request, now: new Date('2031-01-01T00:00:00.001Z') }, {});
  const first = tokenOf(await getCalendarAddress(request, undefined));
  await read(first);
  await renewCalendarLink(request, {});
  const second = tokenOf(await getCalendarAddress(request, undefined));
  expect((await memberCalendarResponse(first)).status).toBe(404);
  await read(second);
  await revokeCalendarLink(request, {});
  expect(await getCalendarAddress(request, undefined)).toBeNull();
  for (const token of [second, '', 'x', `${'a'.repeat(43)}`, "'; drop table accounts"])
    expect((await memberCalendarResponse(token)).status).toBe(404);
});
