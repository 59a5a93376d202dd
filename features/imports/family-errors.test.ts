import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownerDb } from '@/db/testing/factories';
import { commitImport } from './commands/commit';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { guardians, HEAD, homes, imported, planned } from './family-testing';
import { getErrorFile } from './queries/errors';
import { getImport } from './queries/import';
import { previewInput } from './schema';
import { admin, look, organization, setUp, upload } from './testing';

beforeEach(setUp);

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
      '2-1 new Kazımova Leyla',
      '2-2 new Kazımov Murad',
      '2-3 same Kazımova Nigar',
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
    '2-3 new Kazımova Nigar',
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
  expect(await homes()).toEqual(['Leyla Kazımova adult, Murad Kazımov child']);
  expect(await guardians()).toEqual(['Murad: Leyla parent']);
});
