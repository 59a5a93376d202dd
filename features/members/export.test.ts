import { and, eq } from 'drizzle-orm';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { memberExports } from '@/db/schema/exports';
import { journal, outbox } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { grant, makeAccount, makeMember, makeOrganization, ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { exportMembers } from './commands/export-members';
import { exportDownload, exportTable } from './export-file';
import { admin, bytesOf, csvOf, FURTHER, PURPOSE, setUp } from './export-testing';

beforeAll(setUp);

describe('the exported file', () => {
  it('is the list in its order, with the columns that were chosen, as spreadsheets read it', async () => {
    const csv = await csvOf(admin, { cols: 'ocad' });
    expect(
      csv.startsWith('\uFEFFSoyadı;Adı;Ata adı;Vəzifə;Telefon;E-poçt;Digər əlaqələr;Ünvan;Üzvlük tarixi;'),
    ).toBe(true);
    expect(csv).toContain(
      'Kazımov;Əli;;;+7 900 000 12 40;ali@example.org;"is@example.org (iş); +7 900 000 12 55 (ev)";"Küçə 1;\n""Mərkəz""";2019;\r\n',
    );
    expect(parseCsv(csv.slice(1), { delimiter: ';' }).map(([surname]) => surname)).toEqual([
      'Soyadı',
      'Əliyeva',
      'Kazımov',
      'Şükürova',
    ]);
  });

  it('has only whom the search and the filters find', async () => {
    const surnames = async (filter: object, more: object = {}) =>
      parseCsv((await csvOf(admin, { filter, ...more })).slice(1), { delimiter: ';' })
        .slice(1)
        .map(([surname]) => surname);
    expect(await surnames({ city: 'Moskva' })).toEqual(['Kazımov']);
    expect(await surnames({ q: 'казымов' })).toEqual(['Kazımov']);
    expect(await surnames({ joined: '2021' })).toEqual(['Şükürova']);
    expect(await surnames({ order: 'name-down' })).toEqual(['Şükürova', 'Kazımov', 'Əliyeva']);
  });

  it('runs no formula, in neither format', async () => {
    const csv = await csvOf(admin, { cols: 'w', format: 'csv-comma' });
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    const { id } = await exportMembers(admin, { ...PURPOSE, cols: 'wc', format: 'xlsx' });
    const book = await readXlsx(await bytesOf(admin, id));
    expect(book.sheets[0]?.rows).toEqual([
      ['Soyadı', 'Adı', 'Ata adı', 'Telefon', 'E-poçt', 'Digər əlaqələr', 'Məşğuliyyəti'],
      ['Əliyeva', 'Aytən', '', '', '', '', ''],
      ['Kazımov', 'Əli', '', '+7 900 000 12 40', 'ali@example.org', FURTHER, '=HYPERLINK("http://x")'],
      ['Şükürova', 'Günel', '', '', '', '', ''],
    ]);
  });

  it('is in parts for many people, each of them once', async () => {
    const many = await organizationWith('admin');
    await makeManyMembers(ownerDb(), many.organization.id, 2_345);
    const { id } = await exportMembers(many.request, { ...PURPOSE, cols: 'n' });
    const lines = (await bytesOf(many.request, id)).toString('utf8').trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(2_345);
    const rows = await ownerDb()
      .select({ surname: people.surname, given: people.given })
      .from(people)
      .where(eq(people.organizationId, many.organization.id))
      .orderBy(people.sortKey, people.id);
    expect(lines.map((line) => line.split(';').slice(0, 2).join(' '))).toEqual(
      rows.map(({ surname, given }) => `${surname} ${given}`),
    );
    await expect(exportMembers(many.request, { ...PURPOSE, format: 'print' })).rejects.toMatchObject({
      fields: { format: 'export-print-many' },
    });
  });

  it('is a table to print for few', async () => {
    const { id } = await exportMembers(admin, {
      ...PURPOSE,
      format: 'print',
      cols: 'c',
      filter: { q: 'Kazımov' },
    });
    const { head, lines } = await exportTable(admin, id);
    expect(head.slice(3)).toEqual(['Telefon', 'E-poçt', 'Digər əlaqələr']);
    expect(lines.map(({ cells }) => cells.slice(3))).toEqual([
      ['8 (900) 000-12-40', 'ali@example.org', FURTHER.replace('+7 900 000 12 55', '8 (900) 000-12-55')],
    ]);
    await expect(exportDownload(admin, id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('has dates as people write them on paper, and as they are kept in a file', async () => {
    const asked = { ...PURPOSE, cols: 'd', filter: { q: 'Şükürova' } };
    const onPaper = await exportTable(admin, (await exportMembers(admin, { ...asked, format: 'print' })).id);
    expect(onPaper.lines.map(({ cells }) => cells.slice(3))).toEqual([['05.2021', '']]);
    const { id } = await exportMembers(admin, asked);
    expect((await bytesOf(admin, id)).toString('utf8')).toContain(';2021-05;');
  });
});

describe('an export', () => {
  it.each([
    ['without a purpose', { purpose: undefined }],
    ['for another purpose that is not said', { purpose: 'other' }],
    ['for another purpose of spaces', { purpose: 'other', note: '  ' }],
    ['by a filter that does not exist', { filter: { status: 'wizard' } }],
    ['by a field that does not exist', { filter: { password: 'x' } }],
    ['in an unknown format', { format: 'pdf' }],
  ])('%s is refused', async (_what, change) => {
    await expect(exportMembers(admin, { ...PURPOSE, ...change } as never)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('of nobody is refused', async () => {
    await expect(exportMembers(admin, { ...PURPOSE, filter: { q: 'xyz' } })).rejects.toMatchObject({
      reason: 'export-nobody',
    });
  });

  it('is written down with whom it has, and told to every admin in their language', async () => {
    const made = await organizationWith('admin');
    const { id: organizationId } = made.organization;
    const person = await makeMember(organizationId);
    const russian = await makeAccount({ locale: 'ru' });
    await grant(organizationId, russian.id, 'admin');
    const editor = await makeAccount();
    await grant(organizationId, editor.id, 'editor');
    const former = await makeAccount();
    await grant(organizationId, former.id, 'admin');
    await ownerDb()
      .update(accessGrants)
      .set({ revokedAt: new Date() })
      .where(eq(accessGrants.accountId, former.id));
    const { id } = await exportMembers(made.request, {
      ...PURPOSE,
      purpose: 'other',
      note: 'Novruz',
      filter: { status: 'active' },
    });
    const [row] = await ownerDb().select().from(memberExports).where(eq(memberExports.id, id));
    expect(row).toMatchObject({
      accountId: made.request.standing.accountId,
      purpose: 'other',
      note: 'Novruz',
      filter: { status: 'active' },
      personCount: 1,
      personIds: [person.id],
    });
    const [entry] = await ownerDb()
      .select()
      .from(journal)
      .where(and(eq(journal.organizationId, organizationId), eq(journal.action, 'member.export')));
    expect(entry).toMatchObject({
      subjectId: id,
      subjectName: '1 · csv',
      details: { people: 1, purpose: 'other', format: 'csv' },
    });
    const mails = await ownerDb().select().from(outbox).where(eq(outbox.organizationId, organizationId));
    const told = mails.map(({ recipient }) => recipient);
    expect(told.sort()).toEqual([emailOf(made.request), russian.email].sort());
    const inRussian = mails.find(({ recipient }) => recipient === russian.email);
    expect(inRussian?.subject).toContain('список членов экспортирован');
    expect(inRussian?.text).toContain('Другая цель – Novruz');
    expect(inRussian?.text).not.toContain(person.surname);
  });

  it('sent twice is made once', async () => {
    const key = 'the-same-form';
    const once = await exportMembers(admin, { ...PURPOSE, key });
    expect(await exportMembers(admin, { ...PURPOSE, key })).toEqual(once);
  });

  it('is of one organization', async () => {
    const neighbour = await makeOrganization();
    await makeMember(neighbour.id);
    const [row] = await ownerDb()
      .select()
      .from(memberExports)
      .where(eq(memberExports.id, (await exportMembers(admin, PURPOSE)).id));
    expect(row?.personCount).toBe(3);
  });
});

const emailOf = ({ actor }: RequestContext) => (actor.kind === 'account' ? actor.account.email : null);
