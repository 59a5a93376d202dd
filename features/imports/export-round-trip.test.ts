import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organizationWith } from '@/db/testing/requests';
import { LOCALES } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { letterOf } from '../members/columns';
import { csvOf } from '../members/export-testing';
import { commitImport } from './commands/commit';
import { uploadImport } from './commands/upload';
import { askQuestions } from './testing';

const COLUMNS = (
  ['type', 'contact', 'city', 'address', 'birth', 'occupation', 'education', 'gender', 'languages'] as const
)
  .concat(['memberNumber', 'since', 'nameForms', 'language', 'notes'] as never)
  .map(letterOf)
  .join('');

const form = (...names: string[]) => fc.constantFrom('', ...names);
const person = fc.record({
  Soyad: fc.constantFrom('Kazımov', 'Abbaslı', 'Гусейнов', 'Nağı'),
  Ad: fc.constantFrom('Əli', 'Эльдар', 'Məhəmməd Əmin'),
  'Ata adı': fc.constantFrom('', 'Vüqar oğlu', 'Вагифович'),
  'Doğum tarixi': fc.constantFrom('', '1975', '02.05.1975'),
  Telefon: fc.constantFrom('', '8 903 123-45-67'),
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
        const exported = await csvOf(first, { cols: COLUMNS });
        const counts = await imported(second, new TextEncoder().encode(exported));
        expect(counts).toMatchObject({ new: list.length, error: 0 });
        const again = await csvOf(second, { cols: COLUMNS });
        const sorted = (csv: string) => csv.split('\r\n').sort();
        expect(sorted(again)).toEqual(sorted(exported));
      },
    ),
    { numRuns: 12 },
  );
});

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
