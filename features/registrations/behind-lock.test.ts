import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { events } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { ownerDb } from '@/db/testing/factories';
import { go, scene } from './registering-testing';

const db = ownerDb();

/** Whether anybody waits for a row that somebody else holds. */
async function isWaitedFor(): Promise<boolean> {
  const { rows } = await db.execute(sql`select from pg_locks where not granted and pid in (
    select here.pid from pg_locks here join pg_database d on d.oid = here.database and d.datname = current_database())`);
  return rows.length > 0;
}

it('all that registering asks of an event is as it is behind its lock, though it is asked at once', async () => {
  const s = await scene({ capacity: 1 });
  const request = await s.account();
  const { id: eventId, organizationId } = s.event;
  const { registering } = await db.transaction(async (holder) => {
    await holder.select().from(events).where(eq(events.id, eventId)).for('update');
    const begun = go(s, request);
    await expect.poll(isWaitedFor).toBe(true);
    const [party] = await holder
      .insert(registrations)
      .values({ organizationId, eventId, state: 'confirmed', name: 'Nümunə', locale: 'az' })
      .returning();
    await holder
      .insert(registrationPeople)
      .values({ organizationId, registrationId: party?.id ?? '', position: 0, ageGroup: 'adult' });
    return { registering: begun };
  });
  expect(await registering).toMatchObject({ state: 'waiting' });
});
