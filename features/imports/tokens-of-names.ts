import { nameParts } from '@/lib/names/name-parts';
import { searchTokens } from '@/lib/names/search-tokens';
import { personTokensOf } from '../members/index-person';

interface Name {
  given: string;
  surname: string;
  patronymic: string | null;
}

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
export function tokensOfNames(): (name: Name) => { token: string; isName: boolean }[] {
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
  return (name) => {
    const joinsTheWordBefore = /^(?:zad|зад)/iu.test(name.patronymic ?? '');
    if (joinsTheWordBefore || !isKnownPlain(name.given) || !isKnownPlain(name.surname))
      return personTokensOf(name, []);
    const ofName = new Set([...remembered(name.surname), ...remembered(name.given)]);
    const ofFather = name.patronymic ? remembered(`${BEFORE_FATHER} ${name.patronymic}`) : [];
    return [...new Set([...ofName, ...ofFather])].map((token) => ({ token, isName: ofName.has(token) }));
  };
}
