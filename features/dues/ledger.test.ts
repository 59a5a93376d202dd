import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/db/client';
import { journal } from '@/db/schema/kernel';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { signedIn } from '@/db/testing/requests';
import { contextOf } from '@/server/context';
import { correctEntry } from './commands/correct-entry';
import { endExemption } from './commands/end-exemption';
import { grantExemption } from './commands/grant-exemption';
import { markPaid } from './commands/mark-paid';
import { getDuesAccount, getOwnDues } from './queries/account';
import { listOpenDues } from './queries/list';
import { getDuesTotals } from './queries/totals';
import { at, organization, owe, pay, rows, setUp, treasurer } from './testing';

beforeEach(setUp);

const mark = (dues: string[], more: object = {}) =>
  markPaid(at(treasurer), { dues, day: '2026-11-28', method: 'cash', ...more });
const balance = async (person: string) => (await getDuesAccount(treasurer, { person })).balances;

describe('an account', () => {
  it('is the sum of its entries: dues, parts paid, and what was given besides', async () => {
    const { id: person } = await makeMember(organization.id);
    await owe(person, '1 200,50');
    await pay(person, '200,50');
    await pay(person, '50', { kind: 'donation' });
    const account = await getDuesAccount(treasurer, { person });
    expect(account.balances).toEqual([{ currency: 'AZN', amount: 100_000 }]);
    expect(account.entries.map(({ kind, amount, open }) => [kind, amount, open])).toEqual([
      ['donation', 5000, null],
      ['payment', -20_050, null],
      ['due', 120_050, 100_000],
    ]);
    expect(account.currency).toBe('AZN');
  });

  it('settles the oldest due first, unless one is named', async () => {
    const { id: person } = await makeMember(organization.id);
    const young = await owe(person, '20', 2026);
    await owe(person, '20', 2025);
    await pay(person, '20');
    expect((await listOpenDues(treasurer, {})).dues.map(({ id }) => id)).toEqual([young]);
    await pay(person, '20', { settles: young });
    expect((await listOpenDues(treasurer, {})).count).toBe(0);
  });

  it('belongs to the person: read on their own page, without the notes of the treasurer', async () => {
    const account = await makeAccount();
    const { id: person } = await makeMember(organization.id, account.id);
    await owe(person);
    await pay(person, '5', { note: 'qardaşı gətirdi' });
    const own = await getOwnDues(
      await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug),
      undefined,
    );
    expect(own.balances).toEqual([{ currency: 'AZN', amount: 1500 }]);
    expect(JSON.stringify(own)).not.toContain('qardaşı');
    await expect(getOwnDues(await signedIn(organization), undefined)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows a treasurer name and contacts, and nothing else of the record', async () => {
    const { id: person } = await makeMember(organization.id);
    await ownerDb().execute(sql`insert into person_details (organization_id, person_id, phone, address, notes)
      values (${organization.id}, ${person}, '+994501234567', 'GİZLİ KÜÇƏ', 'GİZLİ QEYD')
      on conflict (organization_id, person_id) do update set phone = excluded.phone, address = excluded.address, notes = excluded.notes`);
    await owe(person);
    const seen = JSON.stringify([
      await listOpenDues(treasurer, {}),
      await getDuesAccount(treasurer, { person }),
    ]);
    expect(seen).toContain('+994501234567');
    expect(seen).not.toContain('GİZLİ');
  });

  it.each([
    ['amount', { amount: '-5' }],
    ['amount', { amount: '0' }],
    ['amount', { amount: '5 6' }],
    ['amount', { amount: '10₽' }],
    ['amount', { amount: '99999999999' }],
    ['amount', { amount: '1,005.123' }],
    ['day', { day: '2026-11-29' }],
    ['day', { day: '2026-02-30' }],
    ['method', { method: 'barter' }],
  ])('refuses at %s: %j', async (field, wrong) => {
    const { id: person } = await makeMember(organization.id);
    const refused = pay(person, '5', wrong);
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    await refused.catch((error) => expect(Object.keys(error.fields)).toEqual([field]));
    expect(await rows()).toEqual([]);
  });

  it('takes no payment for the due of somebody else', async () => {
    const [one, other] = [await makeMember(organization.id), await makeMember(organization.id)];
    const due = await owe(one.id);
    await expect(pay(other.id, '5', { settles: due })).rejects.toMatchObject({
      fields: { settles: 'dues-settles' },
    });
  });
});

describe('a correction', () => {
  it('takes an entry back by one of today that names it; the first stays', async () => {
    const { id: person } = await makeMember(organization.id);
    await owe(person);
    const { entry } = await pay(person, '20');
    await correctEntry(at(treasurer), { id: entry, note: 'səhv adam' });
    expect(await balance(person)).toEqual([{ currency: 'AZN', amount: 2000 }]);
    const [newest, ...others] = (await getDuesAccount(treasurer, { person })).entries;
    expect(newest).toMatchObject({ corrects: entry, amount: 2000, onDay: '2026-11-28', receipt: null });
    expect(others.find(({ id }) => id === entry)).toMatchObject({ isCorrected: true, receipt: '2026/0001' });
    await expect(correctEntry(at(treasurer), { id: entry, note: 'yenə' })).rejects.toMatchObject({
      reason: 'dues-corrected',
    });
    await expect(correctEntry(at(treasurer), { id: newest?.id ?? '', note: 'əks' })).rejects.toMatchObject({
      reason: 'dues-counter',
    });
  });

  it('is the only way: the app can neither change nor delete an entry, and a counter-entry is the exact opposite', async () => {
    const { id: person } = await makeMember(organization.id);
    await owe(person);
    const { entry } = await pay(person, '20');
    const { db, pool } = openDatabase(process.env.DATABASE_URL ?? '', 1);
    const asApp = (statement: ReturnType<typeof sql>) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.organization_id', ${organization.id}, true)`);
        return tx.execute(statement);
      });
    for (const statement of [
      sql`update dues_entries set amount = -1`,
      sql`update dues_entries set note = 'x'`,
      sql`delete from dues_entries`,
      sql`truncate dues_entries`,
      sql`delete from dues_closed_years`,
      sql`update dues_closed_years set year = 1990`,
      sql`update dues_fees set amount = 1`,
    ]) {
      await expect(asApp(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    const counter = (amount: number) =>
      asApp(sql`insert into dues_entries (organization_id, person_id, kind, amount, currency, on_day, method, corrects)
        values (${organization.id}, ${person}, 'payment', ${amount}, 'AZN', '2026-11-28', 'cash', ${entry})`);
    await expect(counter(1999)).rejects.toMatchObject({ cause: { constraint: 'dues_entries_counter' } });
    await counter(2000);
    await expect(counter(2000)).rejects.toMatchObject({
      cause: { constraint: 'dues_entries_corrected_once' },
    });
    await pool.end();
  });
});

describe('marking as paid', () => {
  it('settles each due with what is open of it, numbers the receipts and writes one line into the journal', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => makeMember(organization.id)));
    const dues: string[] = [];
    for (const { id } of people) dues.push(await owe(id));
    await pay(people[0]?.id ?? '', '5');
    expect(await mark(dues)).toEqual({ marked: 10, paidBefore: 0 });
    expect((await listOpenDues(treasurer, {})).count).toBe(0);
    const received = (await rows()).filter(({ kind }) => kind === 'payment');
    expect(received.map(({ receiptNumber }) => receiptNumber).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 11 }, (_, at) => at + 1),
    );
    expect(received.find(({ settles }) => settles === dues[0])?.amount).toBe(-1500);
    expect(await mark(dues)).toEqual({ marked: 0, paidBefore: 10 });
    const written = await ownerDb().select().from(journal).where(eq(journal.action, 'dues.mark-paid'));
    expect(written.filter(({ organizationId }) => organizationId === organization.id)).toHaveLength(1);
  });

  it('by two treasurers at once pays once, and no number is missing or given twice', async () => {
    const second = await signedIn(organization, 'treasurer');
    const dues: string[] = [];
    for (let i = 0; i < 6; i++) dues.push(await owe((await makeMember(organization.id)).id));
    const some = (from: number, to: number) => dues.slice(from, to);
    const results = await Promise.all([
      mark(some(0, 4)),
      markPaid(at(second), { dues: some(2, 6), day: '2026-11-27', method: 'bank' }),
      mark(some(1, 5)),
    ]);
    expect(results.reduce((all, { marked }) => all + marked, 0)).toBe(6);
    const numbers = (await rows()).flatMap(({ receiptNumber }) => receiptNumber ?? []);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await listOpenDues(treasurer, {})).open).toEqual([]);
  });

  it('sent twice with one key is done once', async () => {
    const { id: person } = await makeMember(organization.id);
    const key = randomUUID();
    await owe(person);
    expect(await pay(person, '5', { key })).toEqual(await pay(person, '5', { key }));
    expect(await balance(person)).toEqual([{ currency: 'AZN', amount: 1500 }]);
  });

  it('refuses the whole choice where one is nobody’s, and an empty one', async () => {
    const mine = await owe((await makeMember(organization.id)).id);
    await expect(mark([mine, randomUUID()])).rejects.toMatchObject({ code: 'not-found' });
    await expect(mark([])).rejects.toMatchObject({ code: 'invalid' });
    await expect(mark(undefined as never)).rejects.toMatchObject({ fields: { dues: 'dues-none' } });
  });
});

describe('an exemption', () => {
  it('lets off what is open of its time, with the reason, and ends', async () => {
    const { id: person } = await makeMember(organization.id);
    await owe(person, '20', 2026);
    const old = await owe(person, '20', 2024);
    const exemption = { person, start: '2026-01-01', reason: 'təqaüdçü' };
    expect(await grantExemption(at(treasurer), exemption)).toMatchObject({ dues: 1 });
    expect((await listOpenDues(treasurer, {})).dues.map(({ id }) => id)).toEqual([old]);
    await expect(grantExemption(at(treasurer), exemption)).rejects.toMatchObject({
      fields: { start: 'exempt-already' },
    });
    const [row] = (await getDuesAccount(treasurer, { person })).exemptions;
    await endExemption(at(treasurer), { id: row?.id ?? '', end: '2026-12-31' });
    expect((await getDuesAccount(treasurer, { person })).exemptions[0]?.endsOn).toBe('2027-01-01');
    expect((await getDuesTotals(treasurer, undefined)).rows[0]).toMatchObject({
      dues: 2000,
      exempt: 2000,
      paid: 0,
      open: 0,
    });
  });
});
