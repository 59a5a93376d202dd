import { describe, expect, it } from 'vitest';
import {
  columnName,
  fieldOfHeading,
  findHeader,
  nameOrderOf,
  orderOfForm,
  ownLabels,
  recogniseColumns,
} from './columns';
import { readPhones } from './phones';

describe('recognising columns', () => {
  it.each([
    ['Soyad', 'surname'], ['SOYADI', 'surname'], ['Фамилия', 'surname'], ['Last name', 'surname'],
    ['Adı, soyadı', 'fullName'], ['Ф.И.О.', 'fullName'], ['ФИО', 'fullName'], ['Soyad, ad, ata adı', 'fullName'], ['Full Name', 'fullName'],
    ['Ata adı', 'patronymic'], ['Отчество', 'patronymic'], ['Doğum tarixi (gün.ay.il)', 'birth'], ['Дата рождения', 'birth'], ['ДР', 'birth'],
    ['E-mail', 'email'], ['E-poçt ünvanı', 'email'], ['Эл. почта', 'email'], ['Mobil nömrə', 'phone'], ['Моб. телефон', 'phone'], ['Tel:', 'phone'],
    ['Şəhər', 'city'], ['Город', 'city'], ['Üzvlük №', 'memberNumber'], ['Номер членского билета', 'memberNumber'], ['Member no.', 'memberNumber'],
    ['Дата вступления*', 'start'], ['Üzv olma tarixi', 'start'], ['Год вступления', 'start'], ['Üzvlüyün bitmə tarixi', 'end'], ['Member since', 'start'], ['Вид членства', 'type'], ['Qeydlər', 'notes'], ['Peşəsi', 'occupation'],
    ['Həyat yoldaşı', 'spouse'], ['Супруг(а)', 'spouse'], ['Жена', 'spouse'], ['Həyat yoldaşı / Супруг(а) / Spouse', 'spouse'],
    ['Uşaqlar', 'children'], ['Дети (имя, год рождения)', 'children'], ["Children's names", 'children'], ['Uşaqlar / Дети / Children', 'children'],
    ['Uşaq 1', 'children'], ['2-ci uşaq', 'children'], ['Ребёнок № 3', 'children'], ['1-й ребёнок', 'children'], ['Child 12', 'children'],
    ['Telefon 2', null], ['Uşaqların sayı', null], ['Ad / Telefon', null],
    ['№', null], ['Boy', null], ['', null], ['=1+1', null],
  ])('%s is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  }); // biome-ignore format: a table

  it.each([
    ['Ad, soyad (kiril)', 'form-az-cyrillic'], ['Kiril əlifbası ilə adı, soyadı', 'form-az-cyrillic'], ['ФИО кириллицей', 'form-az-cyrillic'],
    ['Azərbaycanca (kiril) ad', 'form-az-cyrillic'], ['Cyrillic spelling', 'form-az-cyrillic'], ['Name in Cyrillic', 'form-az-cyrillic'],
    ['Pasportda yazıldığı kimi', 'form-passport'], ['Ad və soyad (pasport)', 'form-passport'], ['Soyad (pasport üzrə)', 'form-passport'],
    ['ФИО по паспорту', 'form-passport'], ['Как в паспорте', 'form-passport'], ['As in the passport', 'form-passport'], ['Passport name', 'form-passport'],
    ['Əvvəlki ad', 'form-former'], ['Qızlıq soyadı', 'form-former'], ['Прежняя фамилия', 'form-former'], ['Девичья фамилия', 'form-former'],
    ['Maiden name', 'form-former'], ['Former name', 'form-former'], ['Previous surname', 'form-former'],
    ['Rusca ad, soyad', 'form-ru'], ['ФИО на русском', 'form-ru'], ['Name in Russian', 'form-ru'], ['İngiliscə adı', 'form-en'], ['Имя по-английски', 'form-en'],
    ['Azərbaycanca ad, soyad', 'form-az'], ['ФИО (латиницей)', 'form-az'], ['Name (Latin)', 'form-az'], ['Имя и фамилия на азербайджанском языке', 'form-az'],
    ['Pasport', null], ['Паспорт №', null], ['Passport number', null], ['Rusca', null], ['Русский язык', null], ['Əvvəlki iş yeri', null], ['Old address', null],
    ['Uşaq 1 doğum tarixi', 'childBirth'], ['2-ci uşağın doğum tarixi', 'childBirth'], ['Doğum tarixi (uşaq 1)', 'childBirth'],
    ['Uşağın təvəllüdü', 'childBirth'], ['Дата рождения ребёнка 2', 'childBirth'], ['Ребёнок 1: дата рождения', 'childBirth'], ['Ребёнок № 3 (д.р.)', 'childBirth'],
    ['1-й ребёнок, год рождения', 'childBirth'], ['Child 1 birth date', 'childBirth'], ["Child's date of birth", 'childBirth'], ['2nd child born', 'childBirth'],
    ['DOB of child 3', 'childBirth'], ['Uşaqların doğum yeri', null], ['Children at birth hospital', null],
  ])('%s is %s', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field);
  }); // biome-ignore format: a table

  it('knows the questions of the organization by their labels in any language, behind the fields of everybody', () => {
    const own = ownLabels([
      { id: '1', texts: [{ label: 'Qan qrupu' }, { label: 'Группа крови' }] },
      { id: '2', texts: [{ label: 'Peşə' }] },
      { id: '3', texts: [{ label: 'Qan qrupu' }] },
    ]);
    expect(recogniseColumns(['Ad', 'ГРУППА КРОВИ', 'qan  qrupu', 'Qan qrupu', 'Peşə', 'peşə'], own)).toEqual([
      'fullName',
      'custom:1',
      'custom:3',
      null,
      'occupation',
      'custom:2',
    ]);
    expect(findHeader([['Siyahı 2024'], ['Qan qrupu', 'Soyad', 'Ad']], own)).toBe(1);
  });

  it('knows the order of the parts of another form', () => {
    expect(orderOfForm(['Soyad (pasport)', 'Ad (pasport)'])).toBe('surname-first');
    expect(orderOfForm(['Ad (kiril)', 'Soyad (kiril)'])).toBe('given-first');
    expect(orderOfForm(['ФИО по паспорту'])).toBe('surname-first');
    expect(orderOfForm(['Passport name'])).toBe('given-first');
  });

  it('gives each field once, and a lone name is a full one', () => {
    expect(recogniseColumns(['№', 'Ad', 'Telefon', 'Mobil'])).toEqual([null, 'fullName', 'phone', null]);
    expect(recogniseColumns(['Ad', 'Soyad'])).toEqual(['given', 'surname']);
    expect(recogniseColumns(['Name', 'Surname', 'First name'])).toEqual([null, 'surname', 'given']);
  });

  it('gives children to every column that is called so, a spouse to the first', () => {
    expect(recogniseColumns(['Ad', 'Spouse', 'Uşaq 1', 'Uşaq 2', 'Həyat yoldaşı'])).toEqual([
      'fullName',
      'spouse',
      'children',
      'children',
      null,
    ]);
  });

  it('takes what is called a job or an office for the occupation where nothing else is one', () => {
    const fieldsOf = (list: string) => recogniseColumns(list.split(';')).map((field) => field ?? '-');
    expect(fieldsOf('ФИО;Должность;Телефон')).toEqual(['fullName', 'occupation', 'phone']);
    expect(fieldsOf('ФИО;Должность;Место работы')).toEqual(['fullName', '-', 'occupation']);
    expect(fieldsOf('ФИО;Должность;Статус')).toEqual(['fullName', '-', '-']);
    expect(fieldsOf('ФИО;Должность;Другие контакты')).toEqual(['fullName', '-', 'morePhones']);
    expect(fieldsOf('ФИО;Должность в организации;Должность')).toEqual(['fullName', '-', 'occupation']);
    expect(fieldsOf('ФИО;Статус;Должность')).toEqual(['fullName', '-', 'occupation']);
    const own = ownLabels([{ id: '1', texts: [{ label: 'Должность' }] }]);
    expect(recogniseColumns(['Должность', 'Род занятий'], own)).toEqual(['custom:1', 'occupation']);
  });

  it('finds the headings below title rows', () => {
    expect(
      findHeader([['Ad günü siyahısı 2024'], [], ['Soyad', 'Ad', 'Telefon'], ['Əliyev', 'Əli', '']]),
    ).toBe(2);
    expect(findHeader([['Əliyev', 'Əli']])).toBe(-1);
  });

  it('knows the order that a heading promises', () => {
    expect(['Ad, soyad', 'Имя Фамилия', 'Full name'].map(nameOrderOf)).toEqual(Array(3).fill('given-first'));
    expect(['Soyad, ad', 'ФИО', 'Ad', 'Üzv'].map(nameOrderOf)).toEqual(Array(4).fill('surname-first'));
  });

  it('counts columns as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('reading phones', () => {
  it.each([
    ['8-903-123-45-67', 'RU', '+79031234567', []],
    ['8-903-123-45-67', 'AZ', '+79031234567', []],
    ['8 903 123-45-67', 'DE', '+79031234567', []],
    ['050 222 33 44', 'RU', '+994502223344', []],
    ['050 222 33 44, 012 498 11 22', 'DE', '+994502223344', ['+994124981122']],
    ['79031234567', 'DE', '+79031234567', []],
    ['0176 12345678 / 030 1234567', 'DE', '+4917612345678', ['+49301234567']],
    ['79031234567', 'AZ', '+79031234567', []],
    ["'+7 903 123-45-67", 'AZ', '+79031234567', []],
    ['моб. 8 (903) 123-45-67; дом. 8 (495) 123-45-67', 'RU', '+79031234567', ['+74951234567']],
    ['+994 50 222 33 44 / +994 55 222 33 44', 'AZ', '+994502223344', ['+994552223344']],
    ['+994502223344 +994552223344', 'AZ', '+994502223344', ['+994552223344']],
    ['050 222 33 44 və 12 345', 'AZ', '+994502223344', []],
    ['050 222 33 44\n050 222 33 44', 'AZ', '+994502223344', []],
    ['+7 495 123-45-67 (digər), ali75@example.org (iş)', 'AZ', '+74951234567', []],
    [
      'a@example.org (work); +7 495 123-45-67 (home); +994 12 497 11 22 (work)',
      'AZ',
      '+74951234567',
      ['+994124971122'],
    ],
    ['Bakı; Nizami 12, mənzil 5 (ev); +7 495 123-45-67 (mobil)', 'AZ', '+74951234567', []],
    ['моб. 050 222 33 44, ev 012 497 11 22 (ev)', 'AZ', '+994502223344', ['+994124971122']],
  ])('%s in %s', (cell, country, phone, others) => {
    expect(readPhones(cell, country)).toMatchObject({ phone, others, problem: null });
  });

  it.each([
    ['7.9E+10', 'phone-exponent'],
    ['7,90312E+10', 'phone-exponent'],
    ['79000000000', 'phone-exponent'],
    ['12', 'phone'],
    ['yoxdur', 'phone'],
    ['12 345 (ev)', 'phone'],
    ['a@example.org (iş); 12 345 (ev)', 'phone'],
    ['ali75@example.org', 'phone'],
  ])('%s is refused: %s', (cell, problem) => {
    expect(readPhones(cell, 'AZ')).toEqual({ phone: null, others: [], rest: [], problem });
  });

  it('keeps what is no number apart', () => {
    expect(readPhones('050 222 33 44 və 12 345', 'AZ')).toMatchObject({ others: [], rest: ['12 345'] });
  });

  it.each([
    '  ',
    'ali75@example.org (iş)',
    'Bakı; Nizami 12, mənzil 5 (ev)',
    'a1@example.org (home); Baku, Nizami 12 (work)',
  ])('finds none in “%s”, where none is meant', (cell) => {
    expect(readPhones(cell, 'AZ')).toEqual({ phone: null, others: [], rest: [], problem: null });
  });
});
