import { randomUUID } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvent, type makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { makeRegistration } from '@/db/testing/single-rows';
import { mergePair } from '@/features/duplicates/commands/merge';
import { getPair } from '@/features/duplicates/queries/pair';
import { makePair } from '@/features/duplicates/testing';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { keptListFile } from '@/server/kept-list';
import { requestErasureOf } from './commands/request-erasure-of';
import { readErased } from './erasure-list';
import { makeErasuresDue } from './erasure-testing';
import { completeErasures } from './jobs';
import { erasureHash } from './traces';

let admin: RequestContext;
let organization: Awaited<ReturnType<typeof makeOrganization>>;

beforeAll(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

afterAll(() => rmSync(env().DATA_DIR, { recursive: true, force: true }));

describe('an erasure beside other work', () => {
  it('gives the seats of who was to come to those who wait', async () => {
    const event = await makeEvent(organization.id, { capacity: 1 });
    const person = await makePerson(organization.id);
    const first = await makeRegistration(organization.id, event.id, null);
    const waiting = await makeRegistration(organization.id, event.id, null, 'waiting', 'Növbədə');
    await ownerDb().execute(sql`update registrations set person_id = ${person.id} where id = ${first}`);
    await requestErasureOf(admin, { id: person.id, sure: 'on' });
    await makeErasuresDue();
    await completeErasures();
    const { rows } = await ownerDb().execute(sql`
      select id, state from registrations where organization_id = ${organization.id} and event_id = ${event.id}`);
    expect(rows).toEqual([{ id: waiting, state: 'offered' }]);
  });

  it('is in the way of a merge, which would take the other record along', async () => {
    const [one, other] = [await makePerson(organization.id), await makePerson(organization.id)];
    await requestErasureOf(admin, { id: one.id, sure: 'on' });
    const pair = await makePair(organization.id, one, other);
    const { version } = await getPair(admin, { pair });
    await expect(mergePair(admin, { pair, version })).rejects.toMatchObject({ reason: 'erasure-open' });
  });

  it('also goes for the records that were merged into theirs, whose ids older backups know', async () => {
    const person = await makePerson(organization.id);
    const former = randomUUID();
    await ownerDb().execute(sql`
      insert into merges (organization_id, person_id, into_id, gone_id, gone_name, changes)
      values (${organization.id}, ${person.id}, ${person.id}, ${former}, '', '[]')`);
    await requestErasureOf(admin, { id: person.id, sure: 'on' });
    await makeErasuresDue();
    await completeErasures();
    expect(await readErased()).toEqual(
      expect.arrayContaining([erasureHash(organization.id, person.id), erasureHash(organization.id, former)]),
    );
  });

  it('reads a list whose last line was cut off by a fault', async () => {
    const before = await readErased();
    appendFileSync(keptListFile(), 'abc123');
    expect(await readErased()).toEqual(before);
    appendFileSync(keptListFile(), '\n');
  });
});
