import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/locales';
import { findFacts } from './biography';
import { findOrganizations } from './organizations';
import { findPeople } from './people';
import { documentOf } from './text/document';

function read(text: string, locale: Locale) {
  const doc = documentOf(text, { locale });
  const people = findPeople(doc);
  return { people, organizations: findOrganizations(doc, people), facts: findFacts(doc, people) };
}

describe('organizations', () => {
  it.each<[Locale, string, string]>([
    [
      'az',
      'Kölndə "Odlar" Azərbaycan Mədəniyyət Birliyinin açılışı olub. Birliyin sədri çıxış edib.',
      '"Odlar" Azərbaycan Mədəniyyət Birliyi',
    ],
    ['az', 'Bu gün Norveç Gürcü İcmasına yeni üzvlər qəbul edildi.', 'Norveç Gürcü İcması'],
    [
      'az',
      'Azərbaycan-Kanada Dostluq Cəmiyyətinin sədri danışıb. Cəmiyyətin üzvləri artıb.',
      'Azərbaycan-Kanada Dostluq Cəmiyyəti',
    ],
    [
      'ru',
      'Конференция Ассоциации греческих обществ Грузии прошла сегодня в столице. Ассоциация растёт.',
      'Ассоциация греческих обществ Грузии',
    ],
    [
      'ru',
      'Прошло собрание Самарского общества польской культуры «Висла».',
      'Самарское общество польской культуры «Висла»',
    ],
    ['ru', 'Выступил хор общества «Идель», гостей приняло общество «Идель».', 'Идель'],
    [
      'ru',
      'Организация «Корейское общество "Ариран"» подвела итоги.',
      'Организация «Корейское общество "Ариран"»',
    ],
    [
      'en',
      'The Ghanaian Welfare Union of Leeds was founded in 1982. The union meets weekly.',
      'Ghanaian Welfare Union of Leeds',
    ],
    [
      'en',
      'Members of the Union of Lebanese Families of Quebec gathered on Friday.',
      'Union of Lebanese Families of Quebec',
    ],
  ])('%s: %s', (locale, text, name) => {
    expect(read(text, locale).organizations.find(({ main }) => main)?.name).toBe(name);
  });

  it('is no organization: a rubric, a genitive of the word alone', () => {
    expect(read('Cəmiyyət. Birliyin üzvləri İcmanın binasında görüşdü.', 'az').organizations).toEqual([]);
  });
});

describe('roles', () => {
  it.each<[Locale, string, string[]]>([
    [
      'az',
      'Dərnəyin sədri Aysel Həsənli, katibi isə Orxan Quliyevdir.',
      ['Aysel Həsənli: chair', 'Orxan Quliyev: secretary'],
    ],
    [
      'az',
      'Osman Yıldız onun müavini, İlqar Paşalı katib, Aysel Türkoğlu xəzinədar seçilib.',
      ['Osman Yıldız: deputy-chair', 'İlqar Paşalı: secretary', 'Aysel Türkoğlu: treasurer'],
    ],
    ['az', 'Dərnək Cavad Zeynallı tərəfindən yaradılıb.', ['Cavad Zeynallı: founder']],
    [
      'az',
      'Aysel Həsənli fondun yeni sədri seçilib. Katib vəzifəsinə Orxan Quliyev təyin edilib.',
      ['Aysel Həsənli: chair', 'Orxan Quliyev: secretary'],
    ],
    ['az', 'Səfir Tofiq Əliyev və dərnək fəalları iştirak ediblər.', ['Tofiq Əliyev: guest, other']],
    ['ru', 'Грамотами награждены Д. Ким и А. Пак.', ['Д. Ким: honouree', 'А. Пак: honouree']],
    [
      'ru',
      'Председатель общины Людмила Ковальская общину и храм благодарила. Пел настоятель храма отец Василий.',
      ['Людмила Ковальская: chair', 'Василий: other, performer'],
    ],
    ['en', 'She leaves her sons Liam and Kevin.', ['Liam: relative', 'Kevin: relative']],
    ['az', 'Tofiq Əliyevin rəhbərlik etdiyi təşkilat tədbir keçirib.', ['Tofiq Əliyev: leader']],
    [
      'ru',
      'Председателем избрана Людмила Ковальская, её заместителем стал Анджей Шимчак.',
      ['Людмила Ковальская: chair', 'Анджей Шимчак: deputy-chair'],
    ],
    [
      'ru',
      'Активисты общества Дмитрий Ким и Алёна Пак провели праздник.',
      ['Дмитрий Ким: activist', 'Алёна Пак: activist'],
    ],
    ['ru', 'Ансамбль под руководством Ирины Тюриной выступил.', ['Ирина Тюрина: leader']],
    [
      'en',
      'Its auditor, Joseph Kurian, and the vice president Biju Thomas resigned.',
      ['Joseph Kurian: auditor', 'Biju Thomas: vice-president'],
    ],
    [
      'en',
      'The letter was signed by:\nSusan Lau, chair\nPeter Tsang, treasurer',
      ['Susan Lau: addressed-by, chair', 'Peter Tsang: addressed-by, treasurer'],
    ],
    ['en', 'Magdalena Lis, sister of the secretary, opened the school.', ['Magdalena Lis: ']],
  ])('%s: %s', (locale, text, told) => {
    const { people } = read(text, locale);
    expect(
      people.map(
        ({ name, roles }) => `${name}: ${[...new Set(roles.map(({ role }) => role))].sort().join(', ')}`,
      ),
    ).toEqual(told);
  });
});

describe('biography', () => {
  it.each<[Locale, string, string[]]>([
    [
      'az',
      'Sədr Mədinə Əliyevadır. O, 1972-ci il mayın 5-də Fərqanə şəhərində, müəllim ailəsində doğulub. 1998-ci ildən Bakıda yaşayır. Evlidir, iki qızı var.',
      [
        'birth-date 1972-05-05',
        'birth-place Fərqanə şəhərində',
        'family-background müəllim ailəsində',
        'residence 1998-ci ildən Bakıda yaşayır',
        'family Evlidir, iki qızı var',
      ],
    ],
    [
      'ru',
      'Выступила Людмила Ковальская. Она родилась в 1968 году в Сызрани, окончила Самарский университет, замужем.',
      [
        'birth-date 1968',
        'birth-place в Сызрани',
        'education окончила Самарский университет',
        'family замужем',
      ],
    ],
    [
      'en',
      'Rezo Abuladze spoke first. He was born in Zestaponi in 1955, moved to Dublin in 1998 and is married.',
      [
        'birth-place Zestaponi',
        'birth-date 1955',
        'residence moved to Dublin in 1998 and is married',
        'family is married',
      ],
    ],
  ])('%s', (locale, text, told) => {
    const { facts } = read(text, locale);
    expect(facts.map(({ key, value }) => `${key} ${value}`)).toEqual(told);
    for (const { key, private: hidden } of facts)
      expect(hidden).toBe(['family', 'family-background', 'relatives', 'death'].includes(key));
  });
});
