import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { ticketKinds } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { changeParty } from './commands/change-party';
import { promote } from './commands/promote';
import { registerFor } from './commands/register-for';
import { setKinds } from './commands/set-kinds';
import { listRegistrations } from './queries/manage';
import { listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
import { courseWithKinds } from './series-kinds-testing';
import { courseOf } from './series-testing';

const db = ownerDb();

describe('kinds of ticket of a whole series', () => {
  it('are the same at all dates to come, each with seats of its own there', async () => {
    const s = await courseWithKinds(3, 5, 2);
    expect(await s.capacities()).toEqual([
      [5, 2],
      [5, 2],
      [5, 2],
    ]);
    const [first, second] = [await s.kindsAt(0), await s.kindsAt(1)];
    expect(second.map(({ seriesKindId }) => seriesKindId)).toEqual(
      first.map(({ seriesKindId }) => seriesKindId),
    );
    const party = await s.family(1, 1);
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await s.taken()).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
    const page = await getRegisterPage(party.request, { event: s.slugOf(1) });
    expect(page.mine?.people.map(({ kind }) => kind)).toEqual(['Böyük', 'Böyük', 'Uşaq']);
  });

  it('make a party wait for all dates where one kind is full at one of them, and say which', async () => {
    const s = await courseWithKinds(3, 5, 2);
    await s.set(1, [5, 1]);
    expect(await s.capacities()).toEqual([
      [5, 1],
      [5, 1],
      [5, 1],
    ]);
    const first = await s.family(0, 1);
    const party = await s.family(0, 1);
    expect(await s.states(party)).toEqual(['waiting', 'waiting', 'waiting']);
    // Who needs no seat of a child is not kept back by it.
    expect((await s.family(1, 0)).state).toBe('confirmed');
    const [own] = await listMyRegistrations(party.request, undefined);
    const [, child] = own?.kinds ?? [];
    expect(own?.wait).toMatchObject({ kind: 'too-few', needs: 1, free: 0, kindId: child?.id });
    expect(own?.series?.dates.map(({ isFull }) => isFull)).toEqual([true, true, true]);
    const line = (await s.listAt(2)).lines.find(({ state }) => state === 'waiting');
    expect(line?.wait).toMatchObject({ needs: 1, free: 0, kindId: (await s.kindsAt(2))[1]?.id });
    const told = (await s.mails()).find(({ kind }) => kind === 'waiting')?.text ?? '';
    expect(told.split('Yer çatmayan tarixlər:')[1]?.split('\n\n')[0]?.trim().split('\n')).toHaveLength(3);
    await expect(
      promote(s.manager, { registration: party.registration, reason: 'Qonaq' }),
    ).rejects.toMatchObject({
      code: 'full',
    });
    // One date is not enough, all are.
    await cancel(first.request, { registration: first.registration, only: (await s.rowAt(first, 0)).id });
    expect(await s.states(party)).toEqual(['waiting', 'waiting', 'waiting']);
    await cancel(first.request, { registration: (await s.rowAt(first, 1)).id });
    expect(await s.states(party)).toEqual(['offered', 'offered', 'offered']);
    await acceptOffer(party.request, { registration: party.registration });
    expect((await s.taken()).map(([, children]) => children)).toEqual([1, 1, 1]);
  });

  it('are offered in part as many as the scarcest date has of each, and the same people come to all', async () => {
    const s = await courseWithKinds(3, 6, 6);
    // A date of its own: one adult less than elsewhere, and no limit for children at the last.
    await s.set(1, [2, 6]);
    await s.set(0, [6, 1]);
    await db
      .update(ticketKinds)
      .set({ capacity: null })
      .where(eq(ticketKinds.id, (await s.kindsAt(2))[1]?.id ?? ''));
    await db
      .update(ticketKinds)
      .set({ capacity: 2 })
      .where(eq(ticketKinds.id, (await s.kindsAt(1))[0]?.id ?? ''));
    const party = await s.family(2, 2, { atLeast: '2' });
    expect(await s.states(party)).toEqual(['offered', 'offered', 'offered']);
    for (const at of [0, 1, 2]) {
      const [adult, child] = await s.kindsAt(at);
      expect(await s.rowAt(party, at)).toMatchObject({
        offeredSeats: 3,
        offeredKinds: { [adult?.id ?? '']: 2, [child?.id ?? '']: 1 },
      });
    }
    expect(await s.taken()).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
    // What is kept for them nobody else gets.
    expect((await s.family(0, 0)).state).toBe('waiting');
    const [own] = await listMyRegistrations(party.request, undefined);
    const [a = '', b = '', c = '', d = '', e = ''] = own?.people.map(({ id }) => id) ?? [];
    const answer = { registration: own?.id ?? '' };
    for (const people of [
      [a, b, c],
      [a, d, e],
    ]) {
      await expect(acceptOffer(party.request, { ...answer, people })).rejects.toMatchObject({
        fields: { people: 'too-many-of-kind' },
      });
    }
    await acceptOffer(party.request, { ...answer, people: [a, c, e] });
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await s.taken()).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it('are not offered to children alone, where there is no seat for who registered at one date', async () => {
    const s = await courseWithKinds(2, 4, 6);
    await db
      .update(ticketKinds)
      .set({ capacity: 0 })
      .where(eq(ticketKinds.id, (await s.kindsAt(1))[0]?.id ?? ''));
    expect((await s.family(0, 3, { atLeast: '2' })).state).toBe('waiting');
  });

  it('are kept for a party that three others have passed, at every date', async () => {
    const s = await courseWithKinds(2, '', 2);
    const [one, two] = [await s.family(0, 1), await s.family(0, 1)];
    const big = await s.family(0, 2);
    const [small, last] = [await s.family(0, 1), await s.family(0, 1)];
    const passes = async () => (await s.rowAt(big, 1)).passes;
    for (const [leaves, gets, count] of [
      [one, small, 1],
      [two, last, 2],
    ] as const) {
      await cancel(leaves.request, { registration: leaves.registration });
      expect((await s.states(gets))[0]).toBe('offered');
      await acceptOffer(gets.request, { registration: gets.registration });
      expect(await passes()).toBe(count);
    }
    const third = await s.family(0, 1);
    await cancel(small.request, { registration: small.registration });
    expect([await s.states(third), await passes()]).toEqual([['offered', 'offered'], 3]);
    await cancel(third.request, { registration: third.registration });
    // Adults alone need nothing that is kept.
    expect((await s.family(2, 0)).state).toBe('confirmed');
    const fourth = await s.family(0, 1);
    expect(await s.states(fourth)).toEqual(['waiting', 'waiting']);
    await cancel(last.request, { registration: last.registration });
    expect([await s.states(big), await s.states(fourth)]).toEqual([
      ['offered', 'offered'],
      ['waiting', 'waiting'],
    ]);
  });

  it('are changed at every date, or at none', async () => {
    const s = await courseWithKinds(2, 9, 2);
    const party = await s.family(1, 1);
    const [own] = await listMyRegistrations(party.request, undefined);
    const [, second] = own?.people ?? [];
    const [adult, child] = await s.kindsAt(0);
    const all = own?.people.map(({ id }) => id) ?? [];
    const change = { registration: own?.id ?? '', keep: all.slice(1) };
    await changeParty(party.request, {
      ...change,
      people: { [second?.id ?? '']: { kind: child?.id ?? '' } },
    });
    expect(await s.taken()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    await expect(
      changeParty(party.request, { ...change, kinds: { [child?.id ?? '']: '1' } }),
    ).rejects.toMatchObject({ reason: 'no-seats-for-more' });
    await changeParty(party.request, { ...change, kinds: { [adult?.id ?? '']: '2' } });
    expect(await s.taken()).toEqual([
      [3, 2],
      [3, 2],
    ]);
  });

  it('change their seats where they had the same, never below what is taken, and go nowhere where somebody comes by them', async () => {
    const s = await courseWithKinds(3, 5, 4);
    await db
      .update(ticketKinds)
      .set({ capacity: 9 })
      .where(eq(ticketKinds.id, (await s.kindsAt(2))[1]?.id ?? ''));
    const party = await s.family(0, 3);
    await cancel(party.request, { registration: party.registration, only: (await s.rowAt(party, 0)).id });
    await s.set(0, [5, 2]);
    expect(await s.capacities()).toEqual([
      [5, 2],
      [5, 4],
      [5, 9],
    ]);
    const [adult] = await s.kindsAt(0);
    const without = {
      event: s.idOf(0),
      kinds: [{ id: adult?.id, names: { az: 'Böyük' }, ageGroup: 'adult' }],
    };
    await expect(setKinds(s.manager, without as never)).rejects.toMatchObject({ reason: 'kind-used' });
    await cancel(party.request, { registration: (await s.rowAt(party, 1)).id });
    await setKinds(s.manager, without as never);
    expect(await s.capacities()).toEqual([[null], [null], [null]]);
  });

  it('that are new sort in who is registered, with as many seats as are taken at least', async () => {
    const s = await courseOf([9, 9]);
    const party = await s.go(3);
    await cancel(party.request, { registration: party.registration, only: (await s.rowAt(party, 0)).id });
    await setKinds(s.manager, {
      event: s.idOf(0),
      kinds: [{ names: { az: 'Böyük' }, ageGroup: 'adult', capacity: '2' }],
    } as never);
    const list = await listRegistrations(s.manager, { event: s.slugOf(1), text: '', state: '' });
    expect(list.kinds).toMatchObject([{ capacity: 3, taken: 3 }]);
  });

  it('are understood by the form of any of the dates, and one that knows others is refused rather than to leave somebody out', async () => {
    const s = await courseWithKinds(3, 9, 9);
    const [own, theirs] = [await s.family(1, 1, {}, 2), await courseWithKinds(2, 9, 9)];
    const [, child] = await s.kindsAt(1);
    const byPhone = await registerFor(s.manager, {
      event: s.idOf(2),
      key: randomUUID(),
      name: 'Qonaq',
      language: 'az',
      kinds: { [child?.id ?? '']: '1' },
    });
    expect([own.state, byPhone.state]).toEqual(['confirmed', 'confirmed']);
    expect(await s.taken()).toEqual([
      [3, 2],
      [3, 2],
      [3, 2],
    ]);
    const [foreign] = await theirs.kindsAt(0);
    await expect(s.go(1, { kinds: { [foreign?.id ?? '']: '2' } })).rejects.toMatchObject({
      reason: 'kinds-changed',
    });
  });
});
