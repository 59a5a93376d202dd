import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from '@/db/testing/requests';
import { list } from './list-testing';
import { countMembers } from './queries/list';

async function walk(read: (mark: { after?: string; before?: string }) => ReturnType<typeof list>) {
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 100; page++) {
    const found = await read({ after });
    ids.push(...found.members.map(({ id }) => id));
    if (!found.next) return ids;
    after = found.next;
  }
  throw new Error('the pages never end');
}

describe('the pages of a long list', () => {
  it('hold everybody once, in Azerbaijani order, both ways', async () => {
    const { organization, request } = await organizationWith('admin');
    await makeManyMembers(ownerDb(), organization.id, 260);
    const down = await walk((mark) => list(request, { ...mark, order: 'name-down' }));
    const up = await walk((mark) => list(request, mark));
    expect(new Set(up).size).toBe(260);
    expect([...down].reverse()).toEqual(up);
    const rows = await ownerDb().select().from(people).where(eq(people.organizationId, organization.id));
    const collator = new Intl.Collator('az');
    // Russian names come last; of their order lib/names/sort-key.test.ts speaks.
    const isAzerbaijani = (name = '') => !/\p{Script=Cyrillic}/u.test(name);
    const names = new Map(rows.map((row) => [row.id, `${row.surname} ${row.given}`]));
    const wanted = [...names.values()].filter(isAzerbaijani).sort(collator.compare);
    expect(up.map((id) => names.get(id)).slice(0, wanted.length)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(180);

    const second = await list(request, { after: up[49] });
    expect(second.members.map(({ id }) => id)).toEqual(up.slice(50, 100));
    const back = await list(request, { before: up[50] });
    expect(back.members.map(({ id }) => id)).toEqual(up.slice(0, 50));
    expect(back).toMatchObject({ previous: null, next: up[49] });
    expect((await list(request, { after: up[259] })).members).toEqual([]);
  });

  it('begin anew behind whoever is not among those asked for, or is of another organization', async () => {
    const [{ organization, request }, other] = [
      await organizationWith('admin'),
      await organizationWith('admin'),
    ];
    await makeManyMembers(ownerDb(), organization.id, 120);
    await makeManyMembers(ownerDb(), other.organization.id, 60);
    const everybody = await walk((mark) => list(request, mark));
    const [stranger] = (await list(other.request, {})).members;
    const fresh = await list(request, {});
    expect(fresh.next).toBe(everybody[49]);
    for (const mark of [{ after: stranger?.id }, { before: stranger?.id }]) {
      const ids = (await list(request, mark)).members.map(({ id }) => id);
      expect(ids).toEqual(mark.after ? everybody.slice(0, 50) : everybody.slice(70));
    }
    // Somebody who comes before all who are found, and is none of them.
    const { members } = await list(request, { after: everybody[100] });
    const surname = members.at(-1)?.name?.surname;
    const found = await list(request, { q: surname });
    expect(found.members.length).toBeGreaterThan(0);
    expect(found.members.map(({ id }) => id)).not.toContain(everybody[0]);
    expect(await list(request, { q: surname, after: everybody[0] })).toEqual(found);
  });

  it('count to a thousand and say so', async () => {
    const { organization, request } = await organizationWith('admin');
    await makeManyMembers(ownerDb(), organization.id, 1_100);
    const found = await list(request, { status: 'all' });
    expect(found.found).toEqual({ count: 1000, isMore: true });
    expect((await countMembers(request, null)).members).toBe(1_100);
  });
});
