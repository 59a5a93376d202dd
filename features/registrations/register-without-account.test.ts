import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journal } from '@/db/schema/kernel';
import { registrations } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { cancel } from './commands/cancel';
import { confirmAddress } from './commands/confirm-address';
import { holdsJob } from './jobs';
import { openLink } from './links';
import { go, kindsOf, linkHolder, mailsOf, scene, stateOf, tokenIn } from './registering-testing';

const db = ownerDb();

describe('registering without an account', () => {
  it('holds the seats until the link is confirmed, once', async () => {
    const s = await scene();
    await expect(go(s, await s.visitor())).rejects.toMatchObject({ fields: { email: 'required' } });
    const held = await go(s, await s.visitor(), { email: 'a@example.org', adults: '3' });
    expect(held.state).toBe('held');
    expect(held.keptUntil).not.toBeNull();
    // Four of five seats are held: a party of two has to wait.
    expect(await go(s, await s.account(), { adults: '1' })).toMatchObject({ state: 'waiting' });

    const link = await openLink('az', tokenIn((await mailsOf(s))[0]?.text));
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed' });
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed', changed: false });
    expect(await kindsOf(s)).toEqual(['confirm-address', 'waiting', 'confirmed']);
  });

  it('refuses a registered address like any other, where not all would have a seat', async () => {
    const s = await scene({ capacity: 2, hasWaitingList: false });
    const stranger = await s.visitor();
    await go(s, stranger, { email: 'a@example.org' });
    for (const email of ['a@example.org', 'b@example.org']) {
      await expect(go(s, stranger, { email, adults: '1' })).rejects.toMatchObject({
        reason: 'not-enough-seats',
      });
    }
  });

  it('tells nobody who only says an address whether it is registered; the address learns it', async () => {
    const s = await scene({ capacity: 6 });
    const known = await s.account();
    const first = await go(s, known);
    const email = known.actor.kind === 'account' ? (known.actor.account.email ?? '') : '';
    const answer = ({ state, keptUntil }: { state: string; keptUntil: string | null }) => [
      state,
      keptUntil !== null,
    ];
    const stranger = await s.visitor();
    expect(answer(await go(s, stranger, { email, name: 'Kimsə' }))).toEqual(
      answer(await go(s, stranger, { email: 'new@example.org', name: 'Kimsə' })),
    );
    // Whoever did not get the mail sends the form again: another one to the same registration.
    await go(s, stranger, { email: 'new@example.org' });
    expect(await kindsOf(s)).toEqual([
      'confirmed',
      'registered-already',
      'confirm-address',
      'confirm-address',
    ]);
    const [, already, one, two] = await mailsOf(s);
    expect(already?.recipient).toBe(email);
    expect(tokenIn(one?.text)).toBe(tokenIn(two?.text));
    const rows = await db.select().from(registrations).where(eq(registrations.eventId, s.event.id));
    expect(rows.map(({ id, name }) => [id === first.registration, name])).toEqual([
      [true, 'Aynur Nümunəli'],
      [false, 'Kimsə'],
    ]);
    for (const _ of [1, 2, 3, 4]) await go(s, stranger, { email });
    expect((await kindsOf(s)).filter((kind) => kind === 'registered-already')).toHaveLength(3);
    const entries = await db.select().from(journal).where(eq(journal.organizationId, s.organization.id));
    expect(entries.filter(({ action }) => action === 'registration.create')).toHaveLength(2);
  });

  it('keeps the place in the line, but no seats, when there are none', async () => {
    const s = await scene({ capacity: 1 });
    const first = await go(s, await s.account());
    const held = await go(s, await s.visitor(), { email: 'b@example.org' });
    expect(held).toMatchObject({ state: 'held', keptUntil: null });
    const link = await linkHolder(s);
    expect((await mailsOf(s)).at(-1)?.text).toContain('boş yer çatmır');
    const later = await go(s, await s.account());
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'waiting' });
    // Confirmed later, but here first.
    await cancel(await s.manager(), { registration: first.registration });
    expect([await stateOf(held.registration), await stateOf(later.registration)]).toEqual([
      'offered',
      'waiting',
    ]);
    expect((await kindsOf(s)).at(-1)).toBe('offered');
  });

  it('tells whoever finds seats at the confirmation only that', async () => {
    const s = await scene({ capacity: 1 });
    const first = await go(s, await s.account());
    await go(s, await s.visitor(), { email: 'c@example.org' });
    const link = await linkHolder(s);
    await cancel(await s.manager(), { registration: first.registration });
    expect(await confirmAddress(link, {})).toMatchObject({ state: 'confirmed' });
    expect(await kindsOf(s)).toEqual(['confirmed', 'confirm-address', 'withdrawn', 'confirmed']);
  });

  it('lets the seats go after half an hour, to whoever waits', async () => {
    const s = await scene({ capacity: 1 });
    const held = await go(s, await s.visitor(), { email: 'd@example.org' });
    const link = await linkHolder(s);
    const waiting = await go(s, await s.account());
    await holdsJob.run();
    expect(await stateOf(held.registration)).toBe('held');
    await db
      .update(registrations)
      .set({ heldUntil: sql`now() - interval '1 second'` })
      .where(eq(registrations.id, held.registration));
    await holdsJob.run();
    expect([await stateOf(held.registration), await stateOf(waiting.registration)]).toEqual([
      'expired',
      'offered',
    ]);
    await expect(confirmAddress(link, {})).rejects.toMatchObject({ code: 'closed', reason: 'hold-over' });
    // The address is free again.
    expect(await go(s, await s.visitor(), { email: 'd@example.org' })).toMatchObject({ state: 'held' });
  });
});
