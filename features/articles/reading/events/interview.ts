import type { FoundDate } from '../dates/found-date';
import { tenseOf } from '../dates/tense';
import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';

const WHEN =
  /^(?:when|когда|vaxt|zaman|begin|began|start|started|начал\p{L}*|появил\p{L}*|возник\p{L}*|yaran\p{L}*|basla\p{L}*)$/u;

/** `When did the guild begin?` */
export const isWhen = ({ tokens }: Document, { from, to }: Sentence): boolean =>
  tokens[to - 1]?.text === '?' && tokens.slice(from, to).some(({ plain }) => WHEN.test(plain));

/** Whether a sentence answers the question before it. */
export const isAsked = ({ tokens }: Document, question: Sentence, answer: Sentence): boolean =>
  tokens[question.to - 1]?.text === '?' && answer.paragraph - question.paragraph <= 1;

const DAY = /^(?:gun|day$|days$|день|дни|event|tedbir|evening|gece|вечер|праздник|событи|moment|момент)/;

/** `Ən yaddaqalan gün?`, `Which day do you remember best?` */
export const asksForDay = ({ tokens }: Document, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ plain }) => DAY.test(plain));

/** `— In 1924, in the back room of a bakery.`: an answer without a verb; the question tells what was then. */
export function isAskedWhen(
  doc: Document,
  question: Sentence,
  answer: Sentence,
  { from }: FoundDate,
): boolean {
  if (answer.paragraph - question.paragraph > 1 || !isWhen(doc, question)) return false;
  const lead = doc.tokens.slice(answer.from, from).filter(({ kind }) => kind === 'word');
  return lead.length <= 2 && tenseOf(doc.tokens, answer.from, answer.to, doc.locale) === 'unknown';
}
