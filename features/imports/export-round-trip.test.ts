import { stringify } from 'csv-stringify/sync';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { makeTerm, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { LOCALES } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { LIST_COLUMNS, letterOf } from '../members/columns';
import { addMember } from '../members/commands/add';
import { endMembership } from '../members/commands/end-membership';
import { csvOf } from '../members/export-testing';
import { getMember } from '../members/queries/member';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { askQuestions } from './testing';

const ALL = LIST_COLUMNS.map(letterOf).join('');
/** Who holds which office is no matter of an import. The status is not read either: it follows from what is. */
const COLUMNS = ALL.replace(letterOf('office'), '');

const form = (...names: string[]) => fc.constantFrom('', ...names);
const person = fc.record({
  Soyad: fc.constantFrom('Kazımov', 'Abbaslı', 'Гусейнов', 'Nağı'),
  Ad: fc.constantFrom('Əli', 'Эльдар', 'Məhəmməd Əmin'),
  'Ata adı': fc.constantFrom('', 'Vüqar oğlu', 'Вагифович'),
  'Doğum tarixi': fc.constantFrom('', '1975', '02.05.1975'),
  Telefon: fc.constantFrom('', '8 903 123-45-67'),
  'Əlavə telefon': fc.constantFrom('', '8 495 123-45-67', '050 222 33 44; 8 495 123-45-67'),
  Peşə: fc.constantFrom('', 'Həkim', 'Инженер, на пенсии'),
  'Üzvlüyün bitmə tarixi': fc.constantFrom('', '2025', '03.2025', '01.03.2025'),
  Şəhər: fc.constantFrom('', 'Bakı', 'Москва'),
  Cins: fc.constantFrom('', 'qadın', 'kişi'),
  'Bildiyi dillər': fc.constantFrom('', 'az, ru'),
  Dil: fc.constantFrom('', 'az', 'ru'),
  Qeyd: fc.constantFrom('', 'Bir\nİki; "üç"'),
  'Azərbaycanca ad, soyad': form('Əli Kazımov', 'Nağı, Məhəmməd Əmin'),
  'ФИО на русском': form('Гусейнов Эльдар Вагифович', 'Наги Али'),
  'Name in English': form('Ali Naghi', 'Naghi, Ali'),
  'Ad, soyad (kiril)': form('Әли Казымов', 'Казымов Әли Вүгар оғлу'),
  'Pasport üzrə ad': form('KAZIMOV ALI VUGAR OGLU', 'Naghi, Mahammad Amin'),
  'Qızlıq soyadı': form('Sultanlı', 'Sultanlı Əli'),
});

/** Whom no two of the columns make the same. */
const RECORDS = [
  {
    ...{
      Soyad: 'Kazımov',
      Ad: 'Əli',
      'Ata adı': 'Vüqar oğlu',
      'Doğum tarixi': '02.05.1975',
      Telefon: '8 903 123-45-67',
    },
    ...{
      'E-poçt': 'ali75@example.org',
      'Əlavə telefon': '8 495 123-45-67',
      Peşə: 'Həkim',
      Təhsil: 'ADU',
      Şəhər: 'Bakı',
    },
    ...{ Ünvan: 'Bakı, Nizami 12', Cins: 'kişi', 'Bildiyi dillər': 'az, ru', Dil: 'ru', Qeyd: 'Bir' },
    ...{ 'Üzvlük növü': 'fəxri', 'Üzv olma tarixi': '03.2019', 'Üzvlüyün bitmə tarixi': '01.03.2025' },
    ...{ 'ФИО на русском': 'Кязимов Али', 'Pasport üzrə ad': 'KAZIMOV ALI', 'Qızlıq soyadı': '' },
  },
  {
    ...{ Soyad: 'Abbaslı', Ad: 'Günel', 'Ata adı': '', 'Doğum tarixi': '1980', Telefon: '' },
    ...{ 'E-poçt': '', 'Əlavə telefon': '', Peşə: '', Təhsil: '', Şəhər: 'Москва' },
    ...{ Ünvan: '', Cins: 'qadın', 'Bildiyi dillər': '', Dil: 'az', Qeyd: '' },
    ...{ 'Üzvlük növü': 'adi', 'Üzv olma tarixi': '2020', 'Üzvlüyün bitmə tarixi': '' },
    ...{ 'ФИО на русском': '', 'Pasport üzrə ad': '', 'Qızlıq soyadı': 'Sultanlı' },
  },
];

const sorted = (csv: string) => csv.split('\r\n').sort();

const imported = async (request: RequestContext, bytes: Uint8Array) => {
  const file = { name: 'a.csv', bytes };
  const { id, counts } = await uploadImport(request, { file, type: 'ordinary', start: '2024' });
  await commitImport(request, { id });
  return counts;
};

it('reads what was exported in whatever language, and exports the same again', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...LOCALES),
      async (list, locale) => {
        const made = async () => ({
          ...(await organizationWith('admin', { countryCode: 'RU' })).request,
          locale,
        });
        const [first, second] = [await made(), await made()];
        const rows = list.map((row, i) => ({ ...row, 'Üzvlük nömrəsi': `N-${i}` }));
        await imported(first, new TextEncoder().encode(stringify(rows, { header: true, delimiter: ';' })));
        const [someone] = await ownerDb()
          .select()
          .from(people)
          .where(eq(people.organizationId, first.organization?.id ?? ''));
        await makeTerm(first.organization?.id ?? '', someone?.id ?? '');
        const exported = await csvOf(first, { cols: COLUMNS });
        const counts = await imported(second, new TextEncoder().encode(await csvOf(first, { cols: ALL })));
        expect(counts).toMatchObject({ new: list.length, error: 0 });
        const again = await csvOf(second, { cols: COLUMNS });
        expect(sorted(again)).toEqual(sorted(exported));
      },
    ),
    { numRuns: 12 },
  );
});

describe.each(LOCALES)('an export in %s', (locale) => {
  const madeIn = async () => ({
    ...(await organizationWith('admin', { countryCode: 'RU' })).request,
    locale,
  });
  let first: RequestContext;

  beforeAll(async () => {
    first = await madeIn();
    const rows = RECORDS.map((row, i) => ({ ...row, 'Üzvlük nömrəsi': `N-${i}` }));
    await imported(first, new TextEncoder().encode(stringify(rows, { header: true, delimiter: ';' })));
    const everybody = await ownerDb()
      .select()
      .from(people)
      .where(eq(people.organizationId, first.organization?.id ?? ''));
    for (const { id } of everybody) await makeTerm(first.organization?.id ?? '', id);
  });

  it.each(LIST_COLUMNS.filter((column) => column !== 'answers'))(
    'of %s alone gives that back, and nothing that it does not say',
    async (column) => {
      const second = await madeIn();
      const exported = await csvOf(first, { cols: letterOf(column) });
      expect(await imported(second, new TextEncoder().encode(exported))).toMatchObject({
        ...{ new: RECORDS.length, error: 0 },
      });
      const isRead = column !== 'office' && column !== 'status';
      if (isRead) expect(sorted(await csvOf(second, { cols: letterOf(column) }))).toEqual(sorted(exported));
      // Of the membership, its type and day an import knows more than its file, and of the rest nothing.
      const others = LIST_COLUMNS.filter(
        (other) => ![column, 'status', 'type', 'since', 'language'].includes(other),
      );
      const rest = await csvOf(second, { cols: others.map(letterOf).join('') });
      const said = rest
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';').slice(3).join(''));
      expect(said).toEqual(RECORDS.map(() => ''));
    },
  );
});

it.each(LOCALES)(
  'reads an end, an occupation and further phones from an export in %s, and no office',
  async (locale) => {
    const made = async () => ({
      ...(await organizationWith('admin', { countryCode: 'RU' })).request,
      locale,
    });
    const [first, second] = [await made(), await made()];
    const common = { type: 'ordinary', start: '2019', anyway: 'on' } as const;
    const ali = await addMember(first, {
      ...{ ...common, given: 'Əli', surname: 'Kazımov', phone: '+79000001240', occupation: 'Həkim' },
      contacts: [
        { kind: 'email', label: 'work', value: 'is75@example.org' },
        { kind: 'phone', label: 'home', value: '+79000001255' },
        { kind: 'address', label: 'other', value: 'Bakı; Nizami 12\nmənzil 5' },
        { kind: 'phone', label: 'mobile', value: '+994502223344' },
      ],
    });
    const leyla = await addMember(first, {
      ...{ ...common, given: 'Leyla', surname: 'Əliyeva' },
      contacts: [{ kind: 'address', label: 'home', value: 'Bakı, Nizami 12' }],
    });
    await makeTerm(first.organization?.id ?? '', leyla.id);
    await makeTerm(first.organization?.id ?? '', ali.id);
    const { memberships } = await getMember(first, { slug: leyla.slug });
    await endMembership(first, {
      ...{ id: leyla.id, membership: memberships?.[0]?.id ?? '', end: '2025-03', reason: 'left' },
    });
    const exported = new TextEncoder().encode(await csvOf(first, { cols: ALL }));
    expect(await imported(second, exported)).toMatchObject({ new: 2, error: 0 });
    const [read, ended] = [
      await getMember(second, { slug: ali.slug }),
      await getMember(second, { slug: leyla.slug }),
    ];
    expect(read).toMatchObject({ status: 'active', occupation: 'Həkim', phone: '+79000001240' });
    expect(read.contacts?.map(({ kind, value }) => [kind, value])).toEqual([
      ['phone', '+79000001255'],
      ['phone', '+994502223344'],
    ]);
    expect([ended.occupation, ended.phone, ...(ended.contacts ?? [])].filter(Boolean)).toEqual([]);
    expect(ended.memberships).toMatchObject([{ startEdtf: '2019', endEdtf: '2025-03' }]);
    const notesOf = (request: RequestContext) => csvOf(request, { cols: letterOf('notes') });
    expect(await notesOf(second)).toBe(await notesOf(first));
  },
);

it('reads the answers to an organization’s own questions as they were exported', async () => {
  const made = async () => {
    const { request } = await organizationWith('admin', { countryCode: 'RU' });
    await askQuestions(request);
    return request;
  };
  const file = `Soyad;Ad;Qan qrupu;Ayaqqabı ölçüsü;Tanışlıq günü;Köynək;Könüllüdür
Kazımov;Əli;0+;41,5;05.2019;böyük;bəli
Quliyev;Rauf;;;;;xeyr
`;
  const [first, second] = [await made(), await made()];
  await imported(first, new TextEncoder().encode(file));
  const exported = await csvOf(first, { cols: 'q' });
  expect(exported).toContain('Kazımov;Əli;;0+;41.5;2019-05;böyük;Bəli');
  expect(await imported(second, new TextEncoder().encode(exported))).toMatchObject({ new: 2, error: 0 });
  expect(await csvOf(second, { cols: 'q' })).toBe(exported);
});
