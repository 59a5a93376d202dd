import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { duesClosedYears, duesEntries } from '@/db/schema/dues';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { systemContext } from '@/server/context';
import { addDue } from '../dues/commands/add-due';
import { addFee } from '../dues/commands/add-fee';
import { closeYear } from '../dues/commands/close-year';
import { markPaid } from '../dues/commands/mark-paid';
import { recordPayment } from '../dues/commands/record-payment';
import { getDuesAccount } from '../dues/queries/account';
import { getDuesTotals } from '../dues/queries/totals';
import { addMember } from '../members/commands/add';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { admin, file, look, organization, setUp, snapshot, upload } from './testing';

const NOW = new Date('2026-11-28T12:00:00Z');
const HEAD = 'Soyad;Ad;Mail;Ödənilib 2025;Взнос 2026\n';

beforeEach(async () => {
  await setUp();
  admin.now = NOW;
});

const member = async (given: string) =>
  (
    await addMember(admin, {
      given,
      surname: 'Kazımov',
      email: `${given.toLowerCase()}@example.org`,
      type: 'ordinary',
      start: '2019',
    })
  ).id;
const owe = async (person: string, year: number, amount = '50', currency = 'EUR') =>
  (await addDue(admin, { person, amount, currency: currency as never, year })).entry;
const fee = () =>
  addFee(admin, {
    type: 'ordinary',
    period: 'year',
    amount: '50',
    currency: 'EUR',
    basis: 'person',
    start: '2020-01-01',
  });
const balance = async (person: string) => (await getDuesAccount(admin, { person })).balances;
const eur = (amount: number) => [{ amount, currency: 'EUR' }];
const entries = () =>
  ownerDb()
    .select()
    .from(duesEntries)
    .where(eq(duesEntries.organizationId, organization.id))
    .orderBy(asc(duesEntries.createdAt));
const problemsOf = async (id: string) =>
  (await look(id)).rows.map(({ kind, problems }) =>
    [kind, ...problems.map(({ cell, reason, text }) => `${cell} ${reason} ${text}`)].join(' '),
  );
const personOf = async (given: string) => {
  const [row] = await ownerDb()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.given, given)));
  return row?.id ?? '';
};

describe('columns of dues', () => {
  it('are recognised, planned, written and taken back', async () => {
    await fee();
    const [ali, leyla, tural, eldar] = [
      await member('Ali'),
      await member('Leyla'),
      await member('Tural'),
      await member('Eldar'),
    ];
    for (const person of [ali, leyla, tural]) {
      await owe(person, 2025);
      await owe(person, 2026);
    }
    const before = await snapshot();
    const rows = [
      'Kazımov;Ali;ali@example.org;hə;+',
      'Kazımov;Leyla;leyla@example.org;нет;20',
      'Kazımov;Tural;tural@example.org;;',
      'Kazımov;Eldar;eldar@example.org;да;30 AZN',
    ];
    const id = await upload(`${HEAD}${rows.join('\n')}\n`);
    const view = await look(id);
    expect(view.columns.map(({ field }) => field).slice(3)).toEqual(['paid:2025', 'paid:2026']);
    expect(view.rows.map(({ values }) => values)).toEqual([
      { 'paid:2025': 'yes 5000 EUR', 'paid:2026': 'yes 5000 EUR' },
      { 'paid:2026': '2000 EUR' },
      {},
      { 'paid:2026': '3000 AZN' },
    ]);
    expect(await problemsOf(id)).toEqual(['update', 'update', 'same', 'update D5 paid-no-due 2025']);
    await commitImport(admin, { id });
    expect(await balance(ali)).toEqual(eur(0));
    expect(await balance(leyla)).toEqual(eur(8000));
    expect(await balance(tural)).toEqual(eur(10_000));
    expect(await balance(eldar)).toEqual([{ amount: -3000, currency: 'AZN' }]);
    const paid = (await entries()).filter(({ kind }) => kind === 'payment');
    expect(
      paid.map(({ onDay, listedYear, amount, receiptNumber }) => [onDay, listedYear, amount, receiptNumber]),
    ).toEqual([
      ['2025-12-31', 2025, -5000, 1],
      ['2026-11-28', 2026, -5000, 2],
      ['2026-11-28', 2026, -2000, 3],
      ['2026-11-28', 2026, -3000, 4],
    ]);
    await undoImport(admin, { id });
    for (const [person, open] of [
      [ali, 10_000],
      [leyla, 10_000],
      [tural, 10_000],
    ] as const)
      expect(await balance(person)).toEqual(eur(open));
    expect(await balance(eldar)).toEqual([{ amount: 0, currency: 'AZN' }]);
    expect(await snapshot()).toEqual(before);
    // Asked again, nothing is taken back a second time.
    await undoImport(admin, { id });
    expect((await entries()).filter(({ corrects }) => corrects !== null)).toHaveLength(4);
  });

  it('write nothing the second time, but again what was taken back', async () => {
    const [ali, leyla] = [await member('Ali'), await member('Leyla')];
    await owe(ali, 2026);
    await owe(leyla, 2026);
    const list = `${HEAD}Kazımov;Ali;ali@example.org;10 EUR;+\nKazımov;Leyla;leyla@example.org;;20 EUR\n`;
    const first = await upload(list);
    await commitImport(admin, { id: first });
    expect(await entries()).toHaveLength(5);
    const second = await upload(list);
    expect(await problemsOf(second)).toEqual(['same', 'same']);
    await commitImport(admin, { id: second });
    expect(await entries()).toHaveLength(5);
    const other = await upload(`${HEAD}Kazımov;Leyla;leyla@example.org;;50 EUR\n`);
    expect(await problemsOf(other)).toEqual(['same E2 paid-other 2026']);
    await undoImport(admin, { id: second });
    expect(await balance(leyla)).toEqual(eur(3000));
    await undoImport(admin, { id: first });
    expect(await problemsOf(await upload(list))).toEqual(['update', 'update']);
  });

  it('settle nothing that the treasurer has written down already', async () => {
    const ali = await member('Ali');
    const due = await owe(ali, 2026);
    const id = await upload(`${HEAD}Kazımov;Ali;ali@example.org;;hə\n`);
    const later = await upload(`${HEAD}Kazımov;Ali;ali@example.org;;50 EUR\n`);
    await markPaid(admin, { dues: [due], day: '2026-11-28', method: 'cash' });
    await expect(commitImport(admin, { id })).rejects.toMatchObject({ reason: 'import-stale' });
    await expect(commitImport(admin, { id: later })).rejects.toMatchObject({ reason: 'import-stale' });
    expect(await problemsOf(await upload(`${HEAD}Kazımov;Ali;ali@example.org;;hə\n`))).toEqual(['same']);
    expect(await problemsOf(await upload(`${HEAD}Kazımov;Ali;ali@example.org;;50 EUR\n`))).toEqual([
      'same E2 paid-settled 2026',
    ]);
  });

  it('of somebody decided to be known pay only what is open at that moment', async () => {
    const ali = await member('Ali');
    const due = await owe(ali, 2026);
    const id = await upload(`${HEAD}Kazımov;Ali;new@example.org;hə;hə\n`);
    expect(await problemsOf(id)).toEqual(['duplicate']);
    await decideRows(admin, { id, number: 2, part: 0, decision: 'known', person: ali });
    expect((await look(id)).rows[0]?.values).toEqual({
      email: 'new@example.org',
      'paid:2026': 'yes 5000 EUR',
    });
    expect((await look(id)).rows[0]?.problems).toMatchObject([{ reason: 'paid-no-due', text: '2025' }]);
    await markPaid(admin, { dues: [due], day: '2026-11-28', method: 'cash' });
    await commitImport(admin, { id });
    expect(await balance(ali)).toEqual(eur(0));
  });

  it('of new people: an amount is paid in advance, a mere yes waits for the due; the undo leaves the sums', async () => {
    await fee();
    const id = await upload(
      `${HEAD}Kazımov;Ali;ali@example.org;;30\nKazımova;Leyla;;;hə\nHəsənov;Tural;t@example.org;20;20\n`,
    );
    expect(await problemsOf(id)).toEqual(['new', 'new E3 paid-no-due 2026', 'new']);
    await commitImport(admin, { id });
    const tural = await personOf('Tural');
    expect(await balance(await personOf('Ali'))).toEqual(eur(-3000));
    expect(await balance(await personOf('Leyla'))).toEqual([]);
    await recordPayment(admin, {
      person: tural,
      kind: 'payment',
      amount: '5',
      currency: 'EUR',
      day: '2026-11-01',
      method: 'cash',
    });
    await undoImport(admin, { id });
    // Whoever has more in the ledger than the import has brought is kept, without its payments.
    expect((await look(id, 'kept')).rows.map(({ name }) => name)).toEqual(['Həsənov Tural']);
    expect(await balance(tural)).toEqual(eur(-500));
    expect(await personOf('Ali')).toBe('');
    const left = (await entries()).filter(({ personId }) => personId === null);
    expect(left.map(({ amount, note }) => [amount, note])).toEqual([
      [-3000, null],
      [3000, null],
    ]);
  });

  it('are mistakes of their cells where nothing can be meant, or the year is closed', async () => {
    await closeYear(admin, { year: 2025, sure: 'on' });
    const id = await upload(
      `${HEAD}Kazımov;Ali;;hə;\nKazımov;Vəli;;yox;bəlkə\nKazımov;Rauf;;;-5\nKazımov;Elçin;;10;1,2345\nKazımov;Samir;;;+\n`,
    );
    expect(await problemsOf(id)).toEqual([
      'error D2 paid-closed 2025',
      'error E3 paid bəlkə',
      'error E4 paid -5',
      'error D5 paid-closed 2025 E5 amount-decimals 1,2345',
      'new E6 paid-no-due 2026',
    ]);
  });

  it('are refused where the year was closed since', async () => {
    const ali = await member('Ali');
    await owe(ali, 2025);
    const id = await upload(`${HEAD}Kazımov;Ali;ali@example.org;hə;\n`);
    await closeYear(admin, { year: 2025, sure: 'on' });
    await expect(commitImport(admin, { id })).rejects.toMatchObject({ reason: 'import-stale' });
    expect(await ownerDb().$count(duesClosedYears, eq(duesClosedYears.organizationId, organization.id))).toBe(
      1,
    );
    expect(await balance(ali)).toEqual(eur(5000));
  });

  it('can be chosen by hand, each year once', async () => {
    const ali = await member('Ali');
    await owe(ali, 2026);
    const id = await upload('Soyad;Ad;Mail;Status;Pul\nKazımov;Ali;ali@example.org;hə;hə\n');
    expect((await look(id)).years).toEqual([2027, 2026, 2025, 2024, 2023, 2022]);
    const columns = { c0: 'surname', c1: 'given', c2: 'email', c3: 'paid:2026' } as const;
    const more = { id, type: 'ordinary', start: '2024' } as const;
    await remapImport(admin, { ...more, columns });
    expect((await look(id)).rows[0]?.values).toEqual({ 'paid:2026': 'yes 5000 EUR' });
    await expect(
      remapImport(admin, { ...more, columns: { ...columns, c4: 'paid:2026' } }),
    ).rejects.toMatchObject({
      fields: { 'columns.c4': 'column-twice' },
    });
  });

  it('are left out for whoever does not keep the dues, who can neither commit nor undo them', async () => {
    const ali = await member('Ali');
    await owe(ali, 2026);
    const list = `${HEAD}Kazımov;Ali;ali@example.org;;hə\n`;
    const system = systemContext('az', { ...admin.organization, ...organization } as never);
    const { id } = await uploadImport(system, { file: file(list), type: 'ordinary', start: '2024' });
    expect((await look(id)).columns.map(({ field }) => field).slice(3)).toEqual([null, null]);
    const planned = await upload(list);
    await expect(commitImport(system, { id: planned })).rejects.toMatchObject({ reason: 'import-dues' });
    await commitImport(admin, { id: planned });
    await expect(undoImport(system, { id: planned })).rejects.toMatchObject({ reason: 'import-dues' });
    expect(await balance(ali)).toEqual(eur(0));
  });

  it('show in the totals of the year that they are for', async () => {
    const ali = await member('Ali');
    await owe(ali, 2025);
    await commitImport(admin, { id: await upload(`${HEAD}Kazımov;Ali;ali@example.org;да;\n`) });
    const { entries: account } = await getDuesAccount(admin, { person: ali });
    expect(account.find(({ kind }) => kind === 'due')?.open).toBe(0);
    expect(JSON.stringify(await getDuesTotals(admin, undefined as never))).toContain('2025');
  });
});
