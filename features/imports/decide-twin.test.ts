import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { importRows } from '@/db/schema/imports';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { addMember } from '../members/commands/add';
import { listMembers } from '../members/queries/list';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { undoImport } from './commands/undo';
import { guardians, HEAD, homes } from './family-testing';
import { admin, look, organization, setUp, snapshot, tokensAndRightOnes, upload } from './testing';

beforeEach(setUp);

const stored = (id: string) =>
  ownerDb()
    .select()
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(importRows.number, importRows.part);
const countPeople = () => ownerDb().$count(people, eq(people.organizationId, organization.id));
const TWICE = `Soyad;Ad;Ata adı;Telefon;Şəhər;E-poçt;Qeyd;Ad, soyad (kiril)
Kazımov;Əli;;+79031234567;Moskva;a@example.org;birinci;
Kazımov;Əli;Vüqar oğlu;+79037654321;;b@example.org;ikinci;Казымов Али
`;

describe('the person of another row', () => {
  it('is one record, with what each row says', async () => {
    const id = await upload(TWICE);
    expect((await look(id)).rows.map(({ kind, canBeRow }) => [kind, canBeRow])).toEqual([
      ['new', false],
      ['duplicate', true],
    ]);
    const before = await snapshot();
    await decideRows(admin, { id, number: 3, decision: 'row' });
    const view = await look(id);
    expect(view.counts).toEqual({ new: 1, update: 0, same: 1, duplicate: 0, error: 0 });
    expect(view.rows[1]).toMatchObject({ kind: 'same', decision: 'row', knownRow: 2 });
    await commitImport(admin, { id });
    const { members } = await listMembers(admin, {});
    expect(members).toHaveLength(1);
    const member = await getMember(admin, { slug: members[0]?.slug ?? '' });
    expect(member).toMatchObject({
      patronymic: 'Vüqar oğlu',
      city: 'Moskva',
      phone: '+79031234567',
      email: 'a@example.org',
      notes: 'birinci\nb@example.org\nikinci',
    });
    expect(JSON.stringify(member.contacts)).toContain('+79037654321');
    const [tokens, right] = await tokensAndRightOnes();
    expect(tokens).toEqual(right);
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
  });

  it('can be answered otherwise as long as nothing is imported, and is then as it was', async () => {
    const id = await upload(TWICE);
    const before = await stored(id);
    await decideRows(admin, { id, number: 3, decision: 'row' });
    expect(await stored(id)).not.toEqual(before);
    await decideRows(admin, { id, number: 3, decision: 'skip' });
    expect((await stored(id)).map((row) => ({ ...row, decision: null }))).toEqual(before);
    await decideRows(admin, { id, number: 3, decision: 'row' });
    await decideRows(admin, { id, number: 3, decision: 'add' });
    await commitImport(admin, { id });
    expect(await countPeople()).toBe(2);
  });

  it('is completed by each of several rows, whichever is taken back', async () => {
    const id = await upload(
      'Soyad;Ad;Şəhər;Peşə\nKazımov;Əli;;\nKazımov;Əli;Bakı;\nКазымов;Али;Şəki;həkim\n',
    );
    for (const number of [3, 4]) await decideRows(admin, { id, number, decision: 'row' });
    const first = async () => (await look(id)).rows[0]?.values;
    expect(await first()).toMatchObject({ city: 'Şəki', occupation: 'həkim' });
    await decideRows(admin, { id, number: 4, decision: 'skip' });
    expect(await first()).toMatchObject({ city: 'Bakı' });
    expect(await first()).not.toHaveProperty('occupation');
    await decideRows(admin, { id, number: 3, decision: 'skip' });
    expect(await first()).not.toHaveProperty('city');
  });

  it('may be somebody known whom the other row changes', async () => {
    const known = await addMember(admin, {
      ...{
        given: 'Əli',
        surname: 'Kazımov',
        birth: '1975-05-02',
        type: 'ordinary',
        start: '2019',
        anyway: 'on',
      },
      city: 'Bakı',
    } as never);
    const before = await snapshot();
    const id = await upload(
      'Soyad;Ad;Doğum tarixi;Şəhər;Peşə\nKazımov;Əli;02.05.1975;Moskva;\nKazımov;Əli;02.05.1975;;həkim\n',
    );
    expect((await look(id)).rows.map(({ kind, canBeRow }) => [kind, canBeRow])).toEqual([
      ['update', false],
      ['duplicate', true],
    ]);
    await decideRows(admin, { id, number: 3, decision: 'row' });
    expect((await look(id)).rows[0]).toMatchObject({
      values: { city: 'Moskva', occupation: 'həkim' },
      before: { city: 'Bakı', occupation: null },
    });
    await commitImport(admin, { id });
    expect(await getMember(admin, { slug: known.slug })).toMatchObject({
      city: 'Moskva',
      occupation: 'həkim',
    });
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
  });

  it('takes the family of the row along', async () => {
    const id = await upload(`${HEAD}Kazımov;Əli;1975;Leyla;;\nKazımov;Əli;1975;;Murad (2015);\n`);
    expect((await look(id, 'duplicate')).rows.map(({ number, part }) => [number, part])).toEqual([[3, 0]]);
    await decideRows(admin, { id, number: 3, decision: 'row' });
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Kazımova adult, Murad Kazımov child, Əli Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Əli parent']);
    await undoImport(admin, { id });
    expect([await countPeople(), ...(await homes())]).toEqual([0]);
  });

  it('may be a relative whom another row names', async () => {
    const id = await upload(
      `${HEAD}Kazımov;Əli;1975;Leyla Kazımova;;\nKazımova;Leyla;1980;;;\nKazımov;Vüqar;1977;;;\n`,
    );
    expect((await look(id, 'duplicate')).rows.map(({ number, part }) => [number, part])).toEqual([[2, 1]]);
    await decideRows(admin, { id, number: 2, part: 1, decision: 'row' });
    await commitImport(admin, { id });
    expect(await countPeople()).toBe(3);
    expect(await homes()).toEqual(['Leyla Kazımova adult, Əli Kazımov adult']);
  });

  it('is not offered, and refused, where nothing is decided about that row, or there is none', async () => {
    await addMember(admin, {
      ...{ given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019', anyway: 'on' },
    } as never);
    const id = await upload('Soyad;Ad;Şəhər\nKazımov;Əli;Moskva\nKazımov;Əli;Bakı\n');
    expect((await look(id)).rows.map(({ canBeRow }) => canBeRow)).toEqual([false, false]);
    await expect(decideRows(admin, { id, number: 3, decision: 'row' })).rejects.toMatchObject({
      reason: 'import-row-undecided',
    });
    await expect(decideRows(admin, { id, number: 2, decision: 'row' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(decideRows(admin, { id, decision: 'row' })).rejects.toMatchObject({ code: 'not-found' });
    const { rows } = await ownerDb().execute(sql`select decision from import_rows where import_id = ${id}`);
    expect(rows).toEqual([{ decision: null }, { decision: null }]);
  });
});
