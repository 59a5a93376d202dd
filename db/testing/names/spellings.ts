import { lowerAz } from '@/lib/names/letters';

const pairs = (text: string) =>
  new Map(text.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]));

const AZ_CYRILLIC = pairs(
  'aа bб cҹ çч dд eе əә fф gҝ ğғ hһ xх ıы iи jж kк qг lл mм nн oо öө pп rр sс şш tт uу üү vв yј zз',
);
const RUSSIAN = pairs(
  'aа bб cдж çч dд eе fф gг ğг hх xх ıы iи jж kк qг lл mм nн oо öо pп rр sс şш tт uу vв yй zз',
);
const ENGLISH = pairs('əa xkh qg ğgh cj çch şsh ıi öo üu');

/** How Russians write names that were in use long before there was a rule. */
const TRADITION: [RegExp, string][] = [
  [/^həsən/, 'гасан'],
  [/hüseyn/, 'гусейн'],
  [/^heydər/, 'гейдар'],
  [/^həmid/, 'гамид'],
  [/^hacı/, 'гаджи'],
  [/məmməd/, 'мамед'],
  [/^əhməd/, 'ахмед'],
  [/^cəfər/, 'джафар'],
  [/əkbər/, 'акпер'],
  [/^əsgər/, 'аскер'],
  [/^ismayıl/, 'исмаил'],
  [/^ibrahim/, 'ибрагим'],
  [/^rəhim/, 'рагим'],
  [/^mehdi/, 'мехти'],
  [/^səfər/, 'сафар'],
  [/^qasım/, 'касым'],
  [/^qurban/, 'курбан'],
  [/quliy/, 'кулий'],
  [/^xəlil/, 'халил'],
  [/^nəriman/, 'нариман'],
  [/iq$/, 'ик'],
];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Azerbaijani Cyrillic, letter for letter: `Əliyev` → `Әлијев`. */
export const inAzCyrillic = (word: string): string =>
  capital([...lowerAz(word)].map((letter) => AZ_CYRILLIC.get(letter) ?? letter).join(''));

/** As the press abroad has it, and many a passport: `Məmmədov` → `Mammadov`. */
export const inEnglish = (word: string): string =>
  capital([...lowerAz(word)].map((letter) => ENGLISH.get(letter) ?? letter).join(''));

const IOTATED: Record<string, string> = { а: 'я', е: 'е', у: 'ю', о: 'ё', и: 'и' };

/** As Russians write it, by the usual transcription or, where there is one, by tradition: `Həsənov` → `Гасанов`. */
export function inRussian(word: string): string {
  let rest = lowerAz(word);
  for (const [root, spelled] of TRADITION) rest = rest.replace(root, spelled);
  const sounds = [...rest].map((letter, i, letters) => soundOf(letter, letters[i - 1] ?? '', letters[i + 1]));
  return capital(
    sounds
      .join('')
      .replace(/(?<=[бвгджзклмнпрстфхчш])й([аеуои])/g, (_, vowel) => `ь${IOTATED[vowel]}`)
      .replace(/й([аеуои])/g, (_, vowel) => IOTATED[vowel] ?? vowel),
  );
}

function soundOf(letter: string, before: string, after: string | undefined): string {
  switch (letter) {
    case 'ə':
      if (before === '' || 'cçfhxjqşy'.includes(before)) return 'а';
      if ('gkl'.includes(before)) return 'я';
      return after === undefined && before !== 'd' ? 'а' : 'е';
    case 'e':
      return before === '' ? 'э' : 'е';
    case 'ü':
      return before === '' ? 'у' : 'ю';
    case 'l':
      // Soft where no vowel follows a front one.
      return 'əeiöü'.includes(before || 'a') && !'aəeıioöuüly'.includes(after ?? '.') ? 'ль' : 'л';
    default:
      return RUSSIAN.get(letter) ?? letter;
  }
}
