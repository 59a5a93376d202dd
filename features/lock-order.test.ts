import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { grant, makeAccount, makeEvent, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { createDoor } from '@/features/check-in/commands/create-door';
import { enterDoor } from '@/features/check-in/commands/enter-door';
import { settleSeen } from '@/features/check-in/commands/settle-seen';
import { doorToken, openDoor, openDoorLink } from '@/features/check-in/door';
import { mergePair } from '@/features/duplicates/commands/merge';
import { undoMerge } from '@/features/duplicates/commands/undo-merge';
import { getPair } from '@/features/duplicates/queries/pair';
import { makePair } from '@/features/duplicates/testing';
import { requestErasureOf } from '@/features/personal-data/commands/request-erasure-of';
import { emptyAnswers } from '@/features/personal-data/finding';
import { completeErasures } from '@/features/personal-data/jobs';
import { checkIn } from '@/features/registrations/commands/check-in';
import { courseOf } from '@/features/registrations/series-testing';
import type { RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';

const db = ownerDb();
const HOUR = 3_600_000;
let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

/**
 * Does something while somebody else holds a row, as whoever gives seats does, and wants what was registered there as
 * soon as the other waits: it must be there for the taking, or each would wait for the other.
 */
async function besideWhoHolds(
  held: { table: 'events' | 'event_series'; id: string },
  wanted: readonly { table: 'events' | 'registrations' | 'registration_people' | 'people'; id: string }[],
  work: () => Promise<unknown>,
): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(
      sql`select pg_backend_pid() as pid from ${sql.identifier(held.table)} where id = ${held.id} for update`,
    );
    done = work();
    let isOver = false;
    done.then(
      () => (isOver = true),
      () => (isOver = true),
    );
    const isWaiting = async () =>
      (
        await db.execute(
          sql`select from pg_stat_activity where ${rows[0]?.pid} = any (pg_blocking_pids(pid))`,
        )
      ).rows.length > 0;
    while (!isOver && !(await isWaiting()));
    expect(isOver, 'it asks for what is held').toBe(false);
    for (const { table, id } of wanted) {
      await tx.execute(sql`select from ${sql.identifier(table)} where id = ${id} for update nowait`);
    }
  });
  await done;
}

/** A registration of somebody on record, with its people. */
async function registered(eventId: string, personId: string) {
  const id = await makeRegistration(organization.id, eventId, null, 'confirmed', 'Aynur');
  await db.execute(sql`update registrations set person_id = ${personId} where id = ${id}`);
  const { rows } = await db.execute<{ id: string }>(
    sql`select id from registration_people where registration_id = ${id}`,
  );
  const person = rows[0]?.id ?? '';
  const wanted = [
    { table: 'registrations', id } as const,
    { table: 'registration_people', id: person } as const,
    { table: 'people', id: personId } as const,
  ];
  return { id, person, wanted };
}

const makeDue = () =>
  db.execute(sql`update erasures set due_at = now() where organization_id = ${organization.id}`);

describe('an event is held before what is registered there', () => {
  it('by an erasure', async () => {
    const event = await makeEvent(organization.id);
    const person = await makePerson(organization.id);
    const { wanted } = await registered(event.id, person.id);
    await requestErasureOf(admin, { id: person.id, sure: 'on' });
    await makeDue();
    await besideWhoHolds({ table: 'events', id: event.id }, wanted, completeErasures);
    const { rows } = await db.execute(sql`select from people where id = ${person.id}`);
    expect(rows).toEqual([]);
  });

  it('by an erasure of who is only taken along', async () => {
    const event = await makeEvent(organization.id);
    const [mother, child] = [await makePerson(organization.id), await makePerson(organization.id)];
    const { person, wanted } = await registered(event.id, mother.id);
    await db.execute(sql`update registration_people set person_id = ${child.id} where id = ${person}`);
    await requestErasureOf(admin, { id: child.id, sure: 'on' });
    await makeDue();
    await besideWhoHolds({ table: 'events', id: event.id }, wanted, completeErasures);
  });

  it('by an erasure of who comes to a whole series: the series first, then its dates', async () => {
    const s = await courseOf([5, 5]);
    ({ organization } = s);
    const account = await makeAccount();
    await grant(organization.id, account.id, 'admin');
    const person = await makePerson(organization.id);
    const party = await s.go(1);
    await db.execute(sql`update registrations set person_id = ${person.id} where series_party_id =
      (select series_party_id from registrations where id = ${party.registration})`);
    await db.execute(sql`insert into erasures (organization_id, person_id, request_id, origin, hides, due_at)
      values (${organization.id}, ${person.id}, ${randomUUID()}, 'admin', false, now())`);
    const { rows } = await db.execute<{ series: string }>(
      sql`select series_id as series from events where id = ${s.idOf(0)}`,
    );
    const wanted = [
      ...[0, 1].map((at) => ({ table: 'events' as const, id: s.idOf(at) })),
      { table: 'registrations' as const, id: party.registration },
    ];
    await besideWhoHolds({ table: 'event_series', id: rows[0]?.series ?? '' }, wanted, completeErasures);
  });

  it('by the rule that thins out what was answered', async () => {
    const event = await makeEvent(organization.id);
    const { wanted } = await registered(event.id, (await makePerson(organization.id)).id);
    await besideWhoHolds({ table: 'events', id: event.id }, wanted, () =>
      behindWall({ organizationId: organization.id, accountId: null }, (tx, now, isLocked) =>
        emptyAnswers({ ...admin, organization, tx, now, isLocked } as never, [event.id]),
      ),
    );
  });

  it('by a merge, and by taking it back', async () => {
    const event = await makeEvent(organization.id);
    const [one, two] = [await makePerson(organization.id), await makePerson(organization.id)];
    const { wanted } = await registered(event.id, two.id);
    const held = { table: 'events', id: event.id } as const;
    const pair = await makePair(organization.id, one, two);
    const { version } = await getPair(admin, { pair });
    let merge = '';
    await besideWhoHolds(held, wanted, async () => {
      ({ merge } = await mergePair(admin, { pair, version, choices: {} }));
    });
    await besideWhoHolds(held, wanted.slice(0, 2), () => undoMerge(admin, { merge }));
  });

  it('by who marks at the door that somebody has come, at one door and at two', async () => {
    const event = await makeEvent(organization.id, {
      startsAt: new Date(Date.now() - HOUR),
      endsAt: new Date(Date.now() + HOUR),
    });
    const { id, person, wanted } = await registered(event.id, (await makePerson(organization.id)).id);
    const held = { table: 'events', id: event.id } as const;
    await besideWhoHolds(held, wanted, () => checkIn(admin, { registration: id }));
    const door = await createDoor(admin, { event: event.id, name: 'Qapı', hours: 2 });
    const link = await openDoorLink('az', doorToken(door.id));
    const { proof } = await enterDoor(link, { pin: door.pin });
    const helper = await openDoor('az', doorToken(door.id), proof);
    const seen = (more: object) => [{ id: randomUUID(), at: Date.now(), ...more }];
    for (const what of [{ person }, { walkIn: 2 }]) {
      await besideWhoHolds(held, wanted, () =>
        settleSeen(helper, { sentAt: Date.now(), seen: seen(what) as never }),
      );
    }
  });
});
