import { readTypedDate } from '@/lib/dates/written-date';
import { fold } from '@/lib/names/fold';
import type { NameOrder } from '@/lib/names/person-name';
import { splitFullName } from '@/lib/names/split-name';
import { otherSurname, surnameFor } from '@/lib/names/surname-form';
import { cleanLine, cleanText } from '@/lib/text';
import { birthProblem } from '../members/rules';
import { bareWord, genderOfPatronymic, isFatherMark, NO_NAMES, NOBODY, relationOf } from './family-words';

/** Somebody whom a cell names beside the row's person. */
export interface NamedRelative {
  given: string;
  surname: string;
  patronymic?: string;
  birth?: string;
  /** Whether the cell gives a surname, or it is that of the row. */
  hasOwnSurname: boolean;
  /** Where the surname is the row's and nothing tells a man from a woman: the form that it may have instead. */
  otherSurname?: string;
}

/** One of a cell: who it is, or why that cannot be read (a key of `imports.problem`). */
export type Relative = { text: string } & (
  | { person: NamedRelative; problem: null }
  | { person: null; problem: string }
);

export interface CellRules {
  relation: 'spouse' | 'children';
  /** Of the row's person. */
  surname: string;
  nameOrder: NameOrder;
  today: string;
}

const LONGEST_CELL = 2_000;
const LONGEST_NAME = 100;
const MOST_PEOPLE = 30;
const NAME = /^[\p{L}\p{M}.'’ʼ‘`´ʻ‐‑‒–—\s-]+$/u;

/**
 * Reads who is named in a cell of spouses or children: `Leyla (2015), Murad 12.03.2018`, `Айсель 2015 г.р. и Эмин`, `1) Nigar
 * 2) Tural`. A given name alone takes the surname of the row: in the form that fits where a word (`дочь`, `oğlu`) or a father's
 * name tells a man from a woman, otherwise as it stands in the row. Ages are refused, they grow old with the file. Never throws.
 */
export function readFamilyCell(written: string, rules: CellRules): Relative[] {
  const text = cleanText(written);
  if (text === '' || NOBODY.has(bareWord(text))) return [];
  const bad = (problem: string, of = text): Relative => ({
    text: cleanLine(of, 80),
    person: null,
    problem,
  });
  if (text.length > LONGEST_CELL) return [bad('too-long')];
  if (/^[=@]|^[+-](?=\S)(?!\d)/u.test(text)) return [bad('formula')];
  const pieces = withDates(piecesOf(text));
  // `Kazımova, Leyla` of one spouse is one name.
  const isOneName = rules.relation === 'spouse' && /^[\p{L}\p{M}’'-]+,[^;\n]+$/u.test(text);
  if (isOneName && pieces.length === 2) pieces.splice(0, 2, pieces.join(', '));
  const found = pieces
    .slice(0, MOST_PEOPLE)
    .map((piece) => readPiece(piece, rules, (problem) => bad(problem, piece)));
  if (pieces.length > MOST_PEOPLE) found.push(bad('too-long', pieces.slice(MOST_PEOPLE).join(', ')));
  return rules.relation === 'spouse' && found.length > 1 ? [bad('spouses')] : found;
}

/** The cell at its commas, lines and words for `and`; what stands in brackets stays with what is before it. */
function piecesOf(text: string): string[] {
  const isNumbered = /^1\s?[.)]\s*\p{L}/u.test(text);
  const plain = text.replace(/г\s?\/\s?р/giu, 'г.р');
  const marked = isNumbered ? plain.replace(/(?:^|\s)\d{1,2}\s?[.)]\s*(?=\p{L})/gu, '\n') : plain;
  const pieces = [''];
  let depth = 0;
  for (const token of marked.split(/([()[\]]|[,;\n&+]|(?<!\d)\/|\/(?!\d)|\s(?:və|ve|и|and|ilə)(?=\s))/giu)) {
    if (/^[([]$/.test(token)) depth += 1;
    if (/^[)\]]$/.test(token)) depth = Math.max(0, depth - 1);
    const isBreak = token === '\n' || (depth === 0 && /^(?:[,;&+/]|\s(?:və|ve|и|and|ilə))$/iu.test(token));
    if (isBreak) pieces.push('');
    else pieces[pieces.length - 1] += token;
    if (token === '\n') depth = 0;
  }
  return pieces
    .map((piece) => piece.replace(/^[\s–—•*·-]+|[\s–—•*·-]+$/gu, ''))
    .filter((piece) => piece !== '');
}

/** `Leyla, 2015, Murad, 2018`: a date alone is that of the name before. */
function withDates(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (birthOf(piece) !== null || /^\d{1,3}(?:\s\p{L}+)?$/u.test(piece)))
      joined[joined.length - 1] = `${last} ${piece}`;
    else joined.push(piece);
  }
  return joined;
}

const BEFORE_DATE =
  /^(?:д\.?\s?р\.?|р\.|род\.?|рожд\.?|doğ\.?|doğum(?: tarixi)?|təv\.?|d\.|born|b\.|dob)[\s:]*(?=\S)/iu;
const BEHIND_DATE =
  /[\s,]*-?(?:г\.?\s?р\.?|г\.?\s?рожд\p{L}*\.?|года?\s?рожд\p{L}*|рожд\p{L}*\.?|təvəllüd\p{L}*|doğum\p{L}*|anadan olub)$/iu;

/** A date with the words that stand around it; null for anything else. Five digits are no date here. */
function birthOf(text: string): string | null {
  return /\d{4}/.test(text)
    ? readTypedDate(text.trim().replace(BEFORE_DATE, '').replace(BEHIND_DATE, ''))
    : null;
}

function readPiece(piece: string, rules: CellRules, bad: (problem: string) => Relative): Relative {
  const inBrackets: string[] = [];
  const outside = piece
    .replace(/[([]([^()[\]]*)[)\]]/gu, (_, inside: string) => {
      inBrackets.push(inside);
      return ' ';
    })
    .replace(/[()[\]:]/gu, ' ')
    .replace(/(?<=\p{L})\s*[-–—]\s*(?=\d)/gu, ' ');
  const words = outside.split(/\s+/u).filter((word) => word !== '' && !/^[-–—*]+$/u.test(word));
  const dated = takeDate(words);
  const births = [dated.birth, ...inBrackets.map(birthOf)].filter((birth) => birth !== null);
  const others = inBrackets.filter((inside) => inside.trim() !== '' && birthOf(inside) === null);
  const relations = others.map(relationOf);
  const unread = [...(dated.birth === null ? words : []), ...others]
    .filter((word) => /\d/.test(word))
    .join(' ');
  if (unread !== '') return bad(/^\d{1,2}(?!\d)(?![./-])/.test(piece) ? 'relative' : reasonOf(unread));
  if (births.length > 1 || relations.includes(null)) return bad('relative');
  const [birth] = births;
  if (birth !== undefined) {
    const reason = birthProblem(birth, rules.today);
    if (reason) return bad(reason === 'edtf' ? 'date' : reason);
  }
  const told = takeRelation(dated.words, rules.relation);
  const name = nameOf(told.words, relations[0]?.gender ?? told.gender, rules);
  if (name === null) return bad('relative');
  const parts = [name.given, name.surname, name.patronymic ?? ''];
  if (parts.some((part) => part.length > LONGEST_NAME)) return bad('too-long');
  const person = { ...name, ...(birth === undefined ? {} : { birth }) };
  return { text: cleanLine(piece, 80), person, problem: null };
}

/** What is wrong with figures that are no date: a day that never was, an age, or something else. */
function reasonOf(text: string): string {
  if (
    /^(?:\D*\s)?\d{1,3}\s?(?:yaş\p{L}*|лет|год|года|г|years?(?: old)?|y\.?o|ay\p{L}*|мес\p{L}*|months?)?\.?$/iu.test(
      text,
    )
  )
    return 'age';
  return /\d{1,4}[./-]\d{1,2}|\d{4}/.test(text) ? 'date' : 'relative';
}

/** `2 мая 2015 г. р.` */
const LONGEST_DATE = 6;

/** The date at the end of some words, or at their beginning. */
function takeDate(words: string[]): { words: string[]; birth: string | null } {
  if (words.some((word) => /\d/.test(word))) {
    for (let at = Math.max(1, words.length - LONGEST_DATE); at < words.length; at += 1) {
      const birth = birthOf(words.slice(at).join(' '));
      if (birth !== null) return { words: words.slice(0, at), birth };
    }
    for (let end = Math.min(words.length - 1, LONGEST_DATE); end > 0; end -= 1) {
      const birth = birthOf(words.slice(0, end).join(' '));
      if (birth !== null) return { words: words.slice(end), birth };
    }
  }
  return { words, birth: null };
}

/** `дочь Айсель`, `oğlu: Murad`, `Vüqar oğlu` of a child, `Leyla – qızı`: the word taken out, with what it tells. */
function takeRelation(words: string[], relation: CellRules['relation']) {
  const two = relationOf(words.slice(0, 2).join(' '));
  if (two && words.length > 2) return { words: words.slice(2), gender: two.gender };
  const first = relationOf(words[0] ?? '');
  if (first && words.length > 1) return { words: words.slice(1), gender: first.gender };
  const last = words.at(-1) ?? '';
  const behind = relationOf(last);
  const isName = isFatherMark(last) && (words.length > 2 || relation === 'spouse');
  return behind && words.length > 1 && !isName
    ? { words: words.slice(0, -1), gender: behind.gender }
    : { words, gender: null };
}

/** Stands for the surname where a cell has none, so that father's names are found as in a full name. */
const SOME_SURNAME = 'Kazımov';

function nameOf(
  words: string[],
  told: 'female' | 'male' | null,
  rules: CellRules,
): Omit<NamedRelative, 'birth'> | null {
  const text = words.join(' ').replace(/\s?,\s?/u, ', ');
  if (!/\p{L}{2}/u.test(text) || !NAME.test(text.replace(',', ''))) return null;
  if (NO_NAMES.has(bareWord(text)) || NOBODY.has(bareWord(text)) || relationOf(text)) return null;
  const at = words.length > 1 ? words.findIndex((word) => isSurname(word, rules.surname)) : -1;
  const alone = splitFullName(
    [...words.filter((_, index) => index !== at), SOME_SURNAME].join(' ').replaceAll(',', ''),
    'given-first',
  );
  const whole = at >= 0 ? null : ownNameOf(text, alone?.given ?? '', rules);
  if (whole) return /\p{L}/u.test(whole.given) ? withoutNothing(whole) : null;
  if (alone === null || !/\p{L}{2}/u.test(alone.given)) return null;
  const { given, patronymic } = alone;
  if (at >= 0) return withoutNothing({ given, surname: words[at]?.replaceAll(',', '') ?? '', patronymic });
  const gender = told ?? (patronymic ? genderOfPatronymic(patronymic) : null);
  const other = otherSurname(rules.surname);
  return {
    ...withoutNothing({
      given,
      surname: gender ? surnameFor(rules.surname, gender) : rules.surname,
      patronymic,
    }),
    hasOwnSurname: false,
    ...(gender || other === rules.surname ? {} : { otherSurname: other }),
  };
}

const isSurname = (word: string, surname: string) => {
  const folded = fold(word.replaceAll(',', ''));
  return folded !== '' && [surname, otherSurname(surname)].some((form) => fold(form) === folded);
};

/**
 * A name with a surname of its own. Where no word looks like one, two names of a child are given names (`Məhəmməd Əmin`),
 * those of a spouse a name and a surname (`Anna Schmidt`).
 */
function ownNameOf(text: string, given: string, { relation, nameOrder }: CellRules) {
  const [one, other] = [splitFullName(text, 'surname-first'), splitFullName(text, 'given-first')];
  if (one && other && one.given === other.given && one.surname === other.surname) return one;
  if (relation === 'children' || !given.includes(' ')) return null;
  return splitFullName(text, nameOrder);
}

function withoutNothing({
  given,
  surname,
  patronymic,
}: {
  given: string;
  surname: string;
  patronymic: string | null;
}) {
  return { given, surname, hasOwnSurname: true, ...(patronymic ? { patronymic } : {}) };
}
