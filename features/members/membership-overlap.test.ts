import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from '@/db/client';
import { makeOrganization, makePerson, ownerDb } from '@/db/testing/factories';
import { gate, someoneWaits } from '@/db/testing/waiting';
import { behindWall } from '@/server/database';

let organizationId: string;
let personId: string;
const REFUSED = { cause: { code: '23P01', constraint: 'memberships_no_overlap' } };

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  personId = (await makePerson(organizationId)).id;
});

const asApp = <T>(work: (tx: Transaction) => Promise<T>) =>
  behindWall({ organizationId, accountId: null }, work);
const insert = (tx: Transaction, spans: [string, string | null][], person = personId) =>
  tx.execute(sql`insert into memberships (organization_id, person_id, starts_on, ends_on)
    select ${organizationId}, ${person}, s::date, e::date
    from unnest(${sql.param(spans.map(([start]) => start))}::text[], ${sql.param(spans.map(([, end]) => end))}::text[]) as t (s, e)`);
const count = async () =>
  (
    await ownerDb().execute(
      sql`select from memberships where organization_id = ${organizationId} and person_id = ${personId}`,
    )
  ).rowCount;

describe('two memberships of one person', () => {
  it.each<[string, [string, string | null][]]>([
    [
      'one after the other',
      [
        ['2020-01-01', '2021-01-01'],
        ['2021-01-01', null],
      ],
    ],
    [
      'far apart',
      [
        ['2020-01-01', '2020-02-01'],
        ['2024-01-01', '2025-01-01'],
      ],
    ],
  ])('%s hold', async (_, spans) => {
    await asApp((tx) => insert(tx, spans));
    expect(await count()).toBe(2);
  });

  it.each<[string, [string, string | null][]]>([
    [
      'both open',
      [
        ['2020-01-01', null],
        ['2024-01-01', null],
      ],
    ],
    [
      'on one day',
      [
        ['2020-01-01', '2021-01-02'],
        ['2021-01-01', null],
      ],
    ],
    [
      'one inside the other',
      [
        ['2020-01-01', '2030-01-01'],
        ['2021-01-01', '2022-01-01'],
      ],
    ],
  ])('%s are refused, in one statement or two', async (_, spans) => {
    await expect(asApp((tx) => insert(tx, spans))).rejects.toMatchObject(REFUSED);
    await asApp((tx) => insert(tx, spans.slice(0, 1)));
    await expect(asApp((tx) => insert(tx, spans.slice(1)))).rejects.toMatchObject(REFUSED);
    expect(await count()).toBe(1);
  });

  it('are refused when a day is moved', async () => {
    await asApp((tx) =>
      insert(tx, [
        ['2020-01-01', '2021-01-01'],
        ['2022-01-01', null],
      ]),
    );
    const reopen = (tx: Transaction) =>
      tx.execute(sql`update memberships set ends_on = null where starts_on = '2020-01-01'`);
    await expect(asApp(reopen)).rejects.toMatchObject(REFUSED);
  });

  it('hold for two people at once', async () => {
    const other = (await makePerson(organizationId)).id;
    await asApp(async (tx) => {
      await insert(tx, [['2020-01-01', null]]);
      await insert(tx, [['2020-01-01', null]], other);
    });
    expect(await count()).toBe(1);
  });

  it('are refused when two write at the same moment: the second waits, and sees the first', async () => {
    // Their first day stays the same, so that nothing but the look for overlaps locks the person.
    await asApp((tx) => insert(tx, [['2010-01-01', '2011-01-01']]));
    const { open, opened } = gate();
    const written = gate();
    const first = asApp(async (tx) => {
      await insert(tx, [['2020-01-01', null]]);
      written.open();
      await opened;
    });
    await written.opened;
    const second = asApp((tx) => insert(tx, [['2024-01-01', null]]));
    await someoneWaits();
    open();
    await first;
    await expect(second).rejects.toMatchObject(REFUSED);
    expect(await count()).toBe(2);
  });

  it('are not written where what others wrote cannot be seen', async () => {
    const blind = ownerDb().transaction((tx) => insert(tx, [['2020-01-01', null]]), {
      isolationLevel: 'repeatable read',
    });
    await expect(blind).rejects.toMatchObject({ cause: { code: '0A000' } });
  });
});
