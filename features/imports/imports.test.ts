import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles, importRows, imports } from '@/db/schema/imports';
import { journal } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith, signedIn } from '@/db/testing/requests';
import { addMember } from '../members/commands/add';
import { countMembers, listMembers } from '../members/queries/list';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { discardImport } from './commands/discard';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { sweepImports } from './jobs';
import { getImport } from './queries/import';
import { listImports } from './queries/list';
import { admin, kindsOf, LIST, look, organization, setUp, snapshot, upload } from './testing';

beforeEach(setUp);

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
    expect(await countMembers(admin, null)).toEqual({ members: 2, active: 2 });
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

  it('gives whoever is added though they may be a duplicate the address behind all who are new', async () => {
    const text =
      'Soyad;Ad;Doğum;Şəhər\nQuliyev;Vəli;1950-01-01;Bakı\nQuliyev;Vəli;;Gəncə\nQuliyev;Vəli;1960-01-01;Quba\n';
    const id = await upload(text);
    await decideRows(admin, { id, number: 3, decision: 'add' });
    await commitImport(admin, { id });
    const slugs = ['veli-quliyev', 'veli-quliyev-2', 'veli-quliyev-3'];
    const cities = await Promise.all(slugs.map(async (slug) => (await getMember(admin, { slug })).city));
    expect(cities).toEqual(['Bakı', 'Quba', 'Gəncə']);
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
