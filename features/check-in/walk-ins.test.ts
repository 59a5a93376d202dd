import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { registrations, ticketKinds } from '@/db/schema/registrations';
import { makeEvent, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { makeDoorOf, settle } from './door-testing';
import { getDoorOverview } from './queries/overview';

const HOUR = 3_600_000;
let admin: RequestContext;
let organization: { id: string };
let event: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  const [startsAt, endsAt] = [-HOUR, HOUR].map((ms) => new Date(Date.now() + ms));
  event = await makeEvent(organization.id, { state: 'published', startsAt, endsAt, capacity: 4 });
});
const makeDoor = (name?: string) => makeDoorOf(admin, event.id, name);

it('seats walk-ins while there are seats, and counts those beyond', async () => {
  const { helper } = await makeDoor();
  const [three, two] = [3, 2].map((walkIn) => ({ id: randomUUID(), at: Date.now(), walkIn }));
  for (let i = 0; i < 2; i++) {
    expect((await settle(helper, [three, two] as object[])).results).toEqual({
      [three?.id ?? '']: 'seated',
      [two?.id ?? '']: 'beyond',
    });
  }
  const { counts } = await getDoorOverview(admin, { event: event.slug });
  expect(counts).toEqual({ here: 5, expected: 3, parties: 1, beyond: 2 });
});

it('takes walk-ins back who were counted by mistake, once, whatever is sent again, and only at their own door', async () => {
  const { helper } = await makeDoor('A');
  const { helper: other } = await makeDoor('B');
  const [three, two] = [3, 2].map((walkIn) => ({ id: randomUUID(), at: Date.now(), walkIn }));
  const back = (come?: { id: string; walkIn: number }) => ({
    ...{ id: randomUUID(), at: Date.now() },
    ...{ walkIn: come?.walkIn, undoes: come?.id },
  });
  const counts = async () => (await getDoorOverview(admin, { event: event.slug })).counts;
  await settle(helper, [three, two] as object[]);
  await settle(other, [back(three)]);
  expect(await counts()).toEqual({ here: 5, expected: 3, parties: 1, beyond: 2 });
  for (const seen of [[back(three)], [three, back(three)], [back(two), two]] as object[][]) {
    const { results } = await settle(helper, seen);
    expect(Object.values(results)).toContain('taken-back');
  }
  expect(await counts()).toEqual({ here: 0, expected: 0, parties: 0, beyond: 0 });
  const parties = await ownerDb().select().from(registrations).where(eq(registrations.eventId, event.id));
  expect(parties.map(({ state }) => state)).toEqual(['cancelled']);
});

it('seats walk-ins as adults where kinds of ticket have seats of their own', async () => {
  const kind = { organizationId: organization.id, eventId: event.id, names: {} };
  await ownerDb()
    .insert(ticketKinds)
    .values([
      { ...kind, position: 0, ageGroup: 'child', capacity: 9 },
      { ...kind, position: 1, ageGroup: 'adult', capacity: 2 },
    ]);
  const { helper } = await makeDoor();
  const [two, one] = [2, 1].map((walkIn) => ({ id: randomUUID(), at: Date.now(), walkIn }));
  expect((await settle(helper, [two, one] as object[])).results).toEqual({
    [two?.id ?? '']: 'seated',
    [one?.id ?? '']: 'beyond',
  });
});
