import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import type { RequestContext } from '@/server/context';
import { changeParty } from './commands/change-party';
import { confirm } from './commands/confirm';
import { fullEvent } from './full-event-testing';

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
