import { beforeEach, describe, expect, it } from 'vitest';
import { commitImport } from './commands/commit';
import { undoImport } from './commands/undo';
import { guardians, HEAD, homes, imported } from './family-testing';
import { admin, look, setUp, upload } from './testing';

beforeEach(setUp);

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
      'Leyla Kazımova adult, Murad Kazımov child, Nigar Kazımova child, Tural Kazımov child, Əli Kazımov adult',
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
      'Nigar Həsənova child, Rauf Həsənov adult',
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
