import type { InEach } from '../shapes';

const inEach = (line: string): InEach => {
  const [az = '', ru = '', en = ''] = line.trim().split(/\s+/);
  return { az, ru, en };
};
const table = (text: string) => text.trim().split('\n').map(inEach);

export const MEN = table(`
  Anar Анар Anar
  Elçin Эльчин Elchin
  Fuad Фуад Fuad
  Kamran Камран Kamran
  Orxan Орхан Orkhan
  Rauf Рауф Rauf
  Səbuhi Сабухи Sabuhi
  Tural Турал Tural
  Vüqar Вугар Vugar
  Ziya Зия Ziya
  Cavid Джавид Javid
  Emin Эмин Emin
  Həsən Гасан Hasan
  İlqar Ильгар Ilgar
  Nicat Ниджат Nijat
  Rəşad Рашад Rashad
  Teymur Теймур Teymur
  Yusif Юсиф Yusif
  Əkbər Акпер Akbar
  Şahin Шахин Shahin`);

export const WOMEN = table(`
  Aygün Айгюн Aygun
  Nərgiz Наргиз Nargiz
  Günel Гюнель Gunel
  Səbinə Сабина Sabina
  Ülviyyə Ульвия Ulviya
  Jalə Жаля Jala
  Şəbnəm Шабнам Shabnam
  Fidan Фидан Fidan
  Xədicə Хадиджа Khadija
  Çinarə Чинара Chinara
  Könül Кёнюль Konul
  Lalə Ляля Lala
  Nigar Нигяр Nigar
  Pərvanə Парвана Parvana
  Sevda Севда Sevda
  Türkan Тюркан Turkan
  Zəhra Захра Zahra
  Əsmər Эсмер Asmar
  Röya Роя Roya
  İradə Ирада Irada`);

/** Invented surnames: sample, example, trial, made-up, tale, dream … */
export const INVENTED_SURNAMES = table(`
  Nümunəli Нюмунели Numunali
  Misallı Мисаллы Misalli
  Sınaqzadə Сынагзаде Sinagzada
  Örnəkli Орнекли Ornakli
  Uydurmalı Уйдурмалы Uydurmali
  Təsvirzadə Тасвирзаде Tasvirzada
  Nağıllı Нагыллы Naghilli
  Xəyalzadə Хаялзаде Khayalzada
  Sətirli Сатирли Satirli
  Kağızlı Кагызлы Kaghizli`);

/** Ordinary surnames, for lists that look like lists; women's end in -a. */
const ORDINARY = table(`
  Kərimov Керимов Karimov
  Abbasov Аббасов Abbasov
  Cəfərov Джафаров Jafarov
  Babayev Бабаев Babayev
  Rzayev Рзаев Rzayev
  Hüseynov Гусейнов Huseynov
  Quliyev Гулиев Guliyev
  Əhmədov Ахмедов Ahmadov`);

const withEnding = ({ az, ru, en }: InEach): InEach => ({ az: `${az}a`, ru: `${ru}а`, en: `${en}a` });

export const SURNAMES = {
  men: [...INVENTED_SURNAMES, ...ORDINARY],
  women: [...INVENTED_SURNAMES, ...ORDINARY.map(withEnding)],
};
