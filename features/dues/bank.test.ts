import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { bankFiles, bankLines, duesEntries } from '@/db/schema/dues';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { indexPerson } from '@/features/members/index-person';
import type { RequestContext } from '@/server/context';
import { addDue } from './commands/add-due';
import { closeYear } from './commands/close-year';
import { commitBankFile } from './commands/commit-bank-file';
import { correctEntry } from './commands/correct-entry';
import { decideBankLine } from './commands/decide-bank-line';
import { discardBankFile } from './commands/discard-bank-file';
import { undoBankFile } from './commands/undo-bank-file';
import { uploadBankFile } from './commands/upload-bank-file';
import { getDuesAccount } from './queries/account';
import { getBankFile, getBankLine } from './queries/bank';

let treasurer: RequestContext;
let organization: { id: string; slug: string };
let nara: string;
let tural: string;

const person = async (surname: string, given: string, number: string) => {
  const { id } = await makePerson(organization.id, { surname, given });
  await ownerDb().execute(sql`insert into person_details (organization_id, person_id, member_number)
    values (${organization.id}, ${id}, ${number})
    on conflict (organization_id, person_id) do update set member_number = excluded.member_number`);
  await ownerDb().transaction((tx) => indexPerson(tx, organization.id, id));
  await addDue(treasurer, { person: id, amount: '24', currency: 'AZN', year: '2026' as never });
  return id;
};

beforeEach(async () => {
  const made = await organizationWith('treasurer');
  organization = made.organization;
  treasurer = { ...made.request, now: new Date('2026-11-28T12:00:00Z') };
  nara = await person('Əliyeva', 'Nərgiz', 'ÜZV-0042');
  tural = await person('Quliyev', 'Tural', 'ÜZV-0043');
});

const upload = (
  lines: string[],
  encode: (text: string) => Uint8Array = (text) => new TextEncoder().encode(text),
) =>
  uploadBankFile(treasurer, {
    file: { name: 'cixaris.csv', bytes: encode(['Tarix;Göndərən;Təyinat;Məbləğ', ...lines].join('\r\n')) },
    currency: 'AZN',
  });
const STATEMENT = [
  '02.11.2026;ALIYEVA NARGIZ;uzvluk haqqi;24,00',
  '03.11.2026;Мамедов Расим;членский взнос ÜZV-0043;24,00',
  '04.11.2026;Naməlum Şəxs;köməklik;100,00',
  '05.11.2026;İcarə MMC;icarə haqqı;-300,00',
  '06.11.2026;Əliyeva Nərgiz;;5,00',
  '99.11.2026;Əliyeva Nərgiz;;5,00',
];
const kinds = async (id: string) => (await getBankFile(treasurer, { id })).lines.map(({ kind }) => kind);
const balance = async (id: string) => (await getDuesAccount(treasurer, { person: id })).balances[0]?.amount;
const payments = () =>
  ownerDb()
    .select()
    .from(duesEntries)
    .where(and(eq(duesEntries.organizationId, organization.id), eq(duesEntries.kind, 'payment')));

describe('a bank statement', () => {
  it('is matched by name in any script, by number and amount, and says why', async () => {
    const { id, counts } = await upload(STATEMENT);
    expect(counts).toEqual({ certain: 2, unknown: 1, outgoing: 1, possible: 1, error: 1 });
    const { lines, taken } = await getBankFile(treasurer, { id });
    expect(lines.map(({ kind, person: who, isTaken }) => [kind, who?.id ?? null, isTaken])).toEqual([
      ['certain', nara, true],
      ['certain', tural, true],
      ['unknown', null, false],
      ['outgoing', null, false],
      ['possible', null, false],
      ['error', null, false],
    ]);
    expect(lines[0]?.matches[0]?.reasons).toEqual(['name', 'amount']);
    expect(lines[1]?.matches[0]?.reasons).toEqual(['number', 'amount']);
    expect(lines[3]).toMatchObject({ payer: '', purpose: '' });
    expect(taken).toEqual({ payments: 2, amount: 4800 });
    expect(await payments()).toEqual([]);
  });

  it('is corrected by hand, written at once and taken back by counter-entries', async () => {
    const { id } = await upload(STATEMENT);
    await decideBankLine(treasurer, { id, number: 4, person: tural });
    await decideBankLine(treasurer, { id, number: 3 });
    await expect(decideBankLine(treasurer, { id, number: 5, person: tural })).rejects.toMatchObject({
      reason: 'bank-line-shut',
    });
    expect((await getBankLine(treasurer, { id, number: 4 })).line.person?.id).toBe(tural);
    expect(await commitBankFile(treasurer, { id })).toMatchObject({ payments: 2, leftOut: 0 });
    expect([await balance(nara), await balance(tural)]).toEqual([0, 2400 - 10_000]);
    expect((await payments()).map(({ method, note }) => [method, note])).toEqual(
      expect.arrayContaining([['bank', 'uzvluk haqqi']]),
    );
    await expect(commitBankFile(treasurer, { id })).rejects.toMatchObject({ reason: 'bank-done' });
    await expect(discardBankFile(treasurer, { id })).rejects.toMatchObject({ reason: 'bank-done' });
    const [one] = await payments();
    await correctEntry(treasurer, { id: one?.id ?? '', note: 'səhv' });
    expect(await undoBankFile(treasurer, { id })).toMatchObject({ payments: 1 });
    expect([await balance(nara), await balance(tural)]).toEqual([2400, 2400]);
    expect(await payments()).toHaveLength(4);
    await expect(undoBankFile(treasurer, { id })).rejects.toMatchObject({ reason: 'bank-not-done' });
  });

  it('brought twice is noticed line by line, also while both wait, and again after it was undone', async () => {
    const [first, second] = [await upload(STATEMENT), await upload(STATEMENT)];
    await commitBankFile(treasurer, { id: first.id });
    await expect(commitBankFile(treasurer, { id: second.id })).rejects.toMatchObject({
      reason: 'bank-nothing',
    });
    const third = await upload([...STATEMENT, '07.11.2026;QULIYEV TURAL;;24,00']);
    expect(await kinds(third.id)).toEqual([
      'known',
      'known',
      'unknown',
      'outgoing',
      'possible',
      'error',
      'possible',
    ]);
    await undoBankFile(treasurer, { id: first.id });
    expect((await upload(STATEMENT)).counts).toMatchObject({ certain: 2 });
  });

  it('has two equal lines of one day as two payments', async () => {
    const twice = ['02.11.2026;Əliyeva Nərgiz;;12,00', '02.11.2026;Əliyeva Nərgiz;;12,00'];
    const { id } = await upload(twice);
    for (const number of [2, 3]) await decideBankLine(treasurer, { id, number, person: nara });
    expect(await commitBankFile(treasurer, { id })).toMatchObject({ payments: 2 });
    expect(await kinds((await upload(twice)).id)).toEqual(['known', 'known']);
    expect(await kinds((await upload([...twice, twice[0] ?? ''])).id)).toEqual([
      'known',
      'known',
      'possible',
    ]);
  });

  it('by two treasurers at once is written once', async () => {
    const [first, second] = [await upload(STATEMENT), await upload(STATEMENT)];
    const other = await signedIn(organization, 'treasurer');
    const results = await Promise.allSettled([
      commitBankFile(treasurer, { id: first.id }),
      commitBankFile({ ...other, now: treasurer.now as Date }, { id: second.id }),
      commitBankFile(treasurer, { id: first.id }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await payments()).map(({ receiptNumber }) => receiptNumber).sort()).toEqual([1, 2]);
  });

  it('writes nothing where one line cannot be written', async () => {
    const { id } = await upload([...STATEMENT, '31.12.2025;Əliyeva Nərgiz;;24,00']);
    await decideBankLine(treasurer, { id, number: 8, person: nara });
    await closeYear(treasurer, { year: '2025', sure: 'on' } as never);
    await expect(commitBankFile(treasurer, { id })).rejects.toMatchObject({ reason: 'dues-closed' });
    expect(await payments()).toEqual([]);
    const again = await upload(['31.12.2025;Əliyeva Nərgiz;;24,00', '29.11.2026;Əliyeva Nərgiz;;24,00']);
    expect((await getBankFile(treasurer, { id: again.id })).lines.map(({ problem }) => problem)).toEqual([
      'dues-closed',
      'day-future',
    ]);
  });

  it('is read in Windows-1251 with commas, and refused without headings', async () => {
    const cyrillic = (text: string) =>
      Uint8Array.from(text, (sign) => {
        const point = sign.codePointAt(0) ?? 0;
        return point < 128 ? point : point - 0x410 + 0xc0;
      });
    const { counts } = await uploadBankFile(treasurer, {
      file: {
        name: 'выписка.csv',
        bytes: cyrillic('Дата,Плательщик,Сумма\n02.11.2026,Алиева Наргиз,"24,00"\n'),
      },
      currency: 'AZN',
    });
    expect(counts).toEqual({ certain: 1 });
    await expect(
      uploadBankFile(treasurer, {
        file: { name: 'a.csv', bytes: new TextEncoder().encode('a;b\n1;2\n') },
        currency: 'AZN',
      }),
    ).rejects.toMatchObject({ fields: { file: 'bank-columns' } });
    expect(
      await ownerDb().select().from(bankFiles).where(eq(bankFiles.organizationId, organization.id)),
    ).toHaveLength(1);
  });

  it('that was let go leaves nothing', async () => {
    const { id } = await upload(STATEMENT);
    await discardBankFile(treasurer, { id });
    expect(await ownerDb().select().from(bankLines).where(eq(bankLines.fileId, id))).toEqual([]);
    await expect(getBankFile(treasurer, { id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
