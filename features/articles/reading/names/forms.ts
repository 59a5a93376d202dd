import type { Locale } from '@/lib/locales';
import { type Gender, givenName } from '@/lib/names/given-names';
import { azSonOf } from './az-son';
import { isEastAsianSurname, isJoinedSyllables } from './east-asian';
import { surnameStrength } from './surnames';

export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc' | 'abl' | 'be';

/** Of a word that is not declined. */
export const ALL_CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'abl', 'be'];

/** One reading of an inflected word of a name. */
export interface Form {
  base: string;
  /** The cases that the ending may stand for. */
  cases: readonly Case[];
  /** As a given name, and as a surname. */
  gender: Gender;
  surnameGender: Gender;
  /** How much the base looks like a given name and like a surname: 0 to 1. */
  given: number;
  surname: number;
  /** The word is of the plural: a family, not a person. */
  plural?: boolean;
  /** The surname of several: `Аббасовы`. */
  family?: boolean;
}

const lower = (word: string, locale: Locale) =>
  locale === 'az' ? word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase() : word.toLowerCase();

/** `ƏLİYARLI` → `Əliyarlı`, `McKAY` stays; by the rules of the language of the text. */
export function titleCase(word: string, locale: Locale): string {
  if (word.length < 2 || word !== word.toUpperCase()) return word;
  return lower(word, locale).replace(/(?<=^|[-'])\p{L}/gu, (letter) =>
    locale === 'az' && letter === 'i' ? 'İ' : letter.toUpperCase(),
  );
}

function form(base: string, cases: readonly Case[], gender: Gender, locale: Locale): Form {
  const given = givenName(base);
  return {
    base,
    cases,
    gender,
    surnameGender: gender,
    given: given?.sure ?? (isJoinedSyllables(base) ? 0.7 : 0),
    surname: Math.max(
      surnameStrength(lower(base, locale)),
      isEastAsianSurname(lower(base, locale)) ? 0.5 : 0,
    ),
  };
}

const NOMINATIVE: readonly Case[] = ['nom'];

const BACK = 'aıou';
const VOWELS = 'aeəıioöuü';
const AZ_ENDINGS: readonly [afterVowel: string, afterConsonant: string, kase: Case][] = [
  ['nın nin nun nün', 'ın in un ün', 'gen'],
  ['ya yə', 'a ə', 'dat'],
  ['nı ni nu nü', 'ı i u ü', 'acc'],
  ['da də', 'da də', 'loc'],
  ['dan dən', 'dan dən', 'abl'],
  ['yla ylə', 'la lə', 'ins'],
  ['dır dir dur dür', 'dır dir dur dür', 'be'],
];
const AZ_BY_LENGTH = AZ_ENDINGS.flatMap(([afterVowel, afterConsonant, kase]) => [
  ...afterVowel.split(' ').map((ending) => ({ ending, vowel: true, kase })),
  ...afterConsonant.split(' ').map((ending) => ({ ending, vowel: false, kase })),
]).sort((a, b) => b.ending.length - a.ending.length);
const AZ_APOSTROPHE = /^(.{2,})'([nysld]?[ıiuüaəe](?:n|r)?|d[aə]n|n[ıiuü]n|l[aə])$/u;

const lastVowelOf = (word: string) => [...word].reverse().find((letter) => VOWELS.includes(letter));

function harmonizes(base: string, ending: string): boolean {
  const [own, added] = [lastVowelOf(base), lastVowelOf(ending)];
  return !own || !added || BACK.includes(own) === BACK.includes(added);
}

function azGenderOf(lowered: string): Gender {
  if (/.(?:ova|eva|skaya)$/u.test(lowered)) return 'f';
  return /.(?:ov|ev|ski|skiy)$/u.test(lowered) ? 'm' : 'mf';
}

function azForms(word: string): Form[] {
  const apostrophe = AZ_APOSTROPHE.exec(word);
  if (apostrophe?.[1]) return [form(apostrophe[1], ['gen', 'dat', 'acc'], 'mf', 'az')];
  const son = azSonOf(word);
  if (son) return [form(son.base, [son.kase], 'mf', 'az')];
  const forms = [form(word, NOMINATIVE, 'mf', 'az')];
  const lowered = lower(word, 'az');
  for (const { ending, vowel, kase } of AZ_BY_LENGTH) {
    const stem = lowered.length - ending.length;
    if (stem < 3 || !lowered.endsWith(ending)) continue;
    const base = lowered.slice(0, stem);
    if (VOWELS.includes(base.charAt(stem - 1)) !== vowel || !harmonizes(base, ending) || !lastVowelOf(base))
      continue;
    forms.push(form(word.slice(0, stem), [kase], 'mf', 'az'));
  }
  for (const one of forms) {
    one.surnameGender = azGenderOf(lower(one.base, 'az'));
    one.gender = givenName(one.base)?.gender ?? one.surnameGender;
  }
  return forms;
}

type Ending = readonly [ending: string, base: string, cases: string, gender: Gender];
/** Endings of given names and of surnames that are nouns. */
const RU_NOUNS: readonly Ending[] = [
  ['ом', '', 'ins', 'm'], ['ем', 'й', 'ins', 'm'], ['ем', 'ь', 'ins', 'm'], ['ем', '', 'ins', 'm'], ['а', '', 'gen acc', 'm'], ['у', '', 'dat', 'm'], ['е', '', 'loc', 'm'],
  ['я', 'й', 'gen acc', 'm'], ['я', 'ь', 'gen acc', 'm'], ['ю', 'й', 'dat', 'm'], ['ю', 'ь', 'dat', 'm'], ['е', 'й', 'loc', 'm'], ['е', 'ь', 'loc', 'm'], ['и', 'й', 'loc', 'm'],
  ['ы', 'а', 'gen', 'mf'], ['и', 'а', 'gen', 'mf'], ['и', 'я', 'gen dat loc', 'mf'], ['е', 'а', 'dat loc', 'mf'], ['е', 'я', 'dat loc', 'mf'], ['у', 'а', 'acc', 'mf'], ['ю', 'я', 'acc', 'mf'],
  ['ой', 'а', 'ins', 'mf'], ['ей', 'а', 'ins', 'mf'], ['ей', 'я', 'ins', 'mf'], ['и', 'ь', 'gen dat loc', 'f'], ['ью', 'ь', 'ins', 'f'],
]; // biome-ignore format: a table
/** A vowel that only the nominative has: `Павла`, `Кравца`. */
const RU_FLEETING: readonly Ending[] = [
  ['вла', 'вел', 'gen acc', 'm'], ['влу', 'вел', 'dat', 'm'], ['влом', 'вел', 'ins', 'm'], ['вле', 'вел', 'loc', 'm'],
  ['ца', 'ец', 'gen acc', 'm'], ['цу', 'ец', 'dat', 'm'], ['цом', 'ец', 'ins', 'm'], ['цем', 'ец', 'ins', 'm'], ['це', 'ец', 'loc', 'm'],
]; // biome-ignore format: a table
const RU_SURNAMES: readonly Ending[] = [
  ['ова', 'ов', 'gen acc', 'm'], ['ову', 'ов', 'dat', 'm'], ['овым', 'ов', 'ins', 'm'], ['ове', 'ов', 'loc', 'm'], ['овой', 'ова', 'gen dat ins loc', 'f'], ['ову', 'ова', 'acc', 'f'],
  ['ева', 'ев', 'gen acc', 'm'], ['еву', 'ев', 'dat', 'm'], ['евым', 'ев', 'ins', 'm'], ['еве', 'ев', 'loc', 'm'], ['евой', 'ева', 'gen dat ins loc', 'f'], ['еву', 'ева', 'acc', 'f'],
  ['ёва', 'ёв', 'gen acc', 'm'], ['ёву', 'ёв', 'dat', 'm'], ['ёвым', 'ёв', 'ins', 'm'], ['ёвой', 'ёва', 'gen dat ins loc', 'f'],
  ['ина', 'ин', 'gen acc', 'm'], ['ину', 'ин', 'dat', 'm'], ['иным', 'ин', 'ins', 'm'], ['ине', 'ин', 'loc', 'm'], ['иной', 'ина', 'gen dat ins loc', 'f'], ['ину', 'ина', 'acc', 'f'],
  ['ского', 'ский', 'gen acc', 'm'], ['скому', 'ский', 'dat', 'm'], ['ским', 'ский', 'ins', 'm'], ['ском', 'ский', 'loc', 'm'], ['ской', 'ская', 'gen dat ins loc', 'f'], ['скую', 'ская', 'acc', 'f'],
  ['цкого', 'цкий', 'gen acc', 'm'], ['цкому', 'цкий', 'dat', 'm'], ['цким', 'цкий', 'ins', 'm'], ['цкой', 'цкая', 'gen dat ins loc', 'f'], ['цкую', 'цкая', 'acc', 'f'],
]; // biome-ignore format: a table
const RU_ENDINGS = [...RU_SURNAMES, ...RU_NOUNS, ...RU_FLEETING];
const RU_PLURAL = /(?:[оеё]вы|[оеё]вых|[оеё]вым|[оеё]выми|ины|иных|ские|ских)$/u;
const RU_FAMILY = /(?:[оеё]в|ин|ян)(?:ы|ых|ым|ыми)$/u;
const FAMILY_CASES: Record<string, readonly Case[]> = {
  ы: ['nom'],
  ых: ['gen', 'acc', 'loc'],
  ым: ['dat'],
  ыми: ['ins'],
};
const RU_UNCHANGED = /(?:ия|иа|уа|ко|швили|дзе|ли|лы|заде|оглы|оглу|кызы|о|э|и|у|ых|их|ё)$/u;

/** `Румаком-Савичем`, `Алиевой-Кунцевич`: each part of a double surname is declined by itself. */
function ruDouble(word: string): Form[] | null {
  const at = word.indexOf('-');
  const [first, last] = [word.slice(0, at), word.slice(at + 1)];
  if (at < 2 || last.length < 3 || !/^\p{Lu}/u.test(last) || last.includes('-')) return null;
  const firsts = ruForms(first);
  const forms: Form[] = [];
  for (const form of ruForms(last)) {
    const isUndeclined =
      form.cases.length === 1 && form.cases[0] === 'nom' && /[бвгджзйклмнпрстфхцчшщь]$/u.test(form.base);
    for (const one of firsts) {
      const shared =
        isUndeclined && one.gender !== 'm'
          ? one.cases
          : one.cases.filter((kase) => form.cases.includes(kase));
      const isShort = one.base === first && !RU_SURNAME_LIKE.test(first.toLowerCase());
      if (shared.length === 0 && !isShort) continue;
      const isFemale = isUndeclined && one.surnameGender === 'f';
      forms.push({
        ...form,
        base: `${one.base}-${form.base}`,
        cases: shared.length > 0 ? shared : form.cases,
        surname: Math.max(form.surname, one.surname),
        gender: isFemale ? 'f' : form.gender,
        surnameGender: isFemale ? 'f' : form.surnameGender,
      });
    }
  }
  const given = givenName(word);
  return given ? null : forms.sort((a, b) => Number(b.base === word) - Number(a.base === word));
}

const RU_SURNAME_LIKE = /(?:[оеё]ва?|ина?|ский|ская|[оеё]в(?:ой|у|ым)|ской)$/u;

/** A case of a man's name far more often than a woman's name. */
const RARELY_OF_WOMEN = new Set(
  'павла казимира петра ивана марка якуба йозефа степана романа тараса остапа андрея антона бориса игоря олега сергея виктора леонида николая яна юзефа тадеуша адама томаша мартина густава карла'.split(
    ' ',
  ),
);

function ruForms(word: string): Form[] {
  const double = word.includes('-') ? ruDouble(word) : null;
  if (double && double.length > 0) return double;
  const lowered = word.toLowerCase();
  const own = RARELY_OF_WOMEN.has(lowered) ? null : givenName(word);
  const forms = [form(word, NOMINATIVE, own?.gender ?? genderOf(lowered), 'ru')];
  if (forms[0] && RARELY_OF_WOMEN.has(lowered)) forms[0].given = 0;
  for (const one of forms) one.surnameGender = genderOf(lowered);
  const isOfWoman = own?.gender === 'f' && /[бвгджзклмнпрстфхцчшщ]$/u.test(lowered);
  if (own && own.sure === 1 && (/[оэиу]$/u.test(lowered) || isOfWoman)) {
    // Нино, Ли, Аминат: never declined.
    for (const one of forms) one.cases = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];
    return forms;
  }
  for (const [ending, base, cases, gender] of RU_ENDINGS) {
    const stem = lowered.length - ending.length;
    if (stem < 2 || !lowered.endsWith(ending)) continue;
    const letter = lowered.charAt(stem - 1);
    if (base === '' && !/[бвгджзклмнпрстфхцчшщ]/u.test(letter)) continue;
    if (base === 'й' && !/[аеиоуыэюяё]/u.test(letter)) continue;
    const found = form(word.slice(0, stem) + base, cases.split(' ') as Case[], gender, 'ru');
    const known = givenName(found.base);
    if (known && known.gender !== 'mf' && gender === 'mf') found.gender = known.gender;
    if (known && known.gender !== 'mf' && gender !== 'mf' && known.gender !== gender) found.given = 0;
    forms.push(found);
  }
  const [nominative] = forms;
  if (nominative && (RU_UNCHANGED.test(lowered) || (/[бвгджзйклмнпрстфхцчшщь]$/u.test(lowered) && !own)))
    nominative.cases = /[бвгджзйклмнпрстфхцчшщь]$/u.test(lowered)
      ? ['nom']
      : ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];
  if (nominative && RU_PLURAL.test(lowered)) nominative.plural = true;
  const family = RU_FAMILY.exec(lowered);
  if (family) {
    const base = word.slice(0, word.length - family[0].length) + family[0].slice(0, 2);
    forms.push({ ...form(base, FAMILY_CASES[family[0].slice(2)] ?? NOMINATIVE, 'm', 'ru'), family: true });
  }
  return forms;
}

function genderOf(lowered: string): Gender {
  if (/(?:ова|ева|ёва|ина|ая)$/u.test(lowered)) return 'f';
  return /(?:ов|ев|ёв|ин|ский|цкий)$/u.test(lowered) ? 'm' : 'mf';
}

function enForms(word: string): Form[] {
  const own = /^(.{2,})'s$/u.exec(word)?.[1] ?? /^(.{2,}s)'$/u.exec(word)?.[1];
  return own ? [form(own, ['gen'], 'mf', 'en')] : [form(word, NOMINATIVE, 'mf', 'en')];
}

/** `Ахмет-хазрат`, `Сания-апа`: a courtesy tied to the name. */
const COURTESY =
  /-(?:хазрат\p{L}{0,2}|ап[аыуе]|ханым|ханум|бе[йяюе]м?|муаллим\p{L}?|джан|аб[ыз]\p{L}{0,2}|ага|эфенди|bey|hanim|hanum|jan|bəy|xanım|müəllim|aka|opa|ака|опа)$/u;

const kept = new Map<string, Form[]>();
const MOST_KEPT = 30_000;

/** All readings of a capitalised word as a word of a name; the word as it stands comes first. */
export function formsOf(written: string, locale: Locale): Form[] {
  const key = locale + written;
  const known = kept.get(key);
  if (known) return known;
  const word = titleCase(written.replace(COURTESY, ''), locale);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(word);
  const forms = isCyrillic ? ruForms(word) : locale === 'az' ? azForms(word) : enForms(word);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, forms);
  return forms;
}
