import { and, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles, importRows, imports } from '@/db/schema/imports';
import { journal } from '@/db/schema/kernel';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { makeAccount, makePerson, makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from '../members/commands/add';
import { updateMember } from '../members/commands/update';
import { listMembers, surveyMembers } from '../members/queries/list';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { discardImport } from './commands/discard';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { sweepImports } from './jobs';
import { getErrorFile } from './queries/errors';
import { getImport } from './queries/import';
import { listImports } from './queries/list';

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

const file = (text: string, name = 'üzvlər.csv') => ({ name, bytes: new TextEncoder().encode(text) });
const upload = async (text: string, request = admin) =>
  (await uploadImport(request, { file: file(text), type: 'ordinary', start: '2024' })).id;
const look = (id: string, kind?: string) => getImport(admin, { id, kind } as never);
const kindsOf = async (id: string) => (await look(id)).rows.map(({ number, kind }) => `${number} ${kind}`);

/** Everything that an organization keeps of people, to be compared. */
async function snapshot() {
  const tables: Record<string, string> = {
    people: 'id',
    person_details: 'person_id',
    person_names: 'person_id, form',
    person_contacts: 'person_id, value',
    person_tokens: 'person_id, token',
    memberships: 'person_id, starts_on',
  };
  const rows: Record<string, unknown> = {};
  for (const [table, order] of Object.entries(tables)) {
    const found = await ownerDb().execute(
      sql`select * from ${sql.identifier(table)} where organization_id = ${organization.id} order by ${sql.raw(order)}`,
    );
    rows[table] = found.rows;
  }
  const days = await ownerDb().execute(sql`select day, joined, began, ended from membership_days
    where organization_id = ${organization.id} and (joined, began, ended) <> (0, 0, 0) order by day`);
  return { ...rows, days: days.rows };
}

const LIST = `Üzvlərin siyahısı;;;;
;;;;
Soyadı, adı, atasının adı;Doğum tarixi;Telefon;E-poçt;Şəhər
Kazımov Əli Vüqar oğlu;02.05.1975;8-903-123-45-67, 050 222 33 44;Ali@Example.org;Moskva
Leyla Rauf qızı Əliyeva;2 мая 1980;;leyla@example.org;
Гусейнов Эльдар Рауфович;27516;7.9E+10;;Казань
;01.01.1990;;;
Həsənov Tural;31.02.1990;;tural@;=HYPERLINK("x")
`;

describe('a file becomes a plan', () => {
  it('finds the headings, reads each row and says what is wrong in which cell', async () => {
    const id = await upload(LIST);
    const view = await look(id);
    expect(view.counts).toEqual({ new: 2, update: 0, same: 0, duplicate: 0, error: 3 });
    expect(view.headerRow).toBe(3);
    expect(view.columns.map(({ field }) => field)).toEqual(['fullName', 'birth', 'phone', 'email', 'city']);
    expect(view.rows[0]).toMatchObject({
      number: 4,
      kind: 'new',
      name: 'Kazımov Əli Vüqar oğlu',
      values: {
        given: 'Əli',
        surname: 'Kazımov',
        patronymic: 'Vüqar oğlu',
        birth: '1975-05-02',
        phone: '+79031234567',
        email: 'ali@example.org',
        morePhones: '+994502223344',
        start: '2024',
      },
    });
    expect(view.rows[1]?.values).toMatchObject({
      given: 'Leyla',
      surname: 'Əliyeva',
      patronymic: 'Rauf qızı',
    });
    const problems = view.rows
      .slice(2)
      .map((row) => row.problems.map(({ reason, cell }) => `${cell} ${reason}`));
    expect(problems).toEqual([['C6 phone-exponent'], ['A7 required'], ['B8 date', 'D8 email', 'E8 formula']]);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(0);
  });

  it('gives the errors back as a file that can be corrected and imported', async () => {
    const text = await getErrorFile(admin, { id: await upload(LIST) });
    expect(text.split('\r\n')).toHaveLength(5);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain('C6: ');
    const corrected = text
      .replace('7.9E+10', '8 903 765 43 21')
      .replace('31.02.1990', '28.02.1990')
      .replace('tural@;', 'tural@example.org;')
      .replace(/"'=HYPERLINK\(""x""\)"/, '');
    const view = await look(await upload(corrected));
    expect(view.counts).toMatchObject({ new: 2, error: 1 });
  });

  it('may be mapped by hand, and refuses what cannot be meant', async () => {
    const id = await upload('A;B;C\nKazımov;Əli;Moskva\n');
    expect((await look(id)).counts.new).toBe(0);
    await expect(commitImport(admin, { id })).rejects.toMatchObject({ reason: 'name-column-missing' });
    const remap = (columns: Record<string, string>) =>
      remapImport(admin, { id, type: 'youth', start: '2020', headerRow: 1, columns: columns as never });
    await expect(remap({ c0: 'surname', c1: 'surname' })).rejects.toMatchObject({
      fields: { 'columns.c1': 'column-twice' },
    });
    await expect(remap({ c0: 'surname', c1: 'city' })).rejects.toMatchObject({
      reason: 'name-column-missing',
    });
    await expect(remap({ c0: 'fullName', c1: 'given' })).rejects.toMatchObject({
      fields: { 'columns.c0': 'name-columns' },
    });
    await remap({ c0: 'surname', c1: 'given' });
    const view = await look(id);
    expect(view.counts.new).toBe(1);
    expect(view.rows[0]?.values).toMatchObject({ type: 'youth', startsOn: '2020-01-01' });
    expect(view.rows[0]?.values.city).toBeUndefined();
  });

  it('reads a file without headings', async () => {
    const id = await upload('Kazımov;Əli\nƏliyeva;Leyla\n');
    expect((await look(id)).headerRow).toBe(0);
    await remapImport(admin, {
      id,
      type: 'ordinary',
      start: '2024',
      headerRow: 0,
      columns: { c0: 'surname', c1: 'given' },
    });
    expect((await look(id)).counts.new).toBe(2);
  });

  it('survives NUL bytes, lone surrogates and endless cells', async () => {
    const long = 'x'.repeat(100_000);
    const id = await upload(
      `Soyad;Ad;Qeyd\nKazımov;${'y'.repeat(5000)}\u0000;a\nƏliyev\u0001;Rauf\uD800;${long}\u0000\n`,
    );
    const view = await look(id);
    expect(view.counts).toMatchObject({ new: 1, error: 1 });
    expect(view.rows[1]?.values.surname).toBe('Əliyev');
  });
});

describe('who is known already', () => {
  const ALI = { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019', anyway: 'on' } as const;

  it.each([
    ['the member number', { memberNumber: 'N-1' }, 'Əliyev;Əli;;;;N-1', 'error'],
    ['the member number and the name in another script', { memberNumber: 'N-1' }, 'Казымов;Али;;;;N-1', 'same'],
    ['the mail', { email: 'ali@example.org' }, 'Kazimov;Ali;;ALI@example.org;;', 'same'],
    ['the mail of a wife', { email: 'ali@example.org' }, 'Kazımova;Leyla;;ali@example.org;;', 'new'],
    ['the phone', { phone: '+79031234567' }, 'Казымов;Али;;;8 903 123-45-67;', 'same'],
    ['name and birth date', { birth: '1975-05-02' }, 'Казымов;Али;02.05.1975;;;', 'same'],
    ['name and another birth date', { birth: '1975-05-02' }, 'Казымов;Али;03.05.1975;;;', 'new'],
    ['the name alone', {}, 'Казымов;Али;03.05.1975;;;', 'duplicate'],
    ['the name alone, and nothing new', {}, 'Казымов;Али;;;;', 'same'],
    ['something new beside the mail', { email: 'ali@example.org' }, 'Kazımov;Əli;1975;ali@example.org;;', 'update'],
    ['a less exact birth date', { birth: '1975-05-02', email: 'ali@example.org' }, 'Kazımov;Əli;1975;ali@example.org;;', 'same'],
  ])('by %s', async (_what, known, row, kind) => {
    await addMember(admin, { ...ALI, ...known });
    const id = await upload(`Soyad;Ad;Doğum;Mail;Tel;Üzvlük nömrəsi\n${row}\n`);
    expect(await kindsOf(id)).toEqual([`2 ${kind}`]);
  }); // biome-ignore format: a table

  it('does not look into what somebody hides', async () => {
    const { id: personId } = await addMember(admin, { ...ALI, email: 'ali@example.org', city: 'Bakı' });
    await ownerDb()
      .insert(personVisibilities)
      .values({ organizationId: organization.id, personId, field: 'email', visibility: 'self' });
    const id = await upload('Soyad;Ad;Mail;Şəhər\nKazımov;Əli;ali@example.org;Moskva\n');
    expect(await kindsOf(id)).toEqual(['2 duplicate']);
    const other = await upload('Soyad;Ad;Mail\nKazımov;Əli;yeni@example.org\n');
    await commitImport(admin, { id: other });
    const [details] = await ownerDb()
      .select()
      .from(personDetails)
      .where(eq(personDetails.personId, personId));
    expect(details).toMatchObject({ email: 'ali@example.org', city: 'Bakı' });
  });

  it('notices that somebody comes twice in one file', async () => {
    const id = await upload(
      'Soyad;Ad;Doğum;№ билета\nKazımov;Əli;1975;1\nКазымов;Али;;\nKazımov;Əli;1990;\nHəsənov;Tural;;1\n',
    );
    const { rows } = await look(id);
    expect(rows.map(({ kind, knownRow }) => [kind, knownRow])).toEqual([
      ['new', null],
      ['duplicate', 2],
      ['new', null],
      ['error', null],
    ]);
    expect(rows[3]?.problems).toMatchObject([{ reason: 'number-twice', text: '2' }]);
  });
});

describe('carrying a plan out', () => {
  it('adds and changes what was shown, once, and whoever was added is found', async () => {
    const known = await addMember(admin, {
      given: 'Leyla',
      surname: 'Əliyeva',
      email: 'leyla@example.org',
      type: 'honorary',
      start: '2001',
    });
    const id = await upload(LIST);
    expect((await look(id)).counts).toMatchObject({ new: 1, update: 1, error: 3 });
    await commitImport(admin, { id });
    await commitImport(admin, { id });
    const ali = await getMember(admin, { slug: 'eli-kazimov' });
    expect(ali).toMatchObject({
      name: { given: 'Əli', surname: 'Kazımov' },
      phone: '+79031234567',
      status: 'active',
      birth: '1975-05-02',
    });
    expect(ali.memberships).toMatchObject([{ type: 'ordinary', startEdtf: '2024', startsOn: '2024-01-01' }]);
    const leyla = await getMember(admin, { slug: known.slug });
    expect(leyla).toMatchObject({ patronymic: 'Rauf qızı', birth: '1980-05-02' });
    expect(leyla.memberships).toMatchObject([{ type: 'honorary', startEdtf: '2001' }]);
    for (const q of ['казымов али', 'Rauf Leyla', '903123', 'ali@example']) {
      expect((await listMembers(admin, { q } as never)).members).toHaveLength(1);
    }
    expect((await surveyMembers(admin, {} as never)).totals).toEqual({ members: 2, active: 2 });
    const isOurs = and(eq(journal.organizationId, organization.id), eq(journal.action, 'import.commit'));
    expect(await ownerDb().$count(journal, isOurs)).toBe(1);
    expect(await ownerDb().$count(importFiles, eq(importFiles.importId, id))).toBe(0);
  });

  it('leaves possible duplicates out until somebody decides', async () => {
    await addMember(admin, { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019' });
    const text = 'Soyad;Ad;Şəhər\nKazımov;Əli;Moskva\nKazımov;Əli;Bakı\n';
    const first = await upload(text);
    await commitImport(admin, { id: first });
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(1);
    const second = await upload(text);
    await decideRows(admin, { id: second, number: 3, decision: 'add' });
    expect((await look(second)).added).toBe(1);
    await commitImport(admin, { id: second });
    expect((await getMember(admin, { slug: 'eli-kazimov-2' })).city).toBe('Bakı');
    await undoImport(admin, { id: second });
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(1);
  });

  it('gives each of one name an address of their own, also beside those that are taken', async () => {
    await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      birth: '1950-01-01',
      type: 'ordinary',
      start: '2019',
    });
    const rows = Array.from({ length: 12 }, (_, i) => `Kazımov;Əli;${1960 + i}-01-01`);
    await commitImport(admin, { id: await upload(`Soyad;Ad;Doğum\n${rows.join('\n')}\n7;Əli 2;2000\n`) });
    await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      birth: '1990-01-01',
      type: 'ordinary',
      start: '2019',
      anyway: 'on',
    });
    const slugs = (
      await ownerDb().select().from(people).where(eq(people.organizationId, organization.id))
    ).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(14);
    expect(slugs).toContain('eli-kazimov-14');
  });

  it('refuses a plan that would be another one by now, and writes nothing', async () => {
    const id = await upload('Soyad;Ad;Mail\nKazımov;Əli;ali@example.org\n');
    await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      email: 'ali@example.org',
      type: 'ordinary',
      start: '2019',
    });
    await expect(commitImport(admin, { id })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'import-stale',
    });
    expect((await look(id)).state).toBe('planned');
    await remapImport(admin, {
      id,
      type: 'ordinary',
      start: '2024',
      columns: { c0: 'surname', c1: 'given', c2: 'email' },
    });
    expect(await kindsOf(id)).toEqual(['2 same']);
  });

  it('is not disturbed by changes of others', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    await addMember(admin, { given: 'Leyla', surname: 'Əliyeva', type: 'ordinary', start: '2019' });
    await commitImport(admin, { id });
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(2);
  });

  it('lets two admins import the same file at once: one is told to look again', async () => {
    const other = await signedIn(organization, 'admin');
    const text = 'Soyad;Ad;Doğum\nKazımov;Əli;1975-05-02\nƏliyeva;Leyla;1980-01-01\n';
    const ids = await Promise.all([upload(text), upload(text, other)]);
    const done = await Promise.allSettled([
      commitImport(admin, { id: ids[0] }),
      commitImport(other, { id: ids[1] }),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(2);
  });

  it('does all or nothing', async () => {
    const id = await upload(LIST);
    const before = await snapshot();
    // A row that the database will refuse, behind the back of the plan.
    await ownerDb()
      .update(importRows)
      .set({ values: { given: 'Əli', surname: 'Kazımov', startsOn: '2024-01-01', type: 'wizard' } })
      .where(and(eq(importRows.importId, id), eq(importRows.number, 5)));
    await expect(commitImport(admin, { id })).rejects.toThrow();
    expect(await snapshot()).toEqual(before);
    expect((await look(id)).state).toBe('planned');
  });
});

describe('undo', () => {
  it('leaves everything as it was before', async () => {
    await addMember(admin, {
      given: 'Leyla',
      surname: 'Əliyeva',
      email: 'leyla@example.org',
      type: 'honorary',
      start: '2001',
    });
    await makePerson(organization.id, { given: 'Эльдар', surname: 'Гусейнов' });
    const before = await snapshot();
    const id = await upload(`${LIST}Гусейнов Эльдар;;;;Казань\n`);
    await decideRows(admin, { id, decision: 'add' }).catch(() => undefined);
    await commitImport(admin, { id });
    expect(await snapshot()).not.toEqual(before);
    await undoImport(admin, { id });
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
    expect((await look(id)).state).toBe('undone');
  });

  it('keeps and names who was edited, has an account or an office', async () => {
    const leyla = await addMember(admin, {
      given: 'Leyla',
      surname: 'Əliyeva',
      email: 'leyla@example.org',
      type: 'honorary',
      start: '2001',
    });
    const rows = [
      'Kazımov;Əli;;',
      'Həsənov;Tural;;',
      'Quliyev;Rauf;;',
      'Məmmədov;Elçin;;',
      'Əliyeva;Leyla;leyla@example.org;Bakı',
    ];
    const id = await upload(`Soyad;Ad;Mail;Şəhər\n${rows.join('\n')}\n`);
    await commitImport(admin, { id });
    const edit = async (slug: string) => {
      const { id: personId, version, name } = await getMember(admin, { slug });
      await updateMember(admin, {
        id: personId,
        version,
        given: name?.given ?? '',
        surname: name?.surname ?? '',
        city: 'Gəncə',
      });
    };
    await edit('eli-kazimov');
    await edit(leyla.slug);
    const ofSlug = async (slug: string) => (await getMember(admin, { slug })).id;
    await makeTerm(organization.id, await ofSlug('tural-hesenov'));
    const account = await makeAccount();
    await ownerDb()
      .update(people)
      .set({ accountId: account.id })
      .where(eq(people.id, await ofSlug('rauf-quliyev')));
    await undoImport(admin, { id });
    const view = await look(id, 'kept');
    expect(view.rows.map(({ name }) => name)).toEqual([
      'Kazımov Əli',
      'Həsənov Tural',
      'Quliyev Rauf',
      'Əliyeva Leyla',
    ]);
    expect(view.kept).toBe(4);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(4);
    expect((await getMember(admin, { slug: leyla.slug })).city).toBe('Gəncə');
  });

  it('is possible for 30 days', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    await commitImport(admin, { id });
    const later = { ...admin, now: new Date(Date.now() + 31 * 86_400_000) };
    await expect(undoImport(later, { id })).rejects.toMatchObject({ reason: 'import-undo-late' });
    expect((await getImport(later, { id } as never)).canUndo).toBe(false);
  });
});

describe('after 30 days', () => {
  it('nothing of a file is kept, but the people are', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    const fresh = await upload('Soyad;Ad\nƏliyeva;Leyla\n');
    await commitImport(admin, { id });
    const long = new Date(Date.now() - 31 * 86_400_000);
    await ownerDb().update(imports).set({ createdAt: long }).where(eq(imports.id, id));
    await sweepImports();
    expect(await listImports(admin, undefined)).toHaveLength(2);
    await ownerDb().update(imports).set({ committedAt: long }).where(eq(imports.id, id));
    await sweepImports();
    expect((await listImports(admin, undefined)).map((row) => row.id)).toEqual([fresh]);
    expect(await ownerDb().$count(importRows, eq(importRows.importId, id))).toBe(0);
    expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(1);
  });
});

describe('for everybody else', () => {
  it('there is no import', async () => {
    const id = await upload('Soyad;Ad\nKazımov;Əli\n');
    const { request: neighbour } = await organizationWith('admin');
    await expect(commitImport(neighbour, { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getImport(neighbour, { id } as never)).rejects.toMatchObject({ code: 'not-found' });
    for (const role of ['editor', 'event-manager', null] as const) {
      const request = await signedIn(organization, role);
      await expect(upload('Soyad;Ad\nA;B', request)).rejects.toMatchObject({ code: 'not-found' });
      await expect(discardImport(request, { id })).rejects.toMatchObject({ code: 'not-found' });
    }
    await discardImport(admin, { id });
    expect(await ownerDb().$count(imports, eq(imports.id, id))).toBe(0);
    expect(await listImports(admin, undefined)).toEqual([]);
  });
});
