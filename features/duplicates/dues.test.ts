import { beforeEach, describe, expect, it } from 'vitest';
import { addDue } from '@/features/dues/commands/add-due';
import { addFee } from '@/features/dues/commands/add-fee';
import { correctEntry } from '@/features/dues/commands/correct-entry';
import { grantExemption } from '@/features/dues/commands/grant-exemption';
import { raiseDues } from '@/features/dues/commands/raise';
import { recordPayment } from '@/features/dues/commands/record-payment';
import { getDuesAccount } from '@/features/dues/queries/account';
import { undoMerge } from './commands/undo-merge';
import { admin, merge, setUp, twoRecords } from './merge-testing';

beforeEach(setUp);

const azn = (amount: string) => ({ amount, currency: 'AZN' as const });
const account = (person: string) => getDuesAccount(admin, { person });

describe('two records of one person, both with dues', () => {
  it('become one account with every entry, raise no third due, and part again', async () => {
    const since = { memberships: [[2010, null]] as [number, number | null][] };
    const records = await twoRecords(since, since);
    const [one, other] = [records.one.id, records.other.id];
    await addFee(admin, {
      type: 'ordinary',
      period: 'year',
      ...azn('24'),
      basis: 'person',
      start: '2020-01-01',
    });
    expect(await raiseDues(admin, { period: 'year', start: '2025-01-01' })).toMatchObject({ raised: 2 });
    await recordPayment(admin, {
      person: one,
      kind: 'payment',
      ...azn('24'),
      day: '2025-03-01',
      method: 'cash',
    });
    await addDue(admin, { person: other, ...azn('10'), year: '2024' as never });
    for (const person of [one, other]) {
      await grantExemption(admin, { person, start: '2030-01-01', reason: 'təqaüdçü' });
    }
    const before = [await account(one), await account(other)];
    const merged = await merge(records.pair, { memberships: 'first' });
    const kept = await account(merged.id);
    expect(kept.entries).toHaveLength(4);
    expect(kept.balances).toEqual([{ currency: 'AZN', amount: 3400 }]);
    expect(kept.exemptions).toHaveLength(1);
    expect(await raiseDues(admin, { period: 'year', start: '2025-01-01' })).toMatchObject({ raised: 0 });
    const twice = kept.entries.find(({ open, amount }) => open === amount && amount === 2400);
    await correctEntry(admin, { id: twice?.id ?? '', note: 'iki dəfə hesablanıb' });
    expect((await account(kept.person.id)).balances).toEqual([{ currency: 'AZN', amount: 1000 }]);

    await undoMerge(admin, { merge: merged.merge });
    const after = [await account(one), await account(other)];
    const entriesOf = (accounts: typeof after) =>
      accounts.map(({ entries }) => entries.map(({ id }) => id).sort());
    const added = (await account(kept.person.id)).entries.filter(({ corrects }) => corrects !== null);
    expect(added).toHaveLength(1);
    expect(entriesOf(after).map((ids) => ids.filter((one) => one !== added[0]?.id))).toEqual(
      entriesOf(before),
    );
  });
});
