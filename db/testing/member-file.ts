import { stringify } from 'csv-stringify/sync';

const GIVEN =
  'Əli Vüqar Rəşad Elçin Tural Cavid Şahin Fərid Nicat Samir Orxan Ramil Anar Emin Zaur Kamran'.split(' ');
const STEMS =
  'Abbas Ağa Aslan Babay Bağır Bayram Cabbar Cəfər Dadaş Əhməd Əkbər Əsgər Hacıy Hüseyn Həsən Heydər İbrahim Kazım Kərim Qasım'.split(
    ' ',
  );
const CITIES = 'Moskva Bakı Gəncə Sumqayıt Kazan Samara Şəki Quba'.split(' ');
const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** A list of invented members as an association keeps it in a spreadsheet, saved as CSV. The same for the same number. */
export function memberFile(rows: number): Uint8Array {
  const head = [
    '№',
    'Soyad, ad, ata adı',
    'Doğum tarixi',
    'Telefon',
    'E-poçt',
    'Şəhər',
    'Ünvan',
    'Üzvlük nömrəsi',
    'Üzvlük tarixi',
  ];
  const records = Array.from({ length: rows }, (_, i) => {
    const stem = pick(STEMS, Math.floor(i / 7));
    const surname = `${stem}${/[əeiöüya]$/i.test(stem) ? 'e' : 'o'}v`;
    const name = `${surname} ${pick(GIVEN, i * 3 + Math.floor(i / 11))} ${pick(GIVEN, Math.floor(i / 5))} oğlu`;
    const birth = `${String(1 + (i % 28)).padStart(2, '0')}.${String(1 + (i % 12)).padStart(2, '0')}.${1940 + (i % 65)}`;
    const phone = `8 (903) ${String(Math.floor(i / 10_000) % 1000).padStart(3, '0')}-${String(Math.floor(i / 100) % 100).padStart(2, '0')}-${String(i % 100).padStart(2, '0')}`;
    const address = `${pick(CITIES, i)}, Nizami küçəsi ${1 + (i % 200)}`;
    return [
      i + 1,
      name,
      birth,
      phone,
      `uzv${i}@example.org`,
      pick(CITIES, i),
      address,
      `N-${i}`,
      `${1990 + (i % 34)}`,
    ];
  });
  return new TextEncoder().encode(stringify([head, ...records], { delimiter: ';', bom: true }));
}
