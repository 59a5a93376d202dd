import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { duesEntries } from '@/db/schema/dues';
import { journal } from '@/db/schema/kernel';
import { makeAccount, makeMember, makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { contextOf, type RequestContext } from '@/server/context';
import { addDue } from './commands/add-due';
import { closeYear } from './commands/close-year';
import { correctEntry } from './commands/correct-entry';
import { exportLedger } from './commands/export-ledger';
import { recordPayment } from './commands/record-payment';
import { remind } from './commands/remind';
import { ledgerResponse } from './export-response';
import { getReceipt } from './queries/receipt';
import { listDuesYears } from './queries/years';
import { receiptFile } from './receipt-file';
import { receiptResponse } from './receipt-response';

let treasurer: RequestContext;
let organization: { id: string; slug: string };
const azn = (amount: string) => ({ amount, currency: 'AZN' as const });

beforeEach(async () => {
  const made = await organizationWith('treasurer');
  organization = made.organization;
  treasurer = { ...made.request, now: new Date('2026-11-28T12:00:00Z') };
});

const details = (person: string, locale: string | null, email: string | null = null) =>
  ownerDb().execute(sql`insert into person_details (organization_id, person_id, locale, email, phone)
    values (${organization.id}, ${person}, ${locale}, ${email}, '+994501234567')
    on conflict (organization_id, person_id) do update
      set locale = excluded.locale, email = excluded.email, phone = excluded.phone`);
const owe = (person: string, year: number) =>
  addDue(treasurer, { person, ...azn('24'), year: String(year) as never });
const pay = (person: string, day: string, more: object = {}) =>
  recordPayment(treasurer, { person, kind: 'payment', ...azn('24'), day, method: 'bank', ...more });

describe('a receipt', () => {
  it('is for the treasurer and for whoever has paid, in the language asked for', async () => {
    const account = await makeAccount();
    const { id } = await makeMember(organization.id, account.id);
    const due = await owe(id, 2026);
    const { entry } = await pay(id, '2026-11-20', { settles: due.entry });
    const mine = await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug);
    expect(await getReceipt(mine, { id: entry })).toMatchObject({
      number: '2026/0001',
      amount: 2400,
      period: { period: 'year', startsOn: '2026-01-01' },
      takenBackOn: null,
    });
    await expect(getReceipt(await signedIn(organization), { id: entry })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getReceipt(treasurer, { id: due.entry })).rejects.toMatchObject({ code: 'not-found' });
    const answer = await receiptResponse(async () => mine, entry, new URLSearchParams({ in: 'ru' }));
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="2026-0001-ru.pdf"');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    await correctEntry(treasurer, { id: entry, note: 'səhv' });
    expect((await getReceipt(treasurer, { id: entry })).takenBackOn).toBe('2026-11-28');
  });

  it.each(['az', 'ru', 'en'] as const)('has its letters inside: %s', async (locale) => {
    const { id } = await makePerson(organization.id, { given: 'Gülçöhrə', surname: 'Əliyeva-Şıxəliqızı' });
    const { entry } = await pay(id, '2026-11-20');
    const pdf = Buffer.from(await receiptFile(await getReceipt(treasurer, { id: entry }), locale)).toString(
      'latin1',
    );
    expect(pdf).toContain('/FontFile2');
    expect(pdf).toContain('SourceSerif');
    expect(pdf).not.toContain('Helvetica');
    expect(pdf).toContain(`/Lang (${locale})`);
  });
});

describe('a paper about people at risk', () => {
  it('does not name a treasurer in safe mode to whoever has paid', async () => {
    const account = await makeAccount();
    const { id } = await makeMember(organization.id, account.id);
    await owe(id, 2026);
    const { entry } = await pay(id, '2026-11-20');
    const mine = await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug);
    const { author } = await getReceipt(mine, { id: entry });
    expect(author).not.toBe('');
    await makePerson(organization.id, { accountId: treasurer.standing.accountId, safeBySelfAt: new Date() });
    expect((await getReceipt(mine, { id: entry })).author).toBe('');
    expect((await getReceipt(treasurer, { id: entry })).author).toBe(author);
  });

  it('names somebody in safe mode to themselves and to no treasurer, who cannot mail them either', async () => {
    const account = await makeAccount();
    const { id } = await makeMember(organization.id, account.id);
    await details(id, 'az', 'a@example.org');
    await owe(id, 2026);
    const { entry } = await pay(id, '2026-11-20', { kind: 'donation' });
    const mine = await contextOf({ ...account, sessionId: 'x', isConfirmed: true }, 'az', organization.slug);
    const { person } = await getReceipt(mine, { id: entry });
    await ownerDb().execute(sql`update people set safe_by_self_at = now() where id = ${id}`);
    expect((await getReceipt(mine, { id: entry })).person).toEqual(person);
    expect((await getReceipt(treasurer, { id: entry })).person.name?.surname).toBe('');
    await expect(remind(treasurer, { person: id })).rejects.toMatchObject({ reason: 'dues-no-mail' });
  });

  it('is made of whatever somebody is called', async () => {
    const hostile = [
      `A\r\nB`,
      '\u202e\u2066gnp.exe',
      '=cmd|x',
      '\u0000\ud800',
      'Ə'.repeat(4000),
      '👨‍👩‍👧 שלום مرحبا 中',
    ];
    for (const given of hostile) {
      const { id } = await makeMember(organization.id);
      const { entry } = await pay(id, '2026-11-20');
      const receipt = await getReceipt(treasurer, { id: entry });
      const bytes = await receiptFile(
        { ...receipt, person: { ...receipt.person, name: { given, surname: given } } },
        'az',
      );
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(bytes.length).toBeLessThan(400_000);
    }
  });
});

describe('a closed year', () => {
  it('takes nothing any more, nor does any before it; what is wrong is taken back in an open one', async () => {
    const { id } = await makeMember(organization.id);
    await owe(id, 2025);
    const { entry } = await pay(id, '2025-12-31');
    await expect(closeYear(treasurer, { year: '2026', sure: 'on' } as never)).rejects.toMatchObject({
      reason: 'dues-year-not-over',
    });
    await expect(closeYear(treasurer, { year: '2025' } as never)).rejects.toMatchObject({
      fields: { sure: 'confirm-close' },
    });
    await closeYear(treasurer, { year: '2025', sure: 'on' } as never);
    for (const day of ['2025-12-31', '2024-06-01']) {
      await expect(pay(id, day)).rejects.toMatchObject({ reason: 'dues-closed' });
    }
    await expect(owe(id, 2025)).rejects.toMatchObject({ reason: 'dues-closed' });
    await pay(id, '2026-01-01');
    await correctEntry(treasurer, { id: entry, note: 'geri qaytarıldı' });
    await expect(closeYear(treasurer, { year: '2025', sure: 'on' } as never)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await listDuesYears(treasurer, undefined)).toMatchObject([
      { year: 2026, entries: 2, closed: null, canBeClosed: false },
      { year: 2025, entries: 2, canBeClosed: false },
    ]);
    // Not even the owner of the tables slips past.
    await expect(
      ownerDb().insert(duesEntries).values({
        organizationId: organization.id,
        personId: id,
        kind: 'exemption',
        amount: -1,
        currency: 'AZN',
        onDay: '2025-05-05',
      }),
    ).rejects.toMatchObject({ cause: { constraint: 'dues_entries_closed' } });
  });

  it('and one who writes at the same moment do not meet', async () => {
    const { id } = await makeMember(organization.id);
    const results = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => pay(id, '2025-11-11')),
      closeYear(treasurer, { year: '2025', sure: 'on' } as never),
      ...Array.from({ length: 4 }, () => pay(id, '2025-11-11')),
    ]);
    const written = results.filter(({ status }) => status === 'fulfilled').length - 1;
    const rows = await ownerDb()
      .select()
      .from(duesEntries)
      .where(eq(duesEntries.organizationId, organization.id));
    expect(rows).toHaveLength(written);
    await expect(pay(id, '2025-11-11')).rejects.toMatchObject({ reason: 'dues-closed' });
  });
});

describe('the file for the auditors', () => {
  it('has every entry of the year, counter-entries too, and no formula runs from it', async () => {
    const { id } = await makePerson(organization.id, { given: '=1+1', surname: '@SUM(A1)' });
    await owe(id, 2026);
    const { entry } = await pay(id, '2026-03-01', { note: '=HYPERLINK("http://x")' });
    await correctEntry(treasurer, { id: entry, note: 'səhv' });
    await owe(id, 2025);
    const made = await exportLedger({ ...treasurer, locale: 'ru' }, { year: 2026, format: 'csv' });
    expect(made.lines).toHaveLength(3);
    const answer = await ledgerResponse(async () => treasurer, '2026', new URLSearchParams());
    const csv = await answer.text();
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(4);
    expect(csv).toContain(';24,00;');
    expect(csv).not.toMatch(/(?:^|;)"?[=@+-]/m);
    const sheet = await ledgerResponse(
      async () => treasurer,
      '2026',
      new URLSearchParams({ format: 'xlsx' }),
    );
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const written = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    expect(written.filter(({ action }) => action === 'dues.export')).toHaveLength(3);
    const editor = await signedIn(organization, 'editor');
    expect((await ledgerResponse(async () => editor, '2026', new URLSearchParams())).status).toBe(404);
  });
});

describe('an erased person', () => {
  it('leaves the sums, and neither name nor note', async () => {
    const { id } = await makeMember(organization.id);
    await owe(id, 2026);
    await pay(id, '2026-02-02', { note: 'Nərgizin qardaşı' });
    await ownerDb().execute(sql`delete from people where id = ${id}`);
    const rows = await ownerDb()
      .select()
      .from(duesEntries)
      .where(eq(duesEntries.organizationId, organization.id));
    expect(rows.map(({ personId, note }) => [personId, note])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(rows.map(({ amount }) => amount).sort()).toEqual([-2400, 2400]);
    const { lines } = await exportLedger(treasurer, { year: 2026, format: 'csv' });
    expect(lines.map(([, , person]) => person)).toEqual(['silinmiş şəxs', 'silinmiş şəxs']);
  });
});
