import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { duesEntries, duesFees } from '@/db/schema/dues';
import { householdMemberships, households } from '@/db/schema/households';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addFee } from './commands/add-fee';
import { correctEntry } from './commands/correct-entry';
import { endFee } from './commands/end-fee';
import { grantExemption } from './commands/grant-exemption';
import { raiseDues } from './commands/raise';
import { removeFee } from './commands/remove-fee';
import { listFees, previewRaise } from './queries/fees';
import { listOpenDues } from './queries/list';

let treasurer: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  const made = await organizationWith('treasurer');
  organization = made.organization;
  treasurer = { ...made.request, now: new Date('2026-11-28T12:00:00Z') };
});

const member = async (type = 'ordinary', startsOn = '2020-01-01', endsOn: string | null = null) => {
  const { id } = await makePerson(organization.id);
  await ownerDb()
    .insert(memberships)
    .values({ organizationId: organization.id, personId: id, type, startsOn, endsOn });
  return id;
};
const fee = (amount: string, more: object = {}) =>
  addFee(treasurer, {
    type: 'ordinary',
    period: 'year',
    amount,
    currency: 'AZN',
    basis: 'person',
    start: '2020-01-01',
    ...more,
  });
const raise = (start = '2026-01-01', period: 'year' | 'month' | 'half-year' = 'year') =>
  raiseDues(treasurer, { period, start });
const dues = async () =>
  (
    await ownerDb()
      .select()
      .from(duesEntries)
      .where(eq(duesEntries.organizationId, organization.id))
      .orderBy(duesEntries.createdAt)
  ).map(({ personId, kind, amount, onDay }) => ({ personId, kind, amount, onDay }));

describe('raising', () => {
  it('asks everybody who is a member in the period, and again only those who have joined since', async () => {
    await fee('24');
    const old = await member();
    const late = await member('ordinary', '2026-09-15');
    await member('ordinary', '2019-01-01', '2026-01-01');
    await member('honorary');
    await member('ordinary', '2027-01-01');
    expect(await previewRaise(treasurer, {})).toMatchObject({
      start: '2026-01-01',
      fresh: 2,
      lines: [{ type: 'ordinary', each: 2400, fresh: 2, raised: 0, amount: 4800 }],
    });
    expect(await raise()).toEqual({ raised: 2, exempt: 0 });
    expect(new Set(await dues())).toEqual(
      new Set([
        { personId: old, kind: 'due', amount: 2400, onDay: '2026-01-01' },
        { personId: late, kind: 'due', amount: 2400, onDay: '2026-09-15' },
      ]),
    );
    expect(await raise()).toEqual({ raised: 0, exempt: 0 });
    await member('ordinary', '2026-10-01');
    expect(await previewRaise(treasurer, {})).toMatchObject({ fresh: 1, lines: [{ fresh: 1, raised: 2 }] });
    expect(await raise()).toEqual({ raised: 1, exempt: 0 });
  });

  it('by two treasurers at once raises once', async () => {
    await fee('24');
    for (let i = 0; i < 5; i++) await member();
    const results = await Promise.all([raise(), raise(), raise()]);
    expect(results.reduce((all: number, { raised }) => all + raised, 0)).toBe(5);
    expect(await dues()).toHaveLength(5);
  });

  it('a new amount holds from its day on and changes nothing that was raised', async () => {
    await fee('24');
    const id = await member();
    await raise('2025-01-01');
    await fee('36', { start: '2026-03-01' });
    await raise('2026-01-01');
    await raise('2027-01-01');
    expect((await dues()).map(({ amount }) => amount)).toEqual([2400, 2400, 3600]);
    expect((await listFees(treasurer, undefined)).fees).toMatchObject([
      { amount: 3600, startsOn: '2026-03-01', endsOn: null, dues: 1 },
      { amount: 2400, startsOn: '2020-01-01', endsOn: '2026-03-01', dues: 2 },
    ]);
    expect((await listOpenDues(treasurer, {})).dues.every(({ person }) => person.id === id)).toBe(true);
    const used = (await listFees(treasurer, undefined)).fees[0]?.id ?? '';
    await expect(removeFee(treasurer, { id: used })).rejects.toMatchObject({ reason: 'fee-used' });
    await expect(fee('1', { start: '2025-01-01' })).rejects.toMatchObject({ fields: { start: 'fee-later' } });
  });

  it('by months and half-years, each once', async () => {
    await fee('2', { type: 'youth', period: 'month' });
    await fee('12', { period: 'half-year' });
    await member('youth');
    await member();
    expect(await raise('2026-11-01', 'month')).toMatchObject({ raised: 1 });
    expect(await raise('2026-12-01', 'month')).toMatchObject({ raised: 1 });
    expect(await raise('2026-07-01', 'half-year')).toMatchObject({ raised: 1 });
    await expect(raise('2026-02-01', 'half-year')).rejects.toMatchObject({ code: 'invalid' });
    await expect(raise('2026-01-01', 'year')).rejects.toMatchObject({ reason: 'no-fees' });
  });

  it('asks a household once, though its people come and go', async () => {
    await fee('50', { type: 'family', basis: 'household' });
    const [mother, father, alone] = [
      await member('family'),
      await member('family', '2021-05-05'),
      await member('family'),
    ];
    const [home] = await ownerDb()
      .insert(households)
      .values({ organizationId: organization.id, mailPersonId: father })
      .returning();
    const moveIn = (personId: string) =>
      ownerDb()
        .insert(householdMemberships)
        .values({ organizationId: organization.id, householdId: home?.id ?? '', personId });
    await moveIn(mother);
    await moveIn(father);
    expect(await raise()).toEqual({ raised: 2, exempt: 0 });
    expect(new Set((await dues()).map(({ personId }) => personId))).toEqual(new Set([father, alone]));
    // Who was asked alone moves in with them: the household has been asked.
    await moveIn(alone);
    await moveIn(await member('family'));
    expect(await raise()).toEqual({ raised: 0, exempt: 0 });
  });

  it('of who is exempt writes the due and what lets it off', async () => {
    await fee('24');
    const id = await member();
    await grantExemption(treasurer, { person: id, start: '2025-06-01', reason: 'tələbə' });
    expect(await previewRaise(treasurer, {})).toMatchObject({ lines: [{ fresh: 1, exempt: 1, amount: 0 }] });
    expect(await raise()).toEqual({ raised: 1, exempt: 1 });
    expect((await dues()).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['due', 2400],
      ['exemption', -2400],
    ]);
    expect((await listOpenDues(treasurer, {})).count).toBe(0);
  });

  it('asks nobody whose membership rests, and raises nothing again that was taken back', async () => {
    await fee('24');
    const id = await member();
    const { rows } = await ownerDb().execute<{ id: string }>(sql`
      insert into membership_pauses (organization_id, membership_id, start_edtf, starts_on)
      select organization_id, id, '2025', '2025-01-01' from memberships where person_id = ${id} returning id`);
    expect(rows).toHaveLength(1);
    expect(await raise()).toMatchObject({ raised: 0 });
    await member();
    expect(await raise()).toMatchObject({ raised: 1 });
    const [due] = (await listOpenDues(treasurer, {})).dues;
    await correctEntry(treasurer, { id: due?.id ?? '', note: 'üzv deyil' });
    expect(await raise()).toMatchObject({ raised: 0 });
    expect((await listOpenDues(treasurer, {})).count).toBe(0);
  });
});

describe('a fee', () => {
  it('ends once, goes only where nothing came of it, and takes no nonsense', async () => {
    const { id } = await fee('24');
    await endFee(treasurer, { id, end: '2026-12-31' });
    await expect(endFee(treasurer, { id, end: '2027-12-31' })).rejects.toMatchObject({ reason: 'fee-ended' });
    await removeFee(treasurer, { id });
    expect(
      await ownerDb().select().from(duesFees).where(eq(duesFees.organizationId, organization.id)),
    ).toEqual([]);
    await expect(fee('24', { type: crypto.randomUUID() })).rejects.toMatchObject({ code: 'invalid' });
    await expect(fee('5 €')).rejects.toMatchObject({ fields: { amount: 'amount-currency' } });
  });
});
