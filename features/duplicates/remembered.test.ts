import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { merges } from '@/db/schema/duplicates';
import { people, withheldNames } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { putInSafeMode } from '@/features/members/commands/put-in-safe-mode';
import { hideContent } from '@/features/statements/commands/hide';
import { dismissPair } from './commands/dismiss';
import { undoMerge } from './commands/undo-merge';
import { forgetMerges } from './jobs';
import { admin, merge, organization, setUp, twoRecords } from './merge-testing';
import { listDuplicates } from './queries/list';
import { getMergedInto } from './queries/merged-into';
import { dumpOf, makePair, makeRecord } from './testing';

beforeEach(setUp);

describe('what is remembered', () => {
  it('of hidden people: they stay hidden, by every name that they had', async () => {
    const { one, other, pair } = await twoRecords({ isClaimed: true }, { given: 'Али', surname: 'Казымов' });
    await hideContent(admin, { kind: 'person', id: other.id });
    await merge(pair);
    const [person] = await ownerDb().select().from(people).where(eq(people.id, one.id));
    expect(person?.hiddenAt).not.toBeNull();
    const [withheld] = await ownerDb().select().from(withheldNames).where(eq(withheldNames.personId, one.id));
    expect(withheld?.names.sort()).toEqual(['eli kazimov', 'али казымов']);
  });

  it('of safe mode: whoever was in it before or since is in it with both records', async () => {
    const safeOf = async (id: string) => {
      const [person] = await ownerDb().select().from(people).where(eq(people.id, id));
      return person?.safeSince !== null && person?.safeSince !== undefined;
    };
    const before = await twoRecords({ isClaimed: true }, {});
    await putInSafeMode(admin, { id: before.other.id, reason: 'Təhdid' });
    const { merge: first } = await merge(before.pair);
    expect(await safeOf(before.one.id)).toBe(true);
    await undoMerge(admin, { merge: first });
    expect([await safeOf(before.one.id), await safeOf(before.other.id)]).toEqual([false, true]);

    const since = await twoRecords({ isClaimed: true }, {});
    const { merge: second } = await merge(since.pair);
    await putInSafeMode(admin, { id: since.one.id, reason: 'Təhdid' });
    await undoMerge(admin, { merge: second });
    expect([await safeOf(since.one.id), await safeOf(since.other.id)]).toEqual([true, true]);
  });

  it('of a decision: who is not the one is not the other either', async () => {
    const { one, other, pair } = await twoRecords({ isClaimed: true }, {});
    const third = await makeRecord(organization.id, {});
    await dismissPair(admin, { pair: await makePair(organization.id, other, third) });
    const known = await makePair(organization.id, one, third);
    const before = await dumpOf(organization.id);
    const { merge: id } = await merge(pair);
    const { open, dismissed } = await listDuplicates(admin, null);
    expect(open).toEqual([]);
    expect(dismissed.map((line) => line.id)).toEqual([known]);
    expect(dismissed.map(({ people: both }) => both.map(({ slug }) => slug).sort())).toEqual([
      [one.slug, third.slug].sort(),
    ]);
    await undoMerge(admin, { merge: id });
    expect(await dumpOf(organization.id)).toEqual(before);
  });

  it('of a merge: after 30 days nothing that is personal, and the address still leads on', async () => {
    const { one, other, pair } = await twoRecords({ isClaimed: true }, {});
    const { merge: id } = await merge(pair);
    await forgetMerges();
    const rowOf = async () => (await ownerDb().select().from(merges).where(eq(merges.id, id)))[0];
    expect((await rowOf())?.changes.length).toBeGreaterThan(0);
    await ownerDb()
      .update(merges)
      .set({ createdAt: sql`now() - interval '31 days'` })
      .where(eq(merges.id, id));
    await forgetMerges();
    expect(await rowOf()).toMatchObject({ changes: [], goneName: '' });
    expect(await getMergedInto(admin, { slug: other.slug })).toBe(one.slug);
  });
});
