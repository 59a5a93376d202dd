import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { eventSeries, events } from '@/db/schema/events';
import { ticketKinds } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { extendSeries } from '@/features/events/commands/extend-series';
import { setKinds } from './commands/set-kinds';
import { setScope } from './commands/set-scope';
import { takeAlong } from './commands/take-along';
import { listRegistrations } from './queries/manage';
import { getRegistrationSettings } from './queries/settings';
import { courseWithKinds } from './series-kinds-testing';
import { courseOf } from './series-testing';

const db = ownerDb();

describe('dates of a series with kinds of ticket', () => {
  it('are added with them, and who comes to all is taken along by the same kind', async () => {
    const s = await courseWithKinds(2, 9, 1);
    const [one, two] = [await s.family(0, 1), await s.family(1, 0)];
    const until = new Date(Date.now() + 17 * 86_400_000).toISOString().slice(0, 10);
    await extendSeries(s.manager, { event: s.idOf(1), until });
    const [added] = await db
      .select()
      .from(events)
      .where(eq(events.organizationId, s.organization.id))
      .orderBy(sql`starts_at desc`)
      .limit(1);
    s.dates.push(added as never);
    expect(await s.capacities()).toEqual([
      [9, 1],
      [9, 1],
      [9, 1],
    ]);
    await db
      .update(ticketKinds)
      .set({ capacity: 0 })
      .where(eq(ticketKinds.id, (await s.kindsAt(2))[1]?.id ?? ''));
    expect(await takeAlong(s.manager, { event: s.idOf(2) })).toMatchObject({ parties: 2, seated: 1 });
    expect([await s.states(one), await s.states(two)]).toEqual([
      ['confirmed', 'confirmed', 'waiting'],
      ['confirmed', 'confirmed', 'confirmed'],
    ]);
    expect((await s.taken())[2]).toEqual([2, 0]);
  });

  it('get the kinds of the one at hand when they are registered for at once, unless any has other ones', async () => {
    const s = await courseOf([9, 9, 9]);
    const perDate = (scope: 'date' | 'series', at = 0) => setScope(s.manager, { event: s.idOf(at), scope });
    await perDate('date');
    const party = await s.go(2, { event: s.slugOf(2) });
    const set = (at: number, name: string) =>
      setKinds(s.manager, {
        event: s.idOf(at),
        kinds: [{ names: { az: name }, ageGroup: 'adult', capacity: '4' }],
      } as never);
    await set(1, 'Böyük');
    await expect(perDate('series')).rejects.toMatchObject({ reason: 'series-kinds-differ' });
    await perDate('series', 1);
    const { kinds } = await getRegistrationSettings(s.manager, s.idOf(2));
    expect(kinds).toMatchObject({ 'kinds.0.names.az': 'Böyük', 'kinds.0.capacity': '4' });
    expect(
      (await listRegistrations(s.manager, { event: s.slugOf(2), text: '', state: '' })).kinds,
    ).toMatchObject([{ taken: 2 }]);
    expect(await s.states(party)).toEqual(['confirmed']);
    // Kinds that are called the same are one kind.
    await perDate('date');
    await db.delete(ticketKinds).where(eq(ticketKinds.eventId, s.idOf(0)));
    await set(0, 'Böyük');
    await perDate('series', 0);
    expect(
      new Set(
        (await db.select().from(ticketKinds).where(eq(ticketKinds.organizationId, s.organization.id))).map(
          (kind) => kind.seriesKindId,
        ),
      ).size,
    ).toBe(1);
    const [series] = await db
      .select()
      .from(eventSeries)
      .where(eq(eventSeries.organizationId, s.organization.id));
    expect(series?.registrationScope).toBe('series');
  });

  it('that were over and are to come again have the kinds that were added since, and none that are gone', async () => {
    const s = await courseWithKinds(3, 9, 9);
    await s.begin(0);
    const [adult, child] = await s.kindsAt(1);
    const kinds = [
      { id: adult?.id, names: { az: 'Böyük' }, ageGroup: 'adult', capacity: '7' },
      { names: { az: 'Köməkçi' }, ageGroup: 'adult', capacity: '3' },
    ];
    await setKinds(s.manager, { event: s.idOf(1), kinds } as never);
    const names = async (at: number) => (await s.kindsAt(at)).map(({ names }) => names.az);
    expect([await names(0), child?.names.az]).toEqual([['Böyük', 'Uşaq'], 'Uşaq']);
    await s.moveTo(0, 30);
    expect([await names(0), (await s.kindsAt(0)).map(({ capacity }) => capacity)]).toEqual([
      ['Böyük', 'Köməkçi'],
      [9, 3],
    ]);
    const [own] = await s.kindsAt(0);
    const party = await s.go(1, { event: s.slugOf(0), kinds: { [own?.id ?? '']: '1' } });
    expect(await s.states(party)).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('and stay over while somebody comes by a kind that the others have no longer', async () => {
    const s = await courseWithKinds(2, 9, 9);
    await s.family(0, 2);
    await s.begin(0);
    await db.delete(ticketKinds).where(eq(ticketKinds.id, (await s.kindsAt(1))[1]?.id ?? ''));
    await expect(s.moveTo(0, 30)).rejects.toMatchObject({ reason: 'series-kinds-gone' });
    await s.set(1, [9, 9]);
    await s.moveTo(0, 30);
    expect((await s.taken()).map(([, children]) => children)).toEqual([2, 2]);
  });
});
