import { CONSENT_PURPOSES, type ConsentAnswer, type ConsentPurpose } from '@/db/enums';

/** Changes with the wording of the consents (`text.*` of the messages); a test holds the two together. */
export const CONSENT_TEXT = 'consents-2026-11';

/** What people can be asked for, in the order of the forms. */
export const ASKABLE = CONSENT_PURPOSES;

/** How long a private link that asks somebody can be answered. */
export const LINK_DAYS = 30;

/**
 * What can be agreed to for somebody under age. Not to the name on public pages: nothing about them is public, and what was agreed to
 * would hold on from the day on which they answer for themselves.
 */
export function mayBeGivenUnderAge(purpose: ConsentPurpose): boolean {
  return purpose !== 'publication';
}

/** What somebody says to each purpose; what they say nothing to stays as it is. */
export type Answers = Partial<Record<ConsentPurpose, ConsentAnswer>>;

/** The last word on each purpose. */
export type LastWords = Partial<Record<ConsentPurpose, ConsentAnswer>>;

/**
 * What is written of answers: only what changes something. A "no" to what was agreed to takes it back; who takes back that the
 * record is kept takes back all that rests on it.
 */
export function wordsToWrite(answers: Answers, last: LastWords): Answers {
  const wanted = { ...answers };
  if (last.record === 'given' && (answers.record === 'withdrawn' || answers.record === 'refused')) {
    for (const purpose of CONSENT_PURPOSES) if (last[purpose] === 'given') wanted[purpose] = 'withdrawn';
  }
  const entries = Object.entries(wanted).flatMap(([purpose, answer]) => {
    const before = last[purpose as ConsentPurpose];
    const word = wordAfter(answer, before);
    return word === null ? [] : [[purpose, word]];
  });
  return Object.fromEntries(entries) as Answers;
}

function wordAfter(answer: ConsentAnswer, before: ConsentAnswer | undefined): ConsentAnswer | null {
  if (answer === 'given') return before === 'given' ? null : 'given';
  if (before === 'given') return 'withdrawn';
  // Nothing can be taken back that was not given; a "no" said twice is one.
  return answer === 'refused' && before === undefined ? 'refused' : null;
}

/** The answers of a form: what is ticked of what was asked is given, the rest refused. */
export function answersOf(asked: readonly ConsentPurpose[], ticked: readonly ConsentPurpose[]): Answers {
  return Object.fromEntries(
    asked.map((purpose) => [purpose, ticked.includes(purpose) ? 'given' : 'refused']),
  ) as Answers;
}
