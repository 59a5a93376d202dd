import type { Case } from '../names/forms';
import type { PersonWord } from './person-words';
import type { PlacedMention, Scene } from './scene';

const FEMININE = /(?:иц|к|есс|сестр|жен|супруг|вдов|гость|старост|глав|судь|сирот)$/u;
const CASES_OF_ENDING: readonly [RegExp, readonly Case[]][] = [
  [/^(?:а|я)$/u, ['gen', 'acc']],
  [/^(?:у|ю|ому|ему)$/u, ['dat']],
  [/^(?:ом|ем|ём|ым|им|цем|цом)$/u, ['ins']],
];

/** A Russian office stands in the case of the name beside it: `председателя Ивана`, not `председателя Иван`. */
export function agreesInCase({ ending, word, plural }: PersonWord, { cases }: PlacedMention): boolean {
  if (cases.length > 4 || plural || /^(?:зам|вице-)председателя$/u.test(word)) return true;
  const stem = word.slice(0, word.length - ending.length);
  if (FEMININE.test(stem)) return true;
  const wanted = CASES_OF_ENDING.find(([pattern]) => pattern.test(ending))?.[1];
  if (wanted) return cases.some((kase) => wanted.includes(kase));
  return /^(?:|ь|й)$/u.test(ending) ? cases.includes('nom') : true;
}

/** `Ответственным секретарём — Ольга Ким`: the verb is left out, and over its dash the cases differ. */
export function agreesBeside({ tokens }: Scene, word: PersonWord, mention: PlacedMention): boolean {
  if (agreesInCase(word, mention)) return true;
  return (
    /^(?:ом|ем|ём|ой|ей|ым|им|цем|цом|ами|ями)$/u.test(word.ending) &&
    /^[–—-]$/u.test(tokens[mention.from - 1]?.text ?? '')
  );
}
