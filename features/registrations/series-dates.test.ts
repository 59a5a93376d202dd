import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { update } from '@/features/events/commands/update';
import { instantToLocal } from '@/lib/dates/zoned';
import { acceptOffer } from './commands/accept-offer';
import { cancel } from './commands/cancel';
import { cancelEvent } from './commands/cancel-event';
import { renewInvite } from './commands/renew-invite';
import { setRegistration } from './commands/set-registration';
import { setScope } from './commands/set-scope';
import { takeAlong } from './commands/take-along';
import { holdsJob } from './jobs';
import { listRegistrations } from './queries/manage';
import { getRegisterPage } from './queries/register-page';
import { previewSettings } from './queries/settings';
import { courseOf } from './series-testing';

const db = ownerDb();

describe('dates of a series that change', () => {
  it('leave the others where one is called off, and free those who waited for it', async () => {
    const s = await courseOf([5, 1, 5]);
    const party = await s.go(2);
    expect(party.state).toBe('waiting');
    await cancelEvent(s.manager, { event: s.idOf(1) });
    expect(await s.states(party)).toEqual(['offered', 'cancelled', 'offered']);
    const [off] = (await s.mails()).filter(({ kind }) => kind === 'event-cancelled');
    expect(off?.text).toContain('Bu tarixə aiddir');
  });

  it('that begin are waited for no more, but those that are left', async () => {
    const s = await courseOf([1, 5, 5]);
    const party = await s.go(2);
    await s.begin(0);
    await holdsJob.run();
    expect(await s.states(party)).toEqual(['expired', 'offered', 'offered']);
  });

  it('that are added are registered for by whoever wants them too', async () => {
    const s = await courseOf([5, 5]);
    const party = await s.go(2);
    await s.add(5);
    const page = await getRegisterPage(party.request, { event: s.slugOf(2) });
    expect([page.mine, page.dates?.length]).toEqual([null, 1]);
    const more = await s.go(2, { event: s.slugOf(2) }, party.request);
    expect(more.state).toBe('confirmed');
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed']);
  });

  it('that are added are taken along by the organizer, in order of arrival, as far as there are seats', async () => {
    const s = await courseOf([9, 9]);
    const [one, two] = [await s.go(2), await s.go(2)];
    const gone = await s.go(1);
    await cancel(gone.request, { registration: gone.registration });
    await s.add(3);
    const list = () => listRegistrations(s.manager, { event: s.slugOf(2), text: '', state: '' });
    expect((await list()).elsewhere).toBe(2);
    expect(await takeAlong(s.manager, { event: s.idOf(2) })).toMatchObject({ parties: 2, seated: 1 });
    expect([await s.states(one), await s.states(two), await s.states(gone)]).toEqual([
      ['confirmed', 'confirmed', 'confirmed'],
      ['confirmed', 'confirmed', 'waiting'],
      ['cancelled', 'cancelled'],
    ]);
    expect((await s.mails()).map(({ kind }) => kind).slice(-2)).toEqual(['date-added', 'waiting']);
    expect((await s.mails()).at(-2)?.attachments[0]?.content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(await takeAlong(s.manager, { event: s.idOf(2) })).toMatchObject({ parties: 0 });
    expect((await list()).elsewhere).toBe(0);
    // Who cancels that date alone is not taken along again; the seats go to who waits for it.
    await cancel(one.request, { registration: one.registration, only: (await s.rowAt(one, 2)).id });
    expect((await takeAlong(s.manager, { event: s.idOf(2) })).parties).toBe(0);
    expect(await s.states(two)).toEqual(['confirmed', 'confirmed', 'offered']);
  });

  it('get the settings that were changed at one of them, where they had the same', async () => {
    const s = await courseOf([5, 5, 8]);
    await s.go(4);
    const values = {
      event: s.idOf(0),
      audience: 'public',
      maxPartySize: '3',
      hasWaitingList: 'on',
      seen: 'on',
    };
    await setRegistration(s.manager, { ...values, capacity: '6', needsApproval: 'on' } as never);
    const rows = await db
      .select()
      .from(events)
      .where(eq(events.organizationId, s.organization.id))
      .orderBy(events.startsAt);
    expect(
      rows.map(({ capacity, maxPartySize, needsApproval }) => [capacity, maxPartySize, needsApproval]),
    ).toEqual([
      [6, 3, true],
      [6, 3, true],
      [8, 3, true],
    ]);
  });

  it('have one link for the invited, and none opens anything when there is a new one', async () => {
    const s = await courseOf([5, 5], { audience: 'invited', inviteKey: 'old-key' });
    await renewInvite(s.manager, { event: s.idOf(0) });
    const keys = await db
      .selectDistinct({ key: events.inviteKey })
      .from(events)
      .where(eq(events.organizationId, s.organization.id));
    expect(keys).toHaveLength(1);
    await s.begin(0);
    await expect(s.go(1, { invite: 'old-key' })).rejects.toMatchObject({ reason: 'invited-only' });
    expect((await s.go(1, { invite: keys[0]?.key })).state).toBe('confirmed');
  });

  it('show what follows from more seats at all of them before it does', async () => {
    const s = await courseOf([1, 1]);
    await s.go(1);
    const party = await s.go(1);
    const values = {
      event: s.idOf(0),
      audience: 'public',
      maxPartySize: '10',
      hasWaitingList: 'on',
      capacity: '2',
    };
    expect(await previewSettings(s.manager, values)).toEqual([{ kind: 'offers', parties: 1, seats: 1 }]);
    await setRegistration(s.manager, { ...values, seen: 'on' } as never);
    expect(await s.states(party)).toEqual(['offered', 'offered']);
  });

  it('take seats back at one of them: who got theirs last loses that date, and waits for it before all others', async () => {
    const s = await courseOf([4, 4]);
    const [first, last] = [await s.go(2), await s.go(2)];
    const waits = await s.go(1);
    const values = {
      event: s.idOf(0),
      audience: 'public',
      maxPartySize: '10',
      hasWaitingList: 'on',
      capacity: '3',
    };
    expect(await previewSettings(s.manager, values)).toEqual([
      { kind: 'below-taken', taken: 4, after: 3 },
      { kind: 'take-back', parties: 1, seats: 2, silent: 0 },
    ]);
    await setRegistration(s.manager, { ...values, seen: 'on', takeBack: 'on' } as never);
    expect([await s.states(first), await s.states(last), await s.states(waits)]).toEqual([
      ['confirmed', 'confirmed'],
      ['waiting', 'confirmed'],
      // One seat is left at the first date, none at the second.
      ['waiting', 'waiting'],
    ]);
    const mail = (await s.mails()).find(({ kind }) => kind === 'seats-taken-back');
    expect(mail?.text).toContain('başqa tarixləriniz olduğu kimi qalır');
    expect(mail?.text).not.toContain('2 tarix:');
    await cancel(first.request, { registration: first.registration, only: (await s.rowAt(first, 0)).id });
    expect([await s.states(last), await s.states(waits)]).toEqual([
      ['offered', 'confirmed'],
      ['waiting', 'waiting'],
    ]);
    await acceptOffer(last.request, { registration: (await s.rowAt(last, 0)).id });
    expect(await s.states(last)).toEqual(['confirmed', 'confirmed']);
  });

  it('take an offer back as a whole: it is of all dates or of none', async () => {
    const s = await courseOf([2, 2]);
    const first = await s.go(2);
    const party = await s.go(2);
    await cancel(first.request, { registration: first.registration });
    expect(await s.states(party)).toEqual(['offered', 'offered']);
    const values = { event: s.idOf(0), audience: 'public', maxPartySize: '10', hasWaitingList: 'on' };
    const less = { ...values, capacity: '1', seen: 'on', takeBack: 'on' };
    await setRegistration(s.manager, less as never);
    expect(await s.states(party)).toEqual(['waiting', 'waiting']);
    expect((await s.mails()).filter(({ kind }) => kind === 'offer-taken-back')).toHaveLength(1);
  });

  it('are registered for one by one again when the organizer says so, and who waits does so at each', async () => {
    const s = await courseOf([5, 1]);
    const party = await s.go(2);
    await setScope(s.manager, { event: s.idOf(1), scope: 'date' });
    expect(await s.states(party)).toEqual(['offered', 'waiting']);
    await acceptOffer(party.request, { registration: (await s.rowAt(party, 0)).id });
    expect(await s.states(party)).toEqual(['confirmed', 'waiting']);
    const single = await s.go(1, { event: s.slugOf(1) });
    expect(single.state).toBe('confirmed');
    expect(await s.states(single)).toEqual(['confirmed']);
  });
});

describe('many at once', () => {
  const perDate = async (s: Awaited<ReturnType<typeof courseOf>>) => {
    const { rows } = await db.execute<{ taken: number }>(sql`
      select s.taken from events e cross join lateral seats_of(e.organization_id, e.id) s
      where e.organization_id = ${s.organization.id} order by e.starts_at`);
    return rows.map(({ taken }) => taken);
  };

  it('gives the last seat of a series to one of them', async () => {
    const s = await courseOf([9, 1, 9]);
    const people = await Promise.all(Array.from({ length: 8 }, () => signedIn(s.organization)));
    const all = await Promise.all(people.map((who) => s.go(1, {}, who)));
    expect(all.filter(({ state }) => state === 'confirmed')).toHaveLength(1);
    expect(all.filter(({ state }) => state === 'waiting')).toHaveLength(7);
    expect(await perDate(s)).toEqual([1, 1, 1]);
  });

  it('never gives more than there are, whether for one date or for all, and nobody waits for each other', async () => {
    const s = await courseOf([4, 3, 5]);
    const people = await Promise.all(Array.from({ length: 6 }, () => signedIn(s.organization)));
    const outcomes = await Promise.allSettled([
      ...people.map((who, i) => s.go(1 + (i % 2), { event: s.slugOf(i % 3) }, who)),
      ...[2, 1, 0, 2, 0, 1].map((at) => s.alone(at, 1)),
      setScope(s.manager, { event: s.idOf(2), scope: 'series' }),
      cancelEvent(s.manager, { event: s.idOf(0) }),
    ]);
    // A date that was called off meanwhile takes nobody; nothing else fails, above all by waiting for each other.
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(failed.filter((code) => code !== 'closed')).toEqual([]);
    const taken = await perDate(s);
    expect(taken.every((count, at) => count <= ([4, 3, 5][at] ?? 0))).toBe(true);
    const { rows } = await db.execute<{ states: number }>(sql`
      select count(distinct r.state)::integer as states from registrations r join events e on e.id = r.event_id
      where r.organization_id = ${s.organization.id} and e.state = 'published' and r.series_party_id is not null
      group by r.series_party_id`);
    expect(rows.every(({ states }) => states === 1)).toBe(true);
  });

  it('never waits for who changes all dates meanwhile', async () => {
    const s = await courseOf([50, 50, 50, 50]);
    const people = await Promise.all(Array.from({ length: 8 }, () => signedIn(s.organization)));
    const change = (at: number) =>
      update(s.manager, {
        event: s.idOf(at),
        dateKind: 'scheduled',
        starts: instantToLocal(s.dates[at]?.startsAt ?? new Date(), 'Asia/Baku').slice(0, 16),
        ends: instantToLocal(s.dates[at]?.endsAt ?? new Date(), 'Asia/Baku').slice(0, 16),
        timezone: 'Asia/Baku',
        category: 'lesson',
        ourRole: 'organizer',
        contactName: `Nümunə ${at}`,
        scope: 'all',
        texts: { az: { title: 'Dil dərsi' } },
      } as never);
    await Promise.all([
      ...people.map((who, i) => s.go(1, { event: s.slugOf(i % 4) }, who)),
      ...[3, 0, 2, 1, 3, 0].map(change),
    ]);
    expect(await perDate(s)).toEqual([8, 8, 8, 8]);
  });
});
