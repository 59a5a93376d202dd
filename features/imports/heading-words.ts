import type { NameForm } from '@/db/enums';
import { fold } from '@/lib/names/fold';
import type { FormField } from './fields';

/** A heading without case, marks, numbers of columns and punctuation. */
export const plain = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{M}\p{N}№]+/gu, ' ')
    .trim();

const wordsOf = (list: string) => new Set(list.split(/[;\s]+/).map(plain));

const NAME =
  wordsOf(`ad adı adın adlar ada soyad soyadı soyadın ata atasının fio фио ф имя имени имена фамилия фамилии отчество отчества name names surname
  surnames lastname firstname given first last full middle patronymic family familiya`);
/** Words that alone say as much as a name: `Kiril yazılışı`, `As in the passport`. */
const SPELLING = wordsOf(
  `yazılış yazılışı yazılıb yazıldığı yazılan написание написания написано записано как spelling spelled written as form`,
);
const BETWEEN =
  wordsOf(`və ilə üzrə görə olan olduğu kimi dil dili dildə dilində dilinde əlifba əlifbası əlifbada əlifbası ilə qrafika şəkildə ünvanı tam и о в по на из к с
  языке язык указано буквами алфавит алфавите форма форме полное полностью in and of the per by to language script alphabet letters transliteration`);
const FORM_WORDS: Record<NameForm, Set<string>> = {
  az: wordsOf(`az aze azərbaycan azərbaycanca azərb latın latınca latin latinca latında азербайджанском азербайджански азербайджанское аз латиница латиницей
    латинице латинскими латынь латыни azerbaijani azeri latyn`),
  ru: wordsOf('ru rus rusca русском русски русское русская рус russian'),
  en: wordsOf('en eng ingilis ingiliscə ing английском английски английское англ english'),
  'az-cyrillic': wordsOf(
    'kiril kirilcə kirillə kirildə kirill kirillcə kirillica кириллица кириллицей кириллице кирил cyrillic cyrillics',
  ),
  passport: wordsOf(
    `pasport pasporta pasportda pasportdakı pasportu pasportunda xarici şəxsiyyət vəsiqəsi vəsiqəsində паспорт паспорту паспорте паспорта паспортное загран
      загранпаспорт загранпаспорту загранпаспорте заграничный passport`,
  ),
  former:
    wordsOf(`əvvəlki köhnə keçmiş qızlıq evlənməmişdən əvvəl прежнее прежняя прежние прежний прежнего бывшая бывшее бывшие девичья девичье старая старое
    предыдущая предыдущее former formerly maiden previous old`),
};
/** What says more comes first: `Azərbaycanca (kiril)` is written in Cyrillic, `ФИО кириллицей на русском` in Russian. */
const ORDER: readonly NameForm[] = ['former', 'passport', 'ru', 'en', 'az-cyrillic', 'az'];

const CHILD =
  wordsOf(`uşaq uşağı uşağın uşaqlar uşaqları uşaqların uşaqlarının övlad övladı övladın övladlar övladların övladlarının oğul oğlu oğlun oğlunun qız
  qızı qızın qızının ребёнок ребёнка дети детей сын сына сыновей дочь дочери дочерей child childs children childrens kid kids son sons daughter daughters çocuk
  çocuğun çocuklar çocukların`);
const BIRTH = wordsOf(
  'doğum doğulduğu doğulan təvəllüd təvəllüdü anadan рождения рожд др гр birth birthdate birthday born dob',
);
const AROUND_BIRTH =
  wordsOf(`tarixi tarix tarixləri günü gün günləri ili il illəri olduğu və дата даты год годы день дни д р г и date dates day year years
  of the and s on n no nömrə №`);

const PAYING =
  wordsOf(`ödənilib ödənib ödəyib ödəniş ödənişi ödənişlər ödənildi ödənilmişdir ödəmə haqqı haqq haqları aidat aidatı оплачено оплачен оплата оплаты
  оплатил оплатила взнос взноса взносы взносов платёж платежи уплачено paid dues fee fees payment payments subscription ödendi`);
const AROUND_PAYING =
  wordsOf(`üzvlük üzv illik üçün ili il ilin ildə üzrə edilib olub cı ci cu cü ый й членский членские членских членства членство годовой годовые ежегодный за
  в год года году г по на from for the of in year annual yearly membership member yıl yılı üyelik`);

/** The year whose dues a heading says are paid: `ödənilib 2026`, `взнос за 2026 г.`, `Dues 2026 / Взнос 2026`. */
export function yearOfPayment(heading: string): number | null {
  const words = plain(heading).split(' ');
  const years = new Set(words.filter((word) => /^(?:199|20\d)\d$/.test(word)));
  const others = words.filter((word) => !years.has(word));
  const isUnderstood = others.every((word) => PAYING.has(word) || AROUND_PAYING.has(word));
  if (years.size !== 1 || !isUnderstood || !others.some((word) => PAYING.has(word))) return null;
  return Number([...years][0]);
}

/** `1`, `№ 2`, `3-cü`, `1-й`: which child is meant. */
const isOrdinal = (word: string) =>
  /^\d{1,2}(?:ci|cu|й|и|ы|го|st|nd|rd|th)?$|^(?:ci|cu|и|ыи|ои|го|st|nd|rd|th)$/u.test(word);

/** Fields that are known by their words, in whatever order these stand: `ФИО (в паспорте)`, `2-ci uşağın doğum tarixi`. */
export function fieldOfWords(heading: string): FormField | 'childBirth' | null {
  const words = plain(heading).split(' ');
  const some = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  if (some(CHILD) && (some(BIRTH) || /(?:^| )[дг] р(?: |$)/u.test(plain(heading)))) {
    const isUnderstood = (word: string) =>
      CHILD.has(word) || BIRTH.has(word) || AROUND_BIRTH.has(word) || isOrdinal(word);
    return words.every(isUnderstood) ? 'childBirth' : null;
  }
  const form = ORDER.find((one) => some(FORM_WORDS[one]));
  if (!form || !(some(NAME) || some(SPELLING))) return null;
  const isUnderstood = (word: string) =>
    [NAME, SPELLING, BETWEEN, ...Object.values(FORM_WORDS)].some((set) => set.has(word));
  return words.every(isUnderstood) ? `form-${form}` : null;
}

/** What a heading of a form says of the name alone: `Ad, soyad (kiril)` → `ad soyad`. */
export const nameWordsOf = (heading: string): string =>
  plain(heading)
    .split(' ')
    .filter((word) => NAME.has(word))
    .join(' ');
