import { isBeforeName } from '../persons/courtesy';
import { agreesBeside } from './agreement';
import type { PersonWord } from './person-words';
import type { PlacedMention, Scene } from './scene';

const RU_VERB =
  /(?:[аеиыяу]л[аои]?|[аеиыяу]л(?:ся|ась|ось|ись)|[аяеё]ет|[уюая]т(?:ся)?|ится|ется|[иы]т|жден[аоы]|бран[аоы]|значен[аоы]|рован[аоы]|щен[аоы])$/u;
const RU_NO_VERB =
  /^(?:отдел\p{L}?|зал\p{L}?|совет|комитет|университет|факультет|кабинет|институт|департамент|портал\p{L}?|журнал\p{L}?|канал\p{L}?|филиал\p{L}?|квартал\p{L}?|капитал\p{L}?|парламент|спорт|концерт|проект|лет|свет|школ\p{L}|газет|бюджет|фестивал\p{L}|клуб\p{L}?|был|было|это|интернет|паритет|авторитет|телеканал\p{L}?|материал\p{L}?|предел\p{L}?|раздел\p{L}?|депутат|мандат|результат|диаспор\p{L}|конгломерат)$/u;
const EN_VERB =
  /^(?:said|says|was|is|were|are|has|had|have|told|who|which|that|will|would|welcomed|thanked|and|but|while|when|as|after|before|because|met|asked|visited|presented|read)$/u;
const RU_CALLING = /\p{L}{3}(?:ист|истка|ник|ница|вод|вед|лог|граф|тель|арь|яр|ёр)$/u;

/** `— скрипач Михаил Г`: a calling in the nominative, and the name right after it. */
function isCallingBeforeName({ marked: { wordAt }, mentionAt, tokens }: Scene, at: number): boolean {
  const word = wordAt[at];
  // A calling that no list knows: `доирист`, `пчеловод`.
  const token = tokens[at];
  if (!word && token && !token.capital && RU_CALLING.test(token.lower)) return (mentionAt[at + 1] ?? -1) >= 0;
  const isCalling = word?.role === 'calling' || word?.role === 'performer';
  return isCalling && !word.plural && (mentionAt[word.to] ?? -1) >= 0;
}

/** `leader of the school X`: one noun with an article between the office and the name. */
const isOfTheNoun = ({ tokens, marked }: Scene, of: number, name: number) =>
  name - of === 3 &&
  tokens[of]?.lower === 'of' &&
  /^(?:the|our|its)$/u.test(tokens[of + 1]?.lower ?? '') &&
  tokens[of + 2]?.capital === false &&
  !/^(?:late|great)$/u.test(tokens[of + 2]?.lower ?? '') &&
  marked.wordAt[of + 2] === undefined;

/** `председатель общества «Х» Иван Петров`, `secretary of the club, John Smith`: what the office is of stands between. */
export function acrossComplement(scene: Scene, word: PersonWord, limit: number): PlacedMention | undefined {
  const { tokens, locale, marked } = scene;
  if (
    locale === 'az' ||
    (locale === 'en' && (word.plural || !/^(?:of|at|for|in|since|to)$/u.test(tokens[word.to]?.lower ?? '')))
  )
    return undefined;
  for (let at = word.to; at < Math.min(limit, word.to + 22); at++) {
    const index = scene.mentionAt[at] ?? -1;
    const token = tokens[at];
    if (!token) return undefined;
    if (index >= 0) {
      const before = tokens[at - 1];
      if (locale === 'en' && before?.text !== ',' && !isOfTheNoun(scene, word.to, at)) return undefined;
      // A genitive right after the office is of whom, not who: "помощник Ивана Петрова".
      const mention = scene.mentions[index];
      if (locale === 'ru' && mention && !agreesBeside(scene, word, mention)) return undefined;
      if (before?.text === ',' && locale === 'ru' && !/^[,—–]$/u.test(tokens[mention?.to ?? 0]?.text ?? ''))
        return mention;
      return mention;
    }
    if (marked.quoted[at]) continue;
    if (token.text === ',') {
      let named = at + 1;
      while (
        isBeforeName(tokens[named]?.lower ?? '', locale) ||
        (named > at + 1 && tokens[named]?.text === '.')
      )
        named++;
      const next = scene.mentionAt[named] ?? -1;
      if (next >= 0) return scene.mentions[next];
      if (!marked.wordAt[at + 1]) return undefined;
      continue;
    }
    if (
      (token.text === '—' || token.text === '–' || token.text === ':') &&
      (scene.mentionAt[at + 1] ?? -1) < 0 &&
      !(locale === 'ru' && isCallingBeforeName(scene, at + 1))
    )
      return undefined;
    if (/^[;.!?()]$/u.test(token.text) && token.text !== '.') return undefined;
    if (
      locale === 'ru'
        ? RU_VERB.test(token.lower) && !token.capital && !RU_NO_VERB.test(token.lower)
        : EN_VERB.test(token.lower)
    )
      return undefined;
    const inner = marked.wordAt[at];
    if (inner && inner.role !== 'calling' && at > word.to && locale === 'en') return undefined;
    if (token.lower === 'с' || token.lower === 'with' || token.lower === 'что') return undefined;
  }
  return undefined;
}
