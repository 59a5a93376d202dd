import { fold } from '@/lib/names/fold';
import { genderOfGiven } from '@/lib/names/given-names';
import type { NameOrder } from '@/lib/names/person-name';
import { splitFullName } from '@/lib/names/split-name';
import { otherSurname, surnameFor } from '@/lib/names/surname-form';
import { bareWord, genderOfPatronymic, NO_NAMES, NOBODY, relationOf } from './family-words';

/** Somebody whom a cell names beside the row's person. */
export interface NamedRelative {
  given: string;
  surname: string;
  patronymic?: string;
  birth?: string;
  /** Whether the cell gives a surname, or it is that of the row. */
  hasOwnSurname: boolean;
  /** Where the surname is the row's and no more than the given name tells a man from a woman: the form that it may have instead. */
  otherSurname?: string;
}

export interface CellRules {
  relation: 'spouse' | 'children';
  /** Of the row's person. */
  surname: string;
  /** Whether the file shows both forms of it: the row's person has one, and the spouse the other. */
  isOfBoth?: boolean;
  nameOrder: NameOrder;
  today: string;
}

const NAME = /^[\p{L}\p{M}.'’ʼ‘`´ʻ‐‑‒–—\s-]+$/u;

/** Stands for the surname where a cell has none, so that father's names are found as in a full name. */
const SOME_SURNAME = 'Kazımov';

/** Who the words of a cell name, without its date and without words for what they are; null where they are no name. */
export function nameOf(
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
  const likely = gender ?? genderOfGiven(given);
  // A family is called by the man's form, where the file shows both.
  const unknown = rules.isOfBoth ? surnameFor(rules.surname, 'male') : rules.surname;
  const surname = likely ? surnameFor(rules.surname, likely) : unknown;
  const other = otherSurname(surname);
  return {
    ...withoutNothing({ given, surname, patronymic }),
    hasOwnSurname: false,
    ...(gender || other === surname ? {} : { otherSurname: other }),
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
