import { nameParts } from '@/lib/names/name-parts';
import { searchTokens } from '@/lib/names/search-tokens';
import { personTokensOf } from '../members/index-person';
import { FORM_FIELDS, type FormField, formOf } from './fields';
import type { KnownPerson } from './known-people';
import { type FormName as Name, unpackName } from './packed-name';

/** One plain word among others: no title, no -zadə that joins the word before, no mark of a father's name. */
function isPlain(word: string): boolean {
  if (!/^\p{L}+$/u.test(word)) return false;
  const { words, father } = nameParts(`Q ${word} K`);
  return words.length === 3 && father === null;
}

/** Two words whose tokens are too short to count: the father's name is only known behind a name. */
const BEFORE_FATHER = 'Q K';

/**
 * The same tokens as `personTokensOf` gives, word by word from memory: in a list of 100,000 people the same few thousand
 * words return. A name that is not made of plain words is worked out whole.
 */
export function tokensOfNames(): (
  name: Name,
  forms?: readonly Name[],
) => { token: string; isName: boolean }[] {
  const known = new Map<string, string[]>();
  const plain = new Map<string, boolean>();
  const remembered = (text: string) => {
    const tokens = known.get(text) ?? searchTokens([text]);
    known.set(text, tokens);
    return tokens;
  };
  const isKnownPlain = (word: string) => {
    const is = plain.get(word) ?? isPlain(word);
    plain.set(word, is);
    return is;
  };
  const isOfPlainWords = ({ given, surname, patronymic }: Name) =>
    !/^(?:zad|зад)/iu.test(patronymic ?? '') && isKnownPlain(given) && isKnownPlain(surname);
  const ofOne = (name: Name) => {
    if (!isOfPlainWords(name)) return personTokensOf(name, []);
    const ofName = new Set([...remembered(name.surname), ...remembered(name.given)]);
    const ofFather = name.patronymic ? remembered(`${BEFORE_FATHER} ${name.patronymic}`) : [];
    return [...new Set([...ofName, ...ofFather])].map((token) => ({ token, isName: ofName.has(token) }));
  };
  return (name, forms = []) => {
    const own = ofOne(name);
    if (forms.length === 0) return own;
    const seen = new Set(own.map(({ token }) => token));
    const others = forms.flatMap((form) =>
      isOfPlainWords(form)
        ? ofOne(form).map(({ token }) => token)
        : searchTokens([[form.surname, form.given, form.patronymic].filter(Boolean).join(' ')]),
    );
    const more = [...new Set(others)].filter((token) => !seen.has(token));
    return [...own, ...more.map((token) => ({ token, isName: false }))];
  };
}

/** The other forms of the name that a row gives. */
export const formsIn = (values: Partial<Record<FormField, string>>): Name[] =>
  FORM_FIELDS.flatMap((field) => {
    const packed = values[field];
    return packed === undefined ? [] : unpackName(packed);
  });

/** Whether somebody is found by other words afterwards. */
export const changesName = (changed: Partial<Record<string, string>> = {}): boolean =>
  changed.patronymic !== undefined || FORM_FIELDS.some((field) => changed[field] !== undefined);

/** The tokens of somebody known once the changes are made. */
export function tokensOfChange(
  person: KnownPerson,
  changed: Partial<Record<string, string>>,
  tokensOf: ReturnType<typeof tokensOfNames>,
) {
  const written = FORM_FIELDS.filter((field) => changed[field] !== undefined).map(formOf);
  const kept = person.spellings.filter(({ form }) => form === undefined || !written.includes(form));
  const patronymic = changed.patronymic ?? person.patronymic;
  return tokensOf({ ...person, patronymic }, [...kept, ...formsIn(changed)]);
}
