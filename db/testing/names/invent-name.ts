import type { NameForm } from '@/db/enums';
import { byFrequency, type Chance, pick } from '../chance';
import * as azerbaijani from './azerbaijani';
import * as russian from './russian';
import { inAzCyrillic, inEnglish, inRussian } from './spellings';

export interface Name {
  given: string;
  surname: string;
  patronymic: string | null;
}

export interface InventedName extends Name {
  isWoman: boolean;
  isRussian: boolean;
  forms: (Name & { form: NameForm; isUnofficial: boolean })[];
}

const azMan = byFrequency(azerbaijani.MEN, 0.75);
const azWoman = byFrequency(azerbaijani.WOMEN, 0.75);
const azSurname = byFrequency(azerbaijani.SURNAMES, 0.85);
const azStem = byFrequency(azerbaijani.MEN, 0.4);
const ruMan = byFrequency(russian.MEN, 0.9);
const ruWoman = byFrequency(russian.WOMEN, 0.9);
const ruSurname = byFrequency(russian.SURNAMES, 0.6);

/** What compound names begin with: `Ağahüseynov`, `Məmmədhəsənli`. */
const FIRST_PARTS = ['Ağa', 'Məmməd', 'Əli', 'Mir', 'Hacı', 'İmam', 'Şah', 'Nur', 'Molla', 'Xan'];

const HARMONY: Record<string, string> = {
  a: 'ı',
  ı: 'ı',
  o: 'u',
  u: 'u',
  ö: 'ü',
  ü: 'ü',
  e: 'i',
  ə: 'i',
  i: 'i',
};

/** A rare surname, made as surnames are made: a man's name and an ending that fits its last vowel. */
function rareSurname(next: Chance): string {
  const man = azStem(next);
  const stem = next() < 0.3 ? pick(FIRST_PARTS, next) + man.toLocaleLowerCase('az') : man;
  const ending = pick(azerbaijani.ENDINGS, next);
  if (ending === 'ov') return `${stem}${/[aeəıioöuü]$/.test(stem) ? 'yev' : 'ov'}`;
  const vowel = [...stem.toLocaleLowerCase('az')].reverse().find((letter) => letter in HARMONY) ?? 'i';
  return ending === 'li' ? `${stem}l${HARMONY[vowel]}` : `${stem}${ending}`;
}

/** As a woman bears it: `Əliyeva`, `Смирнова`, `Покровская`; others stay. */
export function surnameOf(surname: string, isWoman: boolean): string {
  if (!isWoman) return surname;
  if (/(?:[oe]v|[оеё]в|[иы]н)$/.test(surname)) return `${surname}${/[а-яё]$/.test(surname) ? 'а' : 'a'}`;
  return surname.replace(/(?:ский|ый)$/, (end) => (end === 'ый' ? 'ая' : 'ская'));
}

const anySurname = (next: Chance) => (next() < 0.72 ? azSurname(next) : rareSurname(next));

/** Somebody's name, the same for the same chance: one in fifteen is Russian, one in eight is written in Russian letters. */
export function inventName(next: Chance): InventedName {
  const isWoman = next() < 0.46;
  if (next() < 1 / 15) return russianName(isWoman, next);
  const [given, family, father] = [(isWoman ? azWoman : azMan)(next), anySurname(next), azMan(next)];
  const hasFather = next() < 0.75;
  const name = {
    given,
    surname: surnameOf(family, isWoman),
    patronymic: hasFather ? `${father} ${isWoman ? 'qızı' : 'oğlu'}` : null,
  };
  const inRussia = {
    given: inRussian(given),
    surname: surnameOf(inRussian(family), isWoman),
    patronymic: hasFather ? fatherInRussian(father, isWoman, next) : null,
  };
  const forms: InventedName['forms'] = [];
  const isRussified = next() < 1 / 8;
  if (isRussified) forms.push({ ...name, form: 'az', isUnofficial: true });
  else if (next() < 0.4) forms.push({ ...inRussia, form: 'ru', isUnofficial: next() < 0.3 });
  if (next() < 0.05) forms.push({ ...spelled(name, inAzCyrillic), form: 'az-cyrillic', isUnofficial: false });
  if (next() < 0.12)
    forms.push({ ...spelled(name, inEnglish), patronymic: null, form: 'passport', isUnofficial: false });
  if (isWoman && next() < 0.15)
    forms.push({ ...name, surname: surnameOf(anySurname(next), true), form: 'former', isUnofficial: false });
  return { ...(isRussified ? inRussia : name), isWoman, isRussian: false, forms };
}

function russianName(isWoman: boolean, next: Chance): InventedName {
  return {
    given: (isWoman ? ruWoman : ruMan)(next),
    surname: surnameOf(ruSurname(next), isWoman),
    patronymic: next() < 0.8 ? russian.patronymicOf(ruMan(next), isWoman) : null,
    isWoman,
    isRussian: true,
    forms: [],
  };
}

/** `Гасан оглы` as Azerbaijan wrote it, `Гасанович` as Russia does. */
function fatherInRussian(father: string, isWoman: boolean, next: Chance): string {
  const name = inRussian(father);
  return next() < 0.5 ? `${name} ${isWoman ? 'кызы' : 'оглы'}` : russian.patronymicOf(name, isWoman);
}

const spelled = ({ given, surname, patronymic }: Name, write: (word: string) => string): Name => ({
  given: write(given),
  surname: write(surname),
  patronymic:
    patronymic &&
    `${write(patronymic.split(' ')[0] ?? '')} ${write(patronymic.split(' ')[1] ?? '').toLowerCase()}`,
});
