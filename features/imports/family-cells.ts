import { readTypedDate } from '@/lib/dates/written-date';
import { cleanLine, cleanText } from '@/lib/text';
import { birthProblem } from '../members/rules';
import { type CellRules, type NamedRelative, nameOf } from './family-names';
import { bareWord, isFatherMark, NOBODY, relationOf, takeLabel } from './family-words';

/** One of a cell: who it is, or why that cannot be read (a key of `imports.problem`). */
export type Relative = { text: string } & (
  | { person: NamedRelative; problem: null }
  | { person: null; problem: string }
);

const LONGEST_CELL = 2_000;
const LONGEST_NAME = 100;
const MOST_PEOPLE = 30;

/**
 * Reads who is named in a cell of spouses or children: `Leyla (2015), Murad 12.03.2018`, `Айсель 2015 г.р. и Эмин`, `1) Nigar
 * 2) Tural`. A given name alone takes the surname of the row: in the form that fits where a word (`дочь`, `oğlu`), a father's
 * name or the given name itself tells a man from a woman, otherwise as it stands in the row. Ages are refused, they grow old with the file. Never throws.
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
  const found = labelled(pieces.slice(0, MOST_PEOPLE)).map(({ piece, gender }) =>
    readPiece(piece, gender, rules, (problem) => bad(problem, piece)),
  );
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

/** The pieces without the words before them: `Дети: Саша, Маша`, `сыновья: Али, Мурад`. */
function labelled(pieces: readonly string[]) {
  let ofAll: 'female' | 'male' | null = null;
  return pieces.flatMap((piece) => {
    const label = takeLabel(piece);
    if (label) ofAll = label.ofAll?.gender ?? null;
    const { rest, own } = label ?? { rest: piece, own: { gender: ofAll } };
    const isNobody = label !== null && (rest === '' || NOBODY.has(bareWord(rest)));
    return isNobody ? [] : [{ piece: rest, gender: own.gender }];
  });
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

function readPiece(
  piece: string,
  label: 'female' | 'male' | null,
  rules: CellRules,
  bad: (problem: string) => Relative,
): Relative {
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
  const name = nameOf(told.words, relations[0]?.gender ?? told.gender ?? label, rules);
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
