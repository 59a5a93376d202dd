import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { addMember } from '../members/commands/add';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { uploadImport } from './commands/upload';
import { getErrorFile } from './queries/errors';
import { getImport } from './queries/import';
import { previewInput } from './schema';
import { admin, file, look, organization, setUp, snapshot, upload } from './testing';

beforeEach(setUp);

const HEAD = 'Soyad;Ad;Doğum tarixi;Həyat yoldaşı;Uşaqlar;Uşaq 2\n';
const FAMILIES = `${HEAD}Kazımov;Əli;02.05.1975;Leyla (1980);Murad 03.04.2020, Nigar (2015);
Rəsulov;Vüqar;1970;Aynur Həsənova;;
Quliyev;Rauf;1960;;Tural (1990);qızı Sara 2012 г.р.
Tağıyev;Elçin;1961;subay;yoxdur;
Abbaslı;Fərid;1985;Günel;"Orxan 31.02.2019; Aysel";
Məmmədov;İlham;1979;Sevda;Elnur (10 yaş);
`;

/** `14-2 new Kazımov Murad`, as the preview shows them. */
async function planned(id: string): Promise<string[]> {
  return (await look(id)).rows.map(({ number, part, kind, name }) => `${number}-${part} ${kind} ${name}`);
}

async function lines(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await ownerDb().execute<{ line: string }>(query);
  return rows.map(({ line }) => line);
}
const homes = () =>
  lines(sql`
    select string_agg(p.given || ' ' || p.surname || ' ' || m.role, ', ' order by p.given) as line
    from households h
    left join household_memberships m on m.organization_id = h.organization_id and m.household_id = h.id
    left join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where h.organization_id = ${organization.id} group by h.id order by 1`);
const guardians = () =>
  lines(sql`
    select m.given || ': ' || string_agg(g.given || ' ' || s.relation, ', ' order by g.given) as line
    from guardianships s join people m on m.organization_id = s.organization_id and m.id = s.minor_id
    join people g on g.organization_id = s.organization_id and g.id = s.guardian_id
    where s.organization_id = ${organization.id} group by m.id, m.given order by 1`);
const members = () =>
  lines(sql`
    select p.given || ' ' || m.type || ' ' || m.start_edtf as line from memberships m
    join people p on p.organization_id = m.organization_id and p.id = m.person_id
    where m.organization_id = ${organization.id} order by 1`);
const imported = async (text: string, type = 'ordinary') => {
  const { id } = await uploadImport(admin, { file: file(text), type, start: '2024' });
  await commitImport(admin, { id });
  return id;
};

describe('one row per family', () => {
  it('shows the spouse and each child below their row, and the cell of who cannot be read', async () => {
    const id = await upload(FAMILIES);
    const view = await look(id);
    expect(view.columns.map(({ field }) => field)).toEqual([
      'surname',
      'given',
      'birth',
      'spouse',
      'children',
      'children',
    ]);
    expect(await planned(id)).toEqual([
      '2-0 new Kazımov Əli',
      '2-1 new Kazımov Leyla',
      '2-2 new Kazımov Murad',
      '2-3 new Kazımov Nigar',
      '3-0 new Rəsulov Vüqar',
      '3-1 new Həsənova Aynur',
      '4-0 new Quliyev Rauf',
      '4-2 new Quliyev Tural',
      '4-3 new Quliyeva Sara',
      '5-0 new Tağıyev Elçin',
      '6-0 new Abbaslı Fərid',
      '6-1 new Abbaslı Günel',
      '6-2 error Orxan 31.02.2019',
      '6-3 new Abbaslı Aysel',
      '7-0 new Məmmədov İlham',
      '7-1 new Məmmədov Sevda',
      '7-2 error Elnur (10 yaş)',
    ]);
    expect(view.rows[2]?.values).toMatchObject({ given: 'Murad', surname: 'Kazımov', birth: '2020-04-03' });
    expect(view.rows[2]?.values).not.toHaveProperty('startsOn');
    const problems = view.rows.flatMap((row) => row.problems.map(({ cell, reason }) => `${cell} ${reason}`));
    expect(problems).toEqual(['E6 date', 'E7 age']);
    expect(view.counts).toEqual({ new: 15, update: 0, same: 0, duplicate: 0, error: 2 });
  });

  it('makes one household of each, guardians of who is under age, and members of the rows only', async () => {
    const id = await imported(FAMILIES);
    expect(await homes()).toEqual([
      'Aynur Həsənova adult, Vüqar Rəsulov adult',
      'Aysel Abbaslı child, Fərid Abbaslı adult, Günel Abbaslı adult',
      'Leyla Kazımov adult, Murad Kazımov child, Nigar Kazımov child, Əli Kazımov adult',
      'Rauf Quliyev adult, Sara Quliyeva child, Tural Quliyev adult',
      'Sevda Məmmədov adult, İlham Məmmədov adult',
    ]);
    expect(await guardians()).toEqual([
      'Aysel: Fərid parent, Günel parent',
      'Murad: Leyla parent, Əli parent',
      'Nigar: Leyla parent, Əli parent',
      'Sara: Rauf parent',
    ]);
    expect(await members()).toHaveLength(6);
    const again = await look(await upload(FAMILIES));
    expect(again.counts).toEqual({ new: 0, update: 0, same: 15, duplicate: 0, error: 2 });
    expect((await undoImport(admin, { id })).result).toMatchObject({ removed: 15, kept: 0 });
    expect([...(await homes()), ...(await guardians()), ...(await members())]).toEqual([]);
    expect(await snapshot()).toMatchObject({ people: [], person_details: [], person_tokens: [] });
  });

  it('gives a membership of the family to all of it', async () => {
    await imported(`${HEAD}Kazımov;Əli;1975;Leyla;Murad (2020);\n`, 'family');
    expect(await members()).toEqual(['Leyla family 2024', 'Murad family 2024', 'Əli family 2024']);
    await imported(
      'Soyad;Ad;Üzvlük növü;Üzvlük tarixi;Uşaqlar\nRəsulov;Vüqar;ailə;2019;Aynur\nQuliyev;Rauf;;;Tural\n',
    );
    expect(await members()).toEqual([
      'Aynur family 2019',
      'Leyla family 2024',
      'Murad family 2024',
      'Rauf ordinary 2024',
      'Vüqar family 2019',
      'Əli family 2024',
    ]);
  });

  it('puts who is known into the household of who is known', async () => {
    await imported(`${HEAD}Kazımov;Əli;02.05.1975;Leyla;;\n`);
    const id = await upload(`${HEAD}Казымов;Али;02.05.1975;Leyla (1980);Murad (2020);\n`);
    expect(await planned(id)).toEqual([
      '2-0 same Kazımov Əli',
      '2-1 update Kazımov Leyla',
      '2-2 new Казымов Murad',
    ]);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Kazımov adult, Murad Казымов child, Əli Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Leyla parent, Əli parent']);
    await undoImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Kazımov adult, Əli Kazımov adult']);
    expect(await guardians()).toEqual([]);
  });

  it('takes no one for a child of the name alone: that is asked, and answered for this one', async () => {
    await addMember(admin, { given: 'Murad', surname: 'Kazımov', type: 'ordinary', start: '2019' });
    await addMember(admin, { given: 'Leyla', surname: 'Kazımova', type: 'ordinary', start: '2019' });
    const id = await upload(`${HEAD}Kazımov;Əli;1975;Leyla;Murad, Nigar;\n`);
    expect(await planned(id)).toEqual([
      '2-0 new Kazımov Əli',
      '2-1 duplicate Kazımov Leyla',
      '2-2 duplicate Kazımov Murad',
      '2-3 new Kazımov Nigar',
    ]);
    await decideRows(admin, { id, number: 2, part: 2, decision: 'add' });
    expect((await look(id)).added).toBe(1);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Murad Kazımov child, Nigar Kazımov child, Əli Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Əli parent', 'Nigar: Əli parent']);
  });

  it('knows a spouse by the whole name, but makes a guardian only of who is certain', async () => {
    await addMember(admin, { given: 'Leyla', surname: 'Həsənova', type: 'ordinary', start: '2019' });
    const id = await upload(`${HEAD}Kazımov;Əli;1975;Leyla Həsənova;Murad (2020);\n`);
    expect(await planned(id)).toEqual([
      '2-0 new Kazımov Əli',
      '2-1 same Həsənova Leyla',
      '2-2 new Kazımov Murad',
    ]);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Həsənova adult, Murad Kazımov child, Əli Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Əli parent']);
  });

  it('puts a family beside nobody of whom there are several', async () => {
    for (const city of ['Bakı', 'Gəncə'])
      await addMember(admin, {
        given: 'Əli',
        surname: 'Kazımov',
        city,
        type: 'ordinary',
        start: '2019',
        anyway: 'on',
      });
    const id = await upload('Soyad;Ad;Uşaqlar\nKazımov;Əli;Murad\n');
    expect(await planned(id)).toEqual(['2-0 duplicate Kazımov Əli', '2-2 new Kazımov Murad']);
    expect((await look(await upload('Soyad;Ad\nKazımov;Əli\n'))).counts.same).toBe(1);
  });

  it('is not carried out where the record has changed since', async () => {
    const id = await upload(`${HEAD}Kazımov;Əli;1975;;Murad 03.04.2020;\n`);
    await addMember(admin, {
      given: 'Murad',
      surname: 'Kazımov',
      birth: '2020-04-03',
      type: 'ordinary',
      start: '2019',
    });
    await expect(commitImport(admin, { id })).rejects.toMatchObject({ reason: 'import-stale' });
  });
});

describe('who is in several rows', () => {
  it('is asked for, where only the name says so', async () => {
    const id = await upload(
      `${HEAD}Kazımov;Əli;1975;Leyla Kazımova;Murad;\nKazımova;Leyla;1980;;;\nKazımov;Vüqar;1977;;Murad, Murad;\n`,
    );
    const { rows } = await look(id);
    expect(rows.map(({ number, part, kind, knownRow }) => [`${number}-${part}`, kind, knownRow])).toEqual([
      ['2-0', 'new', null],
      ['2-1', 'duplicate', 3],
      ['2-2', 'new', null],
      ['3-0', 'new', null],
      ['4-0', 'new', null],
      ['4-2', 'duplicate', 2],
      ['4-3', 'duplicate', 2],
    ]);
  });

  it('is one where wife and husband have a row each, and so is the household', async () => {
    const text = `${HEAD}Kazımov;Əli;1975;Leyla;Murad, Nigar (2015);\nKazımova;Leyla;1980;Əli Kazımov;Murad, Tural;\n`;
    const id = await upload(text);
    const { rows } = await look(id);
    expect(rows.map(({ number, part, kind, knownRow }) => [`${number}-${part}`, kind, knownRow])).toEqual([
      ['2-0', 'new', null],
      ['2-1', 'same', 3],
      ['2-2', 'new', null],
      ['2-3', 'new', null],
      ['3-0', 'new', null],
      ['3-1', 'same', 2],
      ['3-2', 'same', 2],
      ['3-3', 'new', null],
    ]);
    await commitImport(admin, { id });
    expect(await homes()).toEqual([
      'Leyla Kazımova adult, Murad Kazımov child, Nigar Kazımov child, Tural Kazımova child, Əli Kazımov adult',
    ]);
    expect(await guardians()).toEqual([
      'Murad: Leyla parent, Əli parent',
      'Nigar: Leyla parent, Əli parent',
      'Tural: Leyla parent, Əli parent',
    ]);
    expect((await look(await upload(text))).counts).toMatchObject({
      new: 0,
      update: 0,
      duplicate: 0,
      same: 8,
    });
    await undoImport(admin, { id });
    expect([...(await homes()), ...(await guardians())]).toEqual([]);
  });

  it('lives in the household that the rows name', async () => {
    const text = 'Soyad;Ad;Ailə;Uşaqlar\nKazımov;Əli;7;Murad\nHəsənova;Leyla;7;\nHəsənov;Rauf;;Nigar\n';
    const id = await imported(text);
    expect(await homes()).toEqual([
      'Leyla Həsənova adult, Murad Kazımov child, Əli Kazımov adult',
      'Nigar Həsənov child, Rauf Həsənov adult',
    ]);
    expect(await guardians()).toEqual(['Murad: Əli parent', 'Nigar: Rauf parent']);
    await undoImport(admin, { id });
    expect(await homes()).toEqual([]);
  });

  it('lives with their own family once grown up', async () => {
    await imported(
      `${HEAD}Kazımov;Əli;1945;;Vüqar 01.02.1975;\nKazımov;Vüqar;01.02.1975;Aynur;Murad (2020);\n`,
    );
    expect(await homes()).toEqual(['Aynur Kazımov adult, Murad Kazımov child, Vüqar Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Aynur parent, Vüqar parent']);
  });
});

describe('what cannot be read', () => {
  it('comes back as the whole row, once; corrected, only who was missing is added', async () => {
    const first = await upload(
      `${HEAD}Kazımov;Əli;1975;evli;Murad (9 yaş), Nigar (2015), Tural 31.02.2020;\n`,
    );
    expect((await look(first)).counts).toMatchObject({ new: 2, error: 3 });
    const text = await getErrorFile(admin, { id: first });
    expect(text.trim().split('\r\n')).toHaveLength(2);
    for (const cell of ['D2: «evli»', 'E2: «Murad (9 yaş)»', 'E2: «Tural 31.02.2020»'])
      expect(text).toContain(cell);
    await commitImport(admin, { id: first });
    const corrected = text.replace('evli;', 'Leyla;').replace('9 yaş', '2017').replace('31.02.2020', '2020');
    const second = await upload(corrected);
    expect(await planned(second)).toEqual([
      '2-0 same Kazımov Əli',
      '2-1 new Kazımov Leyla',
      '2-2 new Kazımov Murad',
      '2-3 same Kazımov Nigar',
      '2-4 new Kazımov Tural',
    ]);
    await commitImport(admin, { id: second });
    expect(await homes()).toHaveLength(1);
    expect(await guardians()).toEqual([
      'Murad: Leyla parent, Əli parent',
      'Nigar: Leyla parent, Əli parent',
      'Tural: Leyla parent, Əli parent',
    ]);
  });

  it('of a row whose own person cannot be taken nobody is taken', async () => {
    const id = await upload(`${HEAD}Kazımov;Əli;31.02.1975;Leyla;Murad;\n`);
    expect(await planned(id)).toEqual(['2-0 error Kazımov Əli']);
  });

  it('is a spouse with the name of the row, but not a child with it', async () => {
    const text = `${HEAD}Kazımov;Əli;02.05.1975;Əli Kazımov;Əli;\n`;
    const id = await upload(text);
    expect(await planned(id)).toEqual([
      '2-0 new Kazımov Əli',
      '2-1 error Kazımov Əli',
      '2-2 new Kazımov Əli',
    ]);
    await commitImport(admin, { id });
    expect((await look(await upload(text))).counts).toMatchObject({ same: 2, error: 1 });
  });
});

it('may be mapped by hand: children of several columns, all else of one', async () => {
  const id = await upload('A;B;C;D\nKazımov;Əli;Murad;Nigar\n');
  const remap = (columns: Record<string, string>) =>
    remapImport(admin, { id, type: 'ordinary', start: '2024', headerRow: 1, columns: columns as never });
  await expect(remap({ c0: 'surname', c1: 'given', c2: 'spouse', c3: 'spouse' })).rejects.toMatchObject({
    fields: { 'columns.c3': 'column-twice' },
  });
  await remap({ c0: 'surname', c1: 'given', c2: 'children', c3: 'children' });
  expect(await planned(id)).toEqual([
    '2-0 new Kazımov Əli',
    '2-2 new Kazımov Murad',
    '2-3 new Kazımov Nigar',
  ]);
});

it('is shown page by page, everybody once, forth and back', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `Kazımov;Əli;${1930 + i};;Murad (${1960 + i}), Nigar (${1960 + i});`,
  );
  const id = await upload(HEAD + rows.join('\n'));
  const page = (asked: Record<string, string>) => getImport(admin, previewInput.parse({ ...asked, id }));
  const marks = ({ rows: shown }: Awaited<ReturnType<typeof page>>) =>
    shown.map(({ number, part }) => `${number}-${part}`);
  const first = await page({});
  const second = await page({ after: String(first.next) });
  const third = await page({ after: String(second.next) });
  expect(third.next).toBeNull();
  const all = [first, second, third].flatMap(marks);
  expect(all).toHaveLength(120);
  expect(new Set(all).size).toBe(120);
  expect(marks(await page({ before: String(third.previous) }))).toEqual(marks(second));
  expect(marks(await page({ after: 'x', before: '1-2-3' }))).toEqual(marks(first));
});

it('keeps who was edited since, and who of their guardians stays', async () => {
  const id = await imported(`${HEAD}Kazımov;Əli;1975;Leyla;Murad (2020);\n`);
  await ownerDb().execute(sql`
    update people set updated_at = now() + interval '1 second'
    where organization_id = ${organization.id} and given in ('Murad', 'Leyla')`);
  expect((await undoImport(admin, { id })).result).toMatchObject({ removed: 1, kept: 2 });
  expect(await homes()).toEqual(['Leyla Kazımov adult, Murad Kazımov child']);
  expect(await guardians()).toEqual(['Murad: Leyla parent']);
});
