import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { changeParty } from './commands/change-party';
import { claim } from './commands/claim';
import { confirm } from './commands/confirm';
import { transfer } from './commands/transfer';
import { fullEvent } from './full-event-testing';
import { openLink } from './links';
import { listMyRegistrations } from './queries/own';

const db = ownerDb();

describe('changing a party', () => {
  const change = (one: { registration: string; request: RequestContext }, more: object = {}) =>
    changeParty(one.request, { registration: one.registration, ...more });

  it('needs free seats for more people, and gives on those of fewer', async () => {
    const s = await fullEvent({ capacity: 5 }, 3);
    const waits = await s.go(3);
    const [, guest] = await s.people(s.first.registration);
    await expect(change(s.first, { keep: [guest ?? ''], adults: '4' })).rejects.toMatchObject({
      code: 'full',
      reason: 'no-seats-for-more',
    });
    await expect(change(s.first, { keep: [randomUUID()] })).rejects.toMatchObject({ code: 'not-found' });
    await change(s.first, { keep: guest, guests: [{ name: 'Leyla' }] });
    expect((await s.people(s.first.registration)).length).toBe(3);
    expect(await s.state(waits)).toEqual(['waiting']);
    await change(s.first, { keep: guest, needs: 'Uşaq stulu', noPhoto: 'on' });
    expect(await s.state(s.first, waits)).toEqual(['confirmed', 'offered']);
    expect(await s.row(s.first.registration)).toMatchObject({ needs: 'Uşaq stulu' });
    await expect(change(waits)).rejects.toMatchObject({ reason: 'answer-offer-first' });
    await expect(change({ ...s.first, request: waits.request })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is approved again only where the organizer said so', async () => {
    for (const asksAgain of [false, true]) {
      const s = await fullEvent({ capacity: 9, needsApproval: true, asksAgain });
      await confirm(s.manager, { registration: s.first.registration });
      await change(s.first, {
        needs: 'Qoz allergiyası',
        keep: (await s.people(s.first.registration)).slice(1),
      });
      expect(await s.state(s.first)).toEqual(['confirmed']);
      await change(s.first, { children: '1' });
      expect(await s.state(s.first)).toEqual([asksAgain ? 'pending' : 'confirmed']);
    }
  });

  it('ends with the registration, by the clock of the database; the organizer still may', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(
      sql`update events set registration_closes_at = now() - interval '1 second' where id = ${s.event.id}`,
    );
    await expect(change(s.first)).rejects.toMatchObject({ code: 'closed', reason: 'registration-closed' });
    await expect(s.go(1)).rejects.toMatchObject({ reason: 'registration-closed' });
    await change({ ...s.first, request: s.manager });
    expect(await s.people(s.first.registration)).toHaveLength(1);
  });
});

describe('handing on, and keeping in an account', () => {
  const to = { name: 'Leyla Qonaqova', email: 'leyla@example.org' };

  it('makes it somebody else’s: their mail, their link, and nothing of the one before', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(
      sql`update registrations set needs = 'Qoz allergiyası' where id = ${s.first.registration}`,
    );
    const { registration } = s.first;
    await s.go(1, { name: 'Başqa' });
    await expect(transfer(await signedIn(s.organization), { registration, ...to })).rejects.toMatchObject({
      code: 'not-found',
    });
    await transfer(s.first.request, { registration, ...to });
    expect(await s.row(registration)).toMatchObject({
      ...to,
      state: 'confirmed',
      accountId: null,
      needs: null,
    });
    const mails = (await s.mails()).slice(-2);
    expect(mails.map(({ kind, recipient }) => [kind, recipient === to.email])).toEqual([
      ['handed-on', false],
      ['received', true],
    ]);
    expect(await listMyRegistrations(s.first.request, undefined)).toEqual([]);
    await expect(transfer(s.first.request, { registration, ...to })).rejects.toMatchObject({
      code: 'not-found',
    });

    const token = /\/links\/([\w-]+)/.exec(mails[1]?.text ?? '')?.[1] ?? '';
    const link = await openLink('az', token);
    const leyla = await signedIn(s.organization);
    const holding = (who: RequestContext) => ({
      ...link,
      standing: { ...link.standing, accountId: who.standing.accountId },
    });
    expect(await claim(link, {})).toMatchObject({ changed: false });
    expect(await claim(holding(leyla), {})).toMatchObject({ changed: true });
    expect(await listMyRegistrations(leyla, undefined)).toMatchObject([{ id: registration, name: to.name }]);
    // What is in an account is not taken out of it by whoever has the link.
    expect(await claim(holding(await signedIn(s.organization)), {})).toMatchObject({ changed: false });
  });

  it('is the organizer’s where not everybody may register', async () => {
    const s = await fullEvent({ capacity: 9 });
    await db.execute(sql`update events set audience = 'members' where id = ${s.event.id}`);
    const input = { registration: s.first.registration, ...to };
    await expect(transfer(s.first.request, input)).rejects.toMatchObject({ reason: 'ask-organizer' });
    await transfer(s.manager, input);
    expect(await s.row(s.first.registration)).toMatchObject(to);
  });
});
