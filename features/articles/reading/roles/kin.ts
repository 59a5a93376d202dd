import { acrossComplement } from './complement';
import type { PersonWord } from './person-words';
import type { PlacedMention, Scene } from './scene';

const GENITIVE = /^(?:а|я|ы|и|ого|его|ой|ей|цы?а)$/u;

/** `сын основателя общины Владимир Чен`: of whom somebody is the son stands between. */
export function kinAcross(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  if (scene.locale !== 'ru' || word.plural || !officeBehind(scene, word)) return undefined;
  const named = acrossComplement(scene, word, Math.min(limit, word.to + 7));
  // `Давида Коэна Михаил`: two people's names.
  if (named && named.to - named.from > 2 && !named.person.father) return undefined;
  return named?.cases.includes('nom') && scene.tokens[named.from - 1]?.text !== ',' ? named : undefined;
}

/** `X, сын председателя`: the office behind the word for kin is somebody else's, who is not named. */
export const isKinOfOffice = (scene: Scene, word: PersonWord): boolean =>
  scene.locale === 'ru' && officeBehind(scene, word) !== undefined;

/** The office behind a word for kin, in the genitive: `жена нашего председателя`. */
function officeBehind({ marked: { wordAt }, tokens }: Scene, { to }: PersonWord): PersonWord | undefined {
  const skip = /^(?:нашего|нашей|бывшего|первого|покойного|одного|её|его|их)$/u.test(tokens[to]?.lower ?? '')
    ? 1
    : 0;
  const office = wordAt[to + skip];
  return office && office.role !== 'relative' && !office.plural && GENITIVE.test(office.ending)
    ? office
    : undefined;
}

/** An office that stands in the genitive behind a word for kin is held by nobody named beside it. */
export function isOfKin(
  { locale, marked: { wordBefore, wordAt }, mentionAt, tokens }: Scene,
  word: PersonWord,
): boolean {
  if (locale !== 'ru' || word.role === 'relative' || !GENITIVE.test(word.ending)) return false;
  const skip = /^(?:нашего|нашей|бывшего|первого|покойного|одного|её|его|их)$/u.test(
    tokens[word.from - 1]?.lower ?? '',
  )
    ? 1
    : 0;
  const kin = wordBefore[word.from - skip];
  if (kin?.role !== 'relative' || kin.plural) return false;
  // `дочь основателя Ивана Петрова`: he is named.
  const named = mentionAt[word.to] ?? -1;
  const isNamed =
    named >= 0 || (wordAt[word.to]?.role === 'calling' && (mentionAt[wordAt[word.to]?.to ?? 0] ?? -1) >= 0);
  return !isNamed;
}
