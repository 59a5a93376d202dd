import { tenseOf } from '../dates/tense';
import { isSeason } from '../dates/year';
import type { Document } from '../text/document';
import { type Clause, coreOf } from './clauses';
import { wordsOf } from './words-of';

/** `was broken`, `были возведены`: somebody did it. */
const AUXILIARY = /^(?:was|were|had|been|be|был[аои]?)$/;
const PARTICIPLE =
  /(?:ed|en|wn|ung|ught|ilt|eld|ade|one|old|ept|aid|un|ent|den|pt|put|set|hung|cut|lit|shut)$|(?:ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты|ыт|ыта|ыто|ыты)$/u;
/** `were tired`, `was located`: a state. */
const STATE =
  /^(?:tired|used|married|pleased|interested|based|located|called|named|known|involved|supposed)$/;
const ADVERB = /(?:ly|also|again)$/;

/** Whether the verb at a word is a passive one. */
export function isPassive(words: readonly string[], at: number): boolean {
  const next = words[ADVERB.test(words[at + 1] ?? '') ? at + 2 : at + 1] ?? '';
  return AUXILIARY.test(words[at] ?? '') && PARTICIPLE.test(next) && !STATE.test(next);
}

/** Verbs of telling, and the state of things: what is dated is the telling, or nothing. */
const TOLD =
  /^(?:said|told|says|announced|reported|wrote|recalled|was$|were$|had$|i$|my$|me$|сообщил|рассказал|заявил|писал|написал|отметил|подчеркнул|исполнил|был[аои]?$|я$|мне$|мой$|bildirib|deyib|yazib|soyleyib|bildirdi|dedi|men$|idi$|olub$)/;

/** The "i" of `fevralın 21-i` is an ending. */
const isTold = (word: string, locale: Document['locale']) =>
  TOLD.test(word) && !(word === 'i' && locale !== 'en');

/** "Earlier this year", "в начале этого года": then something was done. */
const PARTLY = /^(?:earlier|later|early|late|ранее|позднее|начале|конце|середине)$/;

/** Whatever was done on one day, or by the organization in a month or a year, is a happening. */
export function isDone(doc: Document, clause: Clause): boolean {
  const { rule, precision, future } = clause.date;
  // "Last year", "yesterday": mostly the time of a state, or of what was told already.
  const isPartial =
    PARTLY.test(doc.tokens[clause.date.from - 1]?.plain ?? '') ||
    isSeason(doc.tokens[clause.date.to - 1]?.plain ?? '');
  if (
    (/^relative-(?!month)/.test(rule) && !future && !isPartial) ||
    (precision === 'year' && /^year\+relative/.test(rule) && !future && !isPartial) ||
    clause.yearOnly
  )
    return false;
  const [from, to] = coreOf(doc, clause);
  const words = wordsOf(doc, from, to);
  return (
    tenseOf(doc.tokens, from, to, doc.locale) !== 'unknown' &&
    !words.some((word, at) => isTold(word, doc.locale) && !isPassive(words, at))
  );
}
