import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { ownerDb } from '@/db/testing/factories';
import { fullEvent } from './full-event-testing';
import { listRegistrations } from './queries/manage';
import { listMyRegistrations } from './queries/own';

it('why somebody waits is the same on their page and in the list, whatever the event does meanwhile', async () => {
  const s = await fullEvent({ capacity: 9 }, 9);
  const party = await s.go(2);
  const set = (values: Partial<typeof events.$inferInsert>) =>
    ownerDb().update(events).set(values).where(eq(events.id, s.event.id));
  const kinds = async () => {
    const [own] = await listMyRegistrations(party.request, undefined);
    const list = await listRegistrations(s.manager, { event: s.event.slug, text: '', state: 'waiting' });
    return [own?.wait?.kind, list.lines[0]?.wait?.kind];
  };
  expect(await kinds()).toEqual(['too-few', 'too-few']);
  // Seats that came free a moment ago, before anybody has offered them.
  await set({ capacity: 20 });
  expect(await kinds()).toEqual(['gets', 'gets']);
  await set({ startsAt: new Date(Date.now() - 60_000) });
  expect(await kinds()).toEqual(['over', 'over']);
});
