import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { importRows } from '@/db/schema/imports';
import { people } from '@/db/schema/members';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { addMember } from '../members/commands/add';
import { updateMember } from '../members/commands/update';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { undoImport } from './commands/undo';
import { guardians } from './family-testing';
import { admin, look, organization, setUp, snapshot, tokensAndRightOnes, upload } from './testing';

beforeEach(setUp);

const MEMBER = { type: 'ordinary', start: '2019', anyway: 'on' } as const;
const rowsOf = (id: string) =>
  ownerDb()
    .select()
    .from(importRows)
    .where(eq(importRows.importId, id))
    .orderBy(importRows.number, importRows.part);

/** Two of a name, and a row that says no more than the name and a city. */
async function twoOfAName() {
  const older = await addMember(admin, { ...MEMBER, given: 'Əli', surname: 'Kazımov', birth: '1950' });
  const younger = await addMember(admin, { ...MEMBER, given: 'Əli', surname: 'Kazımov', birth: '1990' });
  const id = await upload('Soyad;Ad;Şəhər;Ad, soyad (kiril)\nKazımov;Əli;Moskva;Казымов Али\n');
  return { older, younger, id };
}

it('makes a possible duplicate a change of the one who is chosen, counted as that, and undone as that', async () => {
  const { older, younger, id } = await twoOfAName();
  const [row] = (await look(id)).rows;
  expect(row?.kind).toBe('duplicate');
  expect(row?.candidates.map(({ birth }) => birth).sort()).toEqual(['1950', '1990']);
  const before = await snapshot();
  await decideRows(admin, { id, number: 2, decision: 'known', person: younger.id });
  const view = await look(id);
  expect(view.counts).toEqual({ new: 0, update: 1, same: 0, duplicate: 0, error: 0 });
  expect(view.rows[0]).toMatchObject({ kind: 'update', decision: 'known', before: { city: null } });
  expect(view.rows[0]?.known?.slug).toBe(younger.slug);
  await commitImport(admin, { id });
  expect((await getMember(admin, { slug: younger.slug })).city).toBe('Moskva');
  expect((await getMember(admin, { slug: older.slug })).city ?? null).toBeNull();
  const [tokens, right] = await tokensAndRightOnes();
  expect(tokens).toEqual(right);
  await undoImport(admin, { id });
  expect(await snapshot()).toEqual(before);
});

it('can be answered otherwise as long as nothing is imported, and is then as it was', async () => {
  const { younger, older, id } = await twoOfAName();
  const before = await rowsOf(id);
  await decideRows(admin, { id, number: 2, decision: 'known', person: younger.id });
  await decideRows(admin, { id, number: 2, decision: 'known', person: older.id });
  expect((await look(id)).rows[0]?.known?.slug).toBe(older.slug);
  await decideRows(admin, { id, number: 2, decision: 'skip' });
  expect((await rowsOf(id)).map((row) => ({ ...row, decision: null }))).toEqual(before);
  await decideRows(admin, { id, number: 2, decision: 'add' });
  await commitImport(admin, { id });
  expect(await ownerDb().$count(people, eq(people.organizationId, organization.id))).toBe(3);
});

it('takes only those who are shown, and whom no other row changes', async () => {
  const { younger, id } = await twoOfAName();
  const stranger = await makePerson(organization.id, { given: 'Tural', surname: 'Həsənov' });
  const known = { number: 2, decision: 'known' } as const;
  await expect(decideRows(admin, { id, ...known, person: stranger.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(decideRows(admin, { id, ...known })).rejects.toMatchObject({ code: 'not-found' });
  const other = await organizationWith('admin', { countryCode: 'RU' });
  await expect(decideRows(other.request, { id, ...known, person: younger.id })).rejects.toMatchObject({
    code: 'not-found',
  });
  const two = await upload('Soyad;Ad;Şəhər\nKazımov;Əli;Moskva\nКазымов;Али;Баку\n');
  await decideRows(admin, { id: two, number: 2, decision: 'known', person: younger.id });
  await expect(
    decideRows(admin, { id: two, number: 3, decision: 'known', person: younger.id }),
  ).rejects.toMatchObject({ reason: 'import-person-taken' });
});

it('is planned anew where the person was edited since', async () => {
  const { younger, id } = await twoOfAName();
  await decideRows(admin, { id, number: 2, decision: 'known', person: younger.id });
  const { version } = await getMember(admin, { slug: younger.slug });
  await updateMember(admin, {
    id: younger.id,
    version,
    given: 'Əli',
    surname: 'Kazımov',
    birth: '1990',
    city: 'Gəncə',
  });
  await expect(commitImport(admin, { id })).rejects.toMatchObject({ reason: 'import-stale' });
});

it('answers for all that look certain, and leaves the others', async () => {
  const add = (given: string, more: object = {}) =>
    addMember(admin, { ...MEMBER, given, surname: 'Kazımov', ...more });
  await add('Əli', { patronymic: 'Vüqar oğlu' });
  await add('Tural', { birth: '1975' });
  await add('Rauf');
  await add('Elçin', { patronymic: 'Rauf oğlu' });
  const id = await upload(`Soyad;Ad;Ata adı;Doğum tarixi;Şəhər
Kazımov;Əli;Vüqar oğlu;;Bakı
Kazımov;Tural;;02.05.1975;Bakı
Kazımov;Rauf;;;Bakı
Kazımov;Elçin;Rauf oğlu;;Bakı
Kazımov;Elçin;Rauf oğlu;;Şəki
`);
  expect((await look(id)).counts.duplicate).toBe(5);
  await decideRows(admin, { id, decision: 'known' });
  const { rows, counts } = await look(id);
  expect(rows.map(({ kind }) => kind)).toEqual(['update', 'update', 'duplicate', 'update', 'duplicate']);
  expect(counts).toMatchObject({ update: 3, duplicate: 2 });
  await expect(decideRows(admin, { id, decision: 'known' })).rejects.toMatchObject({
    reason: 'import-none-certain',
  });
  await commitImport(admin, { id });
  await undoImport(admin, { id });
});

it('says who a child is, and who acts for it', async () => {
  const child = await addMember(admin, {
    ...MEMBER,
    given: 'Murad',
    surname: 'Kazımov',
    birth: '2015-02-03',
  });
  const id = await upload('Soyad;Ad;Doğum tarixi;Uşaqlar\nKazımov;Əli;1980;Murad (2015)\n');
  expect((await look(id, 'duplicate')).rows).toMatchObject([{ number: 2, part: 2 }]);
  await decideRows(admin, { id, number: 2, part: 2, decision: 'known', person: child.id });
  expect((await look(id)).counts).toMatchObject({ new: 1, same: 1, duplicate: 0 });
  await commitImport(admin, { id });
  expect(await guardians()).toEqual(['Murad: Əli parent']);
});
