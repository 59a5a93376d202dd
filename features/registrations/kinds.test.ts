import { describe, expect, it } from 'vitest';
import { acceptOffer } from './commands/accept-offer';
import { setKinds } from './commands/set-kinds';
import { fullEvent } from './full-event-testing';
import { listRegistrations } from './queries/manage';
import { listMyRegistrations } from './queries/own';
import { getRegisterPage } from './queries/register-page';
import { getRegistrationSettings } from './queries/settings';
import { planSeats } from './waiting-list';

/** Adults have so many seats of their own, children as well; whoever is there takes two of the adults'. */
async function withKinds(adults: number, children: number) {
  const s = await fullEvent({ capacity: 20 }, 2);
  const set = (more: object = {}, [a, c] = [adults, children]) =>
    setKinds(s.manager, {
      event: s.event.id,
      kinds: [
        { ...ids[0], names: { az: 'Böyük' }, ageGroup: 'adult', capacity: String(a) },
        { ...ids[1], names: { az: 'Uşaq' }, ageGroup: 'child', capacity: String(c) },
      ],
      ...more,
    });
  const ids: { id?: string }[] = [{}, {}];
  await set();
  const { kinds } = await getRegistrationSettings(s.manager, s.event.id);
  ids[0] = { id: kinds['kinds.0.id'] ?? '' };
  ids[1] = { id: kinds['kinds.1.id'] ?? '' };
  const family = (adultsToo: number, childrenToo: number, more: object = {}) =>
    s.go(1, {
      adults: undefined,
      kinds: { [ids[0]?.id ?? '']: String(adultsToo), [ids[1]?.id ?? '']: String(childrenToo) },
      ...more,
    });
  const taken = async () =>
    (await listRegistrations(s.manager, { event: s.event.slug, text: '', state: '' })).kinds.map(
      (kind) => kind.taken,
    );
  return { ...s, set, ids, family, taken };
}

describe('an offer for a part of a party with kinds of ticket', () => {
  it('says how many of each kind, and lets them choose who comes', async () => {
    const s = await withKinds(3, 1);
    // Two adults and two children: one of each would be free.
    const one = await s.family(1, 2, { atLeast: '2' });
    expect(one.state).toBe('offered');
    const [adult, child] = s.ids.map(({ id }) => id ?? '');
    expect(await s.row(one.registration)).toMatchObject({
      offeredSeats: 2,
      offeredKinds: { [adult ?? '']: 1, [child ?? '']: 1 },
    });
    expect(await s.taken()).toEqual([3, 1]);
    expect((await listMyRegistrations(one.request, undefined))[0]?.offer).toMatchObject({
      seats: 2,
      kinds: [
        { name: 'Böyük', seats: 1 },
        { name: 'Uşaq', seats: 1 },
      ],
    });
    const page = await getRegisterPage(s.manager, { event: s.event.slug });
    expect(page.kinds.map(({ name, freeSeats }) => [name, freeSeats])).toEqual([
      ['Böyük', 0],
      ['Uşaq', 0],
    ]);
    // Nobody else gets what is kept for them meanwhile.
    expect((await s.family(0, 0)).state).toBe('waiting');
    const [a = '', , c = '', d = ''] = await s.people(one.registration);
    const input = { registration: one.registration };
    await expect(acceptOffer(one.request, { ...input, people: [c, d] })).rejects.toMatchObject({
      fields: { people: 'too-many-of-kind' },
      values: { seats: 1 },
    });
    await acceptOffer(one.request, { ...input, people: [a, d] });
    expect(await s.people(one.registration)).toEqual([a, d]);
    expect(await s.row(one.registration)).toMatchObject({ state: 'confirmed', offeredKinds: null });
    expect(await s.taken()).toEqual([3, 1]);
  });

  it('is for as many as may come of a kind, also where not all of them can at once', async () => {
    const s = await withKinds(4, 4);
    const [adult, child] = s.ids.map(({ id }) => id ?? '');
    // Of twenty seats three are left in all: it may be two adults and a child, or one and two.
    await s.set({}, [18, 4]);
    const crowd = await s.go(5, { adults: '4' });
    const more = await s.go(10, { adults: '9' });
    expect(await s.state(crowd, more)).toEqual(['confirmed', 'confirmed']);
    const one = await s.family(1, 2, { atLeast: '3' });
    expect(await s.row(one.registration)).toMatchObject({
      state: 'offered',
      offeredSeats: 3,
      offeredKinds: { [adult ?? '']: 1, [child ?? '']: 2 },
    });
  });

  it('is not made to children alone, when there is no seat for who registered', async () => {
    const s = await withKinds(2, 5);
    expect((await s.family(0, 3, { atLeast: '2' })).state).toBe('waiting');
  });

  it('a kind may have fewer seats than are taken, when that is said', async () => {
    const s = await withKinds(2, 5);
    await expect(s.set({}, [1, 5])).rejects.toMatchObject({
      fields: { 'kinds.0.capacity': 'capacity-below-taken' },
      values: { taken: 2 },
    });
    await s.set({ belowTaken: 'on' }, [1, 5]);
    expect(await s.state(s.first)).toEqual(['confirmed']);
    expect((await s.family(0, 0)).state).toBe('waiting');
  });

  it('a kind may have its seats taken back from who got theirs last, and from nobody who has none of them', async () => {
    const s = await withKinds(3, 5);
    const other = await s.family(0, 1);
    const children = await s.family(0, 0, { atLeast: '1' });
    expect(await s.state(s.first, other)).toEqual(['confirmed', 'confirmed']);
    expect(children.state).toBe('waiting');
    await expect(s.set({}, [2, 5])).rejects.toMatchObject({
      fields: { 'kinds.0.capacity': 'capacity-below-taken', takeBack: 'gives-seats-back' },
      values: { taken: 3, parties: 1, seats: 2, silent: 0 },
    });
    expect(await s.set({ takeBack: 'on' }, [2, 5])).toMatchObject({ takenBack: 1 });
    expect(await s.state(s.first, other, children)).toEqual(['confirmed', 'waiting', 'waiting']);
    expect((await s.mails()).map(({ kind }) => kind)).toContain('seats-taken-back');
  });
});

describe('the rule, with kinds', () => {
  const line = (needs: Record<string, number>, minSeats: number | null, firstKind = 'adult') => ({
    ...{ id: 'a', needs, minSeats, firstKind, passes: 0, isResting: false },
  });
  it.each([
    [
      'all',
      { total: 4, adult: 2, child: 2 },
      2,
      { total: 9, adult: 2, child: 2 },
      { total: 4, adult: 2, child: 2 },
    ],
    [
      'each kind as far as it goes',
      { total: 4, adult: 2, child: 2 },
      2,
      { total: 9, adult: 1, child: 9 },
      { total: 3, adult: 1, child: 2 },
    ],
    [
      'no more than in all',
      { total: 4, adult: 2, child: 2 },
      2,
      { total: 2, adult: 2, child: 1 },
      { total: 2, adult: 2, child: 1 },
    ],
    [
      'with those of no kind of its own',
      { total: 4, adult: 1 },
      2,
      { total: 3, adult: 1 },
      { total: 3, adult: 1 },
    ],
    [
      'not fewer than they would come with',
      { total: 4, adult: 2, child: 2 },
      3,
      { total: 9, adult: 1, child: 1 },
      null,
    ],
    [
      'not without who registered',
      { total: 4, adult: 2, child: 2 },
      2,
      { total: 9, adult: 0, child: 2 },
      null,
    ],
    ['nobody in part who did not say so', { total: 2, adult: 2 }, null, { total: 9, adult: 1 }, null],
  ])('%s', (_, needs, min, free, expected) => {
    const [outcome] = planSeats([line(needs as never, min)], free as never).outcomes;
    expect(outcome?.kind === 'gets' ? outcome.of : null).toEqual(expected);
  });
});
