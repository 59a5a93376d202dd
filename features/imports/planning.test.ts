import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { LOCALES } from '@/lib/locales';
import { addMember } from '../members/commands/add';
import { commitImport } from './commands/commit';
import { remapImport } from './commands/remap';
import { getErrorFile } from './queries/errors';
import { admin, kindsOf, LIST, look, organization, setUp, upload } from './testing';

beforeEach(setUp);

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

  it.each(LOCALES)('advises the number of no other country, in %s', async (locale) => {
    const text = await getErrorFile(
      { ...admin, locale },
      { id: await upload('Soyad;Ad;Telefon\nKazımov;Əli;12\n') },
    );
    expect(text).toContain('C2: ');
    expect(text).not.toContain('994');
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
