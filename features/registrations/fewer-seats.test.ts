import { describe, expect, it } from 'vitest';
import { checkIn } from './commands/check-in';
import { promote } from './commands/promote';
import { setRegistration } from './commands/set-registration';
import { fullEvent } from './full-event-testing';
import { listMyRegistrations } from './queries/own';
import { previewSettings } from './queries/settings';
import { type GivenSeats, planTakeBack, TOTAL } from './waiting-list';

/** Twelve people are confirmed, in parties of five, four and three, and one waits. */
async function crowded() {
  const s = await fullEvent({ capacity: 12 }, 5);
  const [four, three] = [await s.go(4), await s.go(3)];
  const waits = await s.go(1);
  const input = {
    event: s.event.id,
    audience: 'public' as const,
    maxPartySize: '10',
    hasWaitingList: 'on' as const,
    capacity: '10',
  };
  return { ...s, four, three, waits, input };
}

describe('fewer seats than are taken', () => {
  it('are said in numbers first; nobody loses theirs, and nobody new gets any', async () => {
    const s = await crowded();
    expect(await setRegistration(s.manager, s.input)).toMatchObject({ isUnseen: true });
    expect(await previewSettings(s.manager, s.input)).toEqual([
      { kind: 'below-taken', taken: 12, after: 10 },
      { kind: 'take-back', parties: 1, seats: 3, silent: 0 },
    ]);
    const before = (await s.mails()).length;
    await setRegistration(s.manager, { ...s.input, seen: 'on' });
    expect(await s.state(s.first, s.four, s.three, s.waits)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waiting',
    ]);
    expect(await s.mails()).toHaveLength(before);
    const late = await s.go(1);
    expect(late.state).toBe('waiting');
    await expect(
      promote(s.manager, { registration: late.registration, reason: 'Qonaq' }),
    ).rejects.toMatchObject({ reason: 'no-seats-to-give' });
    // Nine of ten are left: now there is one for who waits first.
    await s.leaves(s.three);
    expect(await s.state(s.waits, late)).toEqual(['offered', 'waiting']);
  });

  it('may be taken back from who got theirs last, who stand first in the line and are told', async () => {
    const s = await crowded();
    const done = await setRegistration(s.manager, { ...s.input, seen: 'on', takeBack: 'on' });
    // Three seats are given back for two: the one that is left is for whoever it suffices.
    expect(done).toMatchObject({ takenBack: 1, offered: 1 });
    expect(await s.state(s.first, s.four, s.three, s.waits)).toEqual([
      'confirmed',
      'confirmed',
      'waiting',
      'offered',
    ]);
    const mail = (await s.mails()).find(({ kind }) => kind === 'seats-taken-back');
    expect(mail?.text).toContain('Gözləmə siyahısının əvvəlindəsiniz');
    expect(mail?.attachments).toEqual([]);
    const [own] = await listMyRegistrations(s.three.request, undefined);
    expect(own).toMatchObject({ state: 'waiting', ticket: null, place: { place: 1, parties: 0 } });
    const late = await s.go(2);
    expect((await listMyRegistrations(late.request, undefined))[0]?.place).toMatchObject({ place: 2 });
    // Before the party that came before them and still waits.
    await s.leaves(s.waits);
    await s.leaves(s.four);
    expect(await s.state(s.three, late)).toEqual(['offered', 'offered']);
  });

  it('are never taken back from who is there already', async () => {
    const s = await crowded();
    await checkIn(s.manager, { registration: s.three.registration });
    await setRegistration(s.manager, { ...s.input, seen: 'on', takeBack: 'on' });
    expect(await s.state(s.first, s.four, s.three)).toEqual(['confirmed', 'waiting', 'confirmed']);
  });
});

describe('who gives seats back', () => {
  const given = (state: GivenSeats['state'], seats: number, givenAt: number): GivenSeats => ({
    id: `${state} ${seats}`,
    of: { [TOTAL]: seats },
    state,
    givenAt,
  });
  it.each([
    ['the last one first', [given('confirmed', 2, 1), given('confirmed', 3, 2)], 2, ['confirmed 3']],
    ['an offer before all', [given('offered', 1, 1), given('confirmed', 3, 9)], 1, ['offered 1']],
    [
      'what waits for the organizer next',
      [given('pending', 2, 1), given('confirmed', 3, 9)],
      1,
      ['pending 2'],
    ],
    // The one seat of the last party is not enough, the four of the one before are by themselves.
    [
      'no more than it takes',
      [given('confirmed', 4, 1), given('confirmed', 2, 2), given('confirmed', 1, 3)],
      5,
      ['confirmed 1', 'confirmed 4'],
    ],
    [
      'all, when it takes all',
      [given('confirmed', 2, 1), given('confirmed', 3, 2)],
      9,
      ['confirmed 3', 'confirmed 2'],
    ],
    ['nobody, when nothing is too much', [given('confirmed', 2, 1)], 0, []],
  ])('%s', (_, all, excess, expected) => {
    expect(planTakeBack(all, { [TOTAL]: excess }).map(({ id }) => id)).toEqual(expected);
  });

  it('by kind: who has a seat of what there is too much of, and nobody else', () => {
    const of = (id: string, counts: Record<string, number>, givenAt: number): GivenSeats => ({
      id,
      of: { [TOTAL]: Object.values(counts).reduce((a, b) => a + b, 0), ...counts },
      state: 'confirmed',
      givenAt,
    });
    const all = [of('a', { adult: 2, child: 1 }, 1), of('b', { adult: 1 }, 2), of('c', { child: 3 }, 3)];
    const names = (excess: Record<string, number>) => planTakeBack(all, excess).map(({ id }) => id);
    expect(names({ adult: 1 })).toEqual(['b']);
    expect(names({ child: 1 })).toEqual(['c']);
    // The two adults of the first one are enough for both.
    expect(names({ adult: 2, child: 4 })).toEqual(['c', 'a']);
    expect(names({ adult: 0 })).toEqual([]);
  });
});
