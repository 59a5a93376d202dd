import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/locales';
import { findPeople } from './people';
import { documentOf } from './text/document';

const peopleIn = (text: string, locale: Locale) =>
  findPeople(documentOf(text, { locale })).map(({ name }) => name);

describe('people of an Azerbaijani article', () => {
  it.each([
    ['Tədbirdə Tofiq Əliyevin və Ülkər Şıxlının çıxışları oldu.', ['Tofiq Əliyev', 'Ülkər Şıxlı']],
    ['Cəmiyyətin sədri Quliyev Rasim Kamal oğludur.', ['Rasim Quliyev']],
    ['Sədr S.Rəhimovaya təşəkkür etdi.', ['S. Rəhimova']],
    ['Görüşdə Leyla xanım və Anar müəllim iştirak ediblər.', ['Leyla', 'Anar']],
    ['Tədbir Heydər Əliyev Mərkəzində, Nizami küçəsində keçirilib.', []],
    ['Abay adına parkda Zəfər Günü qeyd olundu.', []],
    ['Gürcüstanın səfiri Zurab Patarayanın iştirakı ilə görüş oldu.', ['Zurab Patarayan']],
    [
      'Millət vəkilləri Sahibə Qafarova, Rövşən Rzayev və Fatma Yıldırım gəldilər.',
      ['Sahibə Qafarova', 'Rövşən Rzayev', 'Fatma Yıldırım'],
    ],
    ['Kamran Bayramov danışdı. Bayramovun sözlərinə görə, K.Bayramov razıdır.', ['Kamran Bayramov']],
    ['Türkiyə Cümhuriyyəti Azərbaycan Respublikası ilə dostdur.', []],
  ])('%s', (text, names) => {
    expect(peopleIn(text, 'az')).toEqual(names);
  });
});

describe('people of a Russian article', () => {
  it.each([
    ['Ивана Петровича Петрова сменил Гурам Лобжанидзе.', ['Иван Петров', 'Гурам Лобжанидзе']],
    [
      'Слово предоставили Анне Сергеевне Ковалёвой и Вардану Саркисяну.',
      ['Анна Ковалёва', 'Вардан Саркисян'],
    ],
    ['Врачи А. Б. Иванова и Гасан Мамедов оглы пришли.', ['А. Б. Иванова', 'Гасан Мамедов оглы']],
    ['Концерт прошёл на улице Ивана Франко у Пушкинского музея.', []],
    ['С Тофиком Гасановичем Алиевым беседовала Наталья Шевченко.', ['Тофик Алиев', 'Наталья Шевченко']],
    [
      'Председатель общества Эльмира Галимова поблагодарила Дамира Хасанова.',
      ['Эльмира Галимова', 'Дамир Хасанов'],
    ],
    ['Российская Федерация и Республика Грузия.', []],
    ['Г-жа Манукян вручила грамоту Арсену Тер-Петросяну.', ['Манукян', 'Арсен Тер-Петросян']],
  ])('%s', (text, names) => {
    expect(peopleIn(text, 'ru')).toEqual(names);
  });
});

describe('people of an English article', () => {
  it.each([
    [
      "The evening opened with Siobhán O'Connor and Patrick McKenna.",
      ["Siobhán O'Connor", 'Patrick McKenna'],
    ],
    ['The chair, Oluwaseun Adeyemi, thanked Mrs Adeyemi.', ['Oluwaseun Adeyemi']],
    ['Rajesh Kumar Sharma met Wei Zhang in Leicester.', ['Rajesh Kumar Sharma', 'Wei Zhang']],
    ['Thanks go to Nuala Brady, Jianguo Lin and Minjun Choi.', ['Nuala Brady', 'Jianguo Lin', 'Minjun Choi']],
    ['Guests came to the Ahmed Foundation on Martin Luther Street in New York.', []],
    ['Leonard "Len" Kowalczyk spoke. Mr Kowalczyk sat down.', ['Leonard Kowalczyk']],
    ["St Patrick's Day was held at St Casimir's Club.", []],
    ['Willem van der Berg and Omar bin Khalid attended.', ['Willem van der Berg', 'Omar bin Khalid']],
    ['The Polish Heritage Association met on Saturday in South London.', []],
  ])('%s', (text, names) => {
    expect(peopleIn(text, 'en')).toEqual(names);
  });
});

const GIVEN = ['Tofiq', 'Rəşad', 'Elçin', 'Anar', 'Vüqar', 'Samir'];
const SURNAMES = ['Əliyev', 'Quliyev', 'Həsənzadə', 'Qarabağlı', 'Nağıoğlu', 'Cavadov'];
const CASES: Record<string, [string, string]> = {
  front: ['in', 'ə'],
  back: ['ın', 'a'],
};
/** The genitive and the dative of a surname, by vowel harmony. */
function azCases(surname: string): string[] {
  const last = [...surname].reverse().find((letter) => 'aeəıioöuü'.includes(letter)) ?? 'a';
  const [genitive = '', dative = ''] = CASES['aıou'.includes(last) ? 'back' : 'front'] ?? [];
  const isVowel = 'aeəıioöuü'.includes(surname.at(-1) ?? '');
  const round = 'ou'.includes(last) ? genitive.replace('ı', 'u') : genitive;
  const after = 'u' === last && !isVowel ? round : isVowel && last === 'u' ? 'un' : genitive;
  return [
    surname,
    isVowel ? `${surname}n${after}` : `${surname}${after}`,
    isVowel ? `${surname}y${dative}` : `${surname}${dative}`,
  ];
}

describe('planted names', () => {
  it('are found in every case with exact offsets', () => {
    const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES), fc.nat(2));
    const filler = fc.constantFrom('Bu gün yığıncaqda', 'Dərnəyin üzvləri və', 'Sonra isə', 'Şəhərdə');
    fc.assert(
      fc.property(filler, name, (before, [given, surname, kase]) => {
        const written = `${given} ${azCases(surname)[kase]}`;
        const text = `${before} ${written} haqqında danışıldı.`;
        const [person, ...more] = findPeople(documentOf(text, { locale: 'az' }));
        expect(more).toEqual([]);
        expect(person?.name).toBe(`${given} ${surname}`);
        expect(person?.mentions).toEqual([
          { start: before.length + 1, end: before.length + 1 + written.length, text: written },
        ]);
      }),
    );
  });

  it('leave any other text without an error, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const once = findPeople(documentOf(text));
        expect(findPeople(documentOf(text))).toEqual(once);
        for (const { mentions } of once)
          for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
      }),
    );
  });
});
