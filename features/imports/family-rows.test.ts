import { beforeEach, describe, expect, it } from 'vitest';
import { addMember } from '../members/commands/add';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { undoImport } from './commands/undo';
import { FAMILIES, guardians, HEAD, homes, imported, members, planned } from './family-testing';
import { admin, look, setUp, snapshot, upload } from './testing';

beforeEach(setUp);

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
      '2-1 new Kazımova Leyla',
      '2-2 new Kazımov Murad',
      '2-3 new Kazımova Nigar',
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
      '7-1 new Məmmədova Sevda',
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
      'Leyla Kazımova adult, Murad Kazımov child, Nigar Kazımova child, Əli Kazımov adult',
      'Rauf Quliyev adult, Sara Quliyeva child, Tural Quliyev adult',
      'Sevda Məmmədova adult, İlham Məmmədov adult',
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

  it('calls children by the form that fits each, and by that of the man where both stand there', async () => {
    const id = await upload(
      `${HEAD}Кулиева;Айгюн;1980;Кулиев Рауф;"дети: Али (2019), Саша, Айсель";\nГасанова;Лала;1981;Рауф Мамедов;Саша;\n`,
    );
    expect(await planned(id)).toEqual([
      '2-0 new Кулиева Айгюн',
      '2-1 new Кулиев Рауф',
      '2-2 new Кулиев Али',
      '2-3 new Кулиев Саша',
      '2-4 new Кулиева Айсель',
      '3-0 new Гасанова Лала',
      '3-1 new Мамедов Рауф',
      '3-2 new Гасанова Саша',
    ]);
  });

  it('knows a child whom the record calls by the other form', async () => {
    const nigar = { given: 'Nigar', birth: '2015-02-03', type: 'ordinary', start: '2019' } as const;
    await addMember(admin, { ...nigar, surname: 'Kazımov' });
    const id = await upload(`${HEAD}Kazımov;Əli;1975;;Nigar 03.02.2015;\n`);
    expect(await planned(id)).toEqual(['2-0 new Kazımov Əli', '2-2 same Kazımov Nigar']);
  });

  it('puts who is known into the household of who is known', async () => {
    await imported(`${HEAD}Kazımov;Əli;02.05.1975;Leyla;;\n`);
    const id = await upload(`${HEAD}Казымов;Али;02.05.1975;Leyla (1980);Murad (2020);\n`);
    expect(await planned(id)).toEqual([
      '2-0 same Kazımov Əli',
      '2-1 update Kazımova Leyla',
      '2-2 new Казымов Murad',
    ]);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Kazımova adult, Murad Казымов child, Əli Kazımov adult']);
    expect(await guardians()).toEqual(['Murad: Leyla parent, Əli parent']);
    await undoImport(admin, { id });
    expect(await homes()).toEqual(['Leyla Kazımova adult, Əli Kazımov adult']);
    expect(await guardians()).toEqual([]);
  });

  it('takes no one for a child of the name alone: that is asked, and answered for this one', async () => {
    await addMember(admin, { given: 'Murad', surname: 'Kazımov', type: 'ordinary', start: '2019' });
    await addMember(admin, { given: 'Leyla', surname: 'Kazımova', type: 'ordinary', start: '2019' });
    const id = await upload(`${HEAD}Kazımov;Əli;1975;Leyla;Murad, Nigar;\n`);
    expect(await planned(id)).toEqual([
      '2-0 new Kazımov Əli',
      '2-1 duplicate Kazımova Leyla',
      '2-2 duplicate Kazımov Murad',
      '2-3 new Kazımova Nigar',
    ]);
    await decideRows(admin, { id, number: 2, part: 2, decision: 'add' });
    expect((await look(id)).added).toBe(1);
    await commitImport(admin, { id });
    expect(await homes()).toEqual(['Murad Kazımov child, Nigar Kazımova child, Əli Kazımov adult']);
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
