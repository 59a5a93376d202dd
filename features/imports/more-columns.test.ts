import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { customValues } from '@/db/schema/custom-fields';
import { personNames } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { addMember } from '../members/commands/add';
import { archiveCustomField } from '../members/commands/archive-custom-field';
import { updateCustomField } from '../members/commands/update-custom-field';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { remapImport } from './commands/remap';
import { undoImport } from './commands/undo';
import { unpackName } from './packed-name';
import {
  admin,
  askQuestions,
  kindsOf,
  look,
  organization,
  setUp,
  snapshot,
  tokensAndRightOnes,
  upload,
} from './testing';

beforeEach(setUp);

const formsOf = async () =>
  (await ownerDb().select().from(personNames).where(eq(personNames.organizationId, organization.id)))
    .map(({ form, surname, given, patronymic, isUnofficial }) =>
      [form, surname, given, patronymic, isUnofficial ? 'ours' : null].filter(Boolean).join(' '),
    )
    .sort();

describe('other forms of a name', () => {
  const HEAD = 'Soyad;Ad;Mail;Ad, soyad (kiril);Pasport üzrə ad;Qızlıq soyadı;Soyad (rusca);Ad (rusca)\n';

  it('are split in both orders, joined from several columns, and found by', async () => {
    const id = await upload(
      `${HEAD}Kazımova;Leyla;;Лејла Казымова;KAZIMOVA LEYLA RAUF QIZI;Əliyeva;Казымова;Лейла\n`,
    );
    const [row] = (await look(id)).rows;
    expect(row?.kind).toBe('new');
    expect(unpackName(row?.values['form-az-cyrillic'] ?? '')).toEqual({
      surname: 'Казымова',
      given: 'Лејла',
      patronymic: null,
    });
    await commitImport(admin, { id });
    expect(await formsOf()).toEqual([
      'az-cyrillic Казымова Лејла',
      'former Əliyeva Leyla',
      'passport KAZIMOVA LEYLA RAUF QIZI',
      'ru Казымова Лейла',
    ]);
    const [tokens, right] = await tokensAndRightOnes();
    expect(tokens).toEqual(right);
  });

  it('are written over what stood there, and put back', async () => {
    const { id: personId } = await addMember(admin, {
      given: 'Leyla',
      surname: 'Kazımova',
      email: 'leyla@example.org',
      names: {
        passport: { given: 'Leila', surname: 'Gadimova' },
        former: { given: 'Leyla', surname: 'Sultanlı' },
      },
      type: 'ordinary',
      start: '2019',
    });
    await ownerDb()
      .update(personNames)
      .set({ isUnofficial: true })
      .where(and(eq(personNames.personId, personId), eq(personNames.form, 'passport')));
    const before = await snapshot();
    const id = await upload(
      `${HEAD}Kazımova;Leyla;leyla@example.org;;Kazimova Leyla;sultanli;Казымова;Лейла\n`,
    );
    const [row] = (await look(id)).rows;
    expect(row?.kind).toBe('update');
    expect(Object.keys(row?.values ?? {}).sort()).toEqual(['form-passport', 'form-ru']);
    expect(unpackName(row?.before?.['form-passport'] ?? '').surname).toBe('Gadimova');
    await commitImport(admin, { id });
    expect(await formsOf()).toEqual([
      'former Sultanlı Leyla',
      'passport Kazimova Leyla',
      'ru Казымова Лейла',
    ]);
    const [tokens, right] = await tokensAndRightOnes();
    expect(tokens).toEqual(right);
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
  });

  it('that are no names are a mistake of their cell', async () => {
    const id = await upload(`${HEAD}Kazımova;Leyla;;Казымова;=1+1;;;\n`);
    expect((await look(id)).rows[0]?.problems).toMatchObject([
      { reason: 'full-name', cell: 'D2' },
      { reason: 'formula', cell: 'E2' },
    ]);
  });
});

describe('questions of the organization', () => {
  it('are recognised in any language, read by their kind, shown, written and taken back', async () => {
    const asked = await askQuestions();
    const before = await snapshot();
    const id = await upload(
      `Soyad;Ad;Группа крови;Ayaqqabı ölçüsü;Tanışlıq günü;майка;Könüllüdür
Kazımov;Əli;A (II);41,5;02.05.2019;Большая;да
Əliyeva;Leyla;;;;;
Həsənov;Tural;=1;böyük;31.02.2020;orta;bəlkə
`,
    );
    const view = await look(id);
    expect(view.columns.map(({ field }) => field).slice(2)).toEqual(
      [asked.blood, asked.shoes, asked.met, asked.shirt, asked.helper].map((field) => `custom:${field}`),
    );
    expect(view.rows.map(({ kind }) => kind)).toEqual(['new', 'new', 'error']);
    expect(view.rows[2]?.problems.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
      'C4 formula',
      'D4 answer-number',
      'E4 date',
      'F4 answer-choice',
      'G4 answer-yes-no',
    ]);
    await commitImport(admin, { id });
    const kept = await ownerDb()
      .select()
      .from(customValues)
      .where(eq(customValues.organizationId, organization.id));
    expect(new Map(kept.map(({ fieldId, value }) => [fieldId, value]))).toEqual(
      new Map([
        [asked.blood, 'A (II)'],
        [asked.shoes, '41.5'],
        [asked.met, '2019-05-02'],
        [asked.shirt, '1'],
        [asked.helper, 'yes'],
      ]),
    );
    await undoImport(admin, { id });
    expect(await snapshot()).toEqual(before);
  });

  it('that must be answered make an error of somebody new, and leave the known as they are', async () => {
    const { shoes } = await askQuestions();
    // On record before it had to be answered.
    await addMember(admin, {
      given: 'Əli',
      surname: 'Kazımov',
      email: 'ali@example.org',
      type: 'ordinary',
      start: '2019',
    });
    await updateCustomField(admin, {
      id: shoes,
      visibility: 'admins',
      isRequired: 'on',
      texts: { az: { label: 'Boy (sm)' } },
    });
    const id = await upload(
      `Soyad;Ad;Mail;Boy (sm);Şəhər
Kazımov;Əli;ali@example.org;;
Həsənov;Tural;;;
Kazımov;Əli;;;Bakı
`,
    );
    const view = await look(id);
    expect(await kindsOf(id)).toEqual(['2 same', '3 error', '4 duplicate']);
    expect(view.rows[1]?.problems).toMatchObject([{ reason: 'answer-required', cell: 'D3' }]);
    await expect(decideRows(admin, { id, number: 4, decision: 'add' })).rejects.toMatchObject({
      reason: 'answer-missing',
    });
    await expect(decideRows(admin, { id, decision: 'add' })).rejects.toMatchObject({
      reason: 'answer-missing',
    });
  });

  it('may be chosen by hand, those of another organization and those that are asked no more not', async () => {
    const { blood } = await askQuestions();
    const id = await upload('Soyad;Ad;X\nKazımov;Əli;B\n');
    const remap = (field: string) =>
      remapImport(admin, {
        id,
        type: 'ordinary',
        start: '2020',
        headerRow: 1,
        columns: { c0: 'surname', c1: 'given', c2: field } as never,
      });
    await remap(`custom:${blood}`);
    expect((await look(id)).rows[0]?.values[`custom:${blood}`]).toBe('B');
    const refused = { fields: { 'columns.c2': 'invalid' } };
    await expect(remap('custom:00000000-0000-4000-8000-000000000000')).rejects.toMatchObject(refused);
    await archiveCustomField(admin, { id: blood });
    await expect(remap(`custom:${blood}`)).rejects.toMatchObject(refused);
  });
});

it('leaves nothing behind when it is undone, whatever it wrote over, and finds people as the record would', {
  timeout: 120_000,
}, async () => {
  const full = fc.constantFrom('', 'Казымов Али', 'Ali KAZIMOV', 'Kazımov Əli Vüqar oğlu', 'Rəsul-zadə Əli');
  const row = fc.record({
    'Ad, soyad (kiril)': full,
    'Passport name': full,
    'Əvvəlki soyad': fc.constantFrom('', 'Sultanlı', 'Sultanlı Əli'),
    'Ata adı': fc.constantFrom('', 'Vüqar oğlu'),
    'Qan qrupu': fc.constantFrom('', 'A', 'B'),
    Майка: fc.constantFrom('', 'böyük', 'маленькая'),
    Könüllüdür: fc.constantFrom('', 'hə', 'нет'),
  });
  const file = (rows: object[]) => {
    const heads = Object.keys(rows[0] ?? {});
    const lines = rows.map((one, i) => [`Kazımov;Əli;N-${i}`, ...Object.values(one)].join(';'));
    return `${['Soyad;Ad;Üzvlük nömrəsi', ...heads].join(';')}\n${lines.join('\n')}\n`;
  };
  const rows = fc.array(row, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      await setUp();
      await askQuestions();
      await commitImport(admin, { id: await upload(file(first)) });
      expect((await look(await upload(file(first)))).counts).toMatchObject({ same: first.length, update: 0 });
      const before = await snapshot();
      const id = await upload(file(second));
      const isOld = (await look(id)).counts.update + (await look(id)).counts.new === 0;
      await commitImport(admin, { id });
      const [tokens, right] = await tokensAndRightOnes();
      expect(tokens).toEqual(right);
      if (!isOld) expect(await snapshot()).not.toEqual(before);
      await undoImport(admin, { id });
      expect(await snapshot()).toEqual(before);
    }),
    { numRuns: 12 },
  );
});
