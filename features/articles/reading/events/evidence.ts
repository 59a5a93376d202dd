import type { FoundDate } from '../dates/found-date';
import type { Category } from '../proposals';
import type { Document } from '../text/document';
import type { Clause } from './clauses';
import { isDeed } from './deeds';
import { isDone, isPassive } from './done';
import {
  categoryOf,
  ELECTION,
  FOUNDING,
  happens,
  isDenied,
  isEventNoun,
  isStatementMade,
  takesPlace,
} from './kinds';
import { isOpened, openedAs } from './opened';
import { wordsOf } from './words-of';

/** Something was founded, or somebody elected. */
export const isMade = (words: readonly string[]) =>
  words.some((word) => FOUNDING.test(word) || ELECTION.test(word));

/** Names an event, and says its day or month. */
export const isHeld = (words: readonly string[], { precision, rule }: FoundDate) =>
  ((precision !== 'year' && precision !== 'decade') || rule.startsWith('season')) && words.some(isEventNoun);

/** As short as two years are: `2017/2019`. */
const LEAST_OF_MONTHS = 10;
/** Longer than two months are: `2017-05-01/2017-05-03`. */
const LEAST_OF_DAYS = 15;
const FOUNDING_NOUN =
  /^(?:foundation|founding|formation|establishment|creation|inception|birth|основани[яею]|создани[яею]|образовани[яею]|появлени[яею]|yaranma|yaradilma)/;
const AT_FIRST = /^(?:originally|initially|первоначально)$/;
const FOR_THEN = /^(?:planned|scheduled|due|намеченн|запланированн|назначенн)/;
const CALLED_OFF = /^(?:postponed|cancelled|canceled|moved|rescheduled|отложен|отменен|перенес)/;

/** `since its foundation in 1979`, `с момента создания в 1995 году`. */
export const isOfFounding = ({ tokens }: Document, { from }: FoundDate) =>
  /^(?:in|on|в|back)$/.test(tokens[from - 1]?.plain ?? '') &&
  FOUNDING_NOUN.test(tokens[from - 2]?.plain ?? '');

/** `originally planned for 3 March`, `намеченные на 12 июня, перенесены`: it was not held then. */
function isCalledOff({ tokens, sentences }: Document, { from, sentence }: FoundDate): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from);
  if (before.some(({ plain }) => AT_FIRST.test(plain))) return true;
  if (!before.some(({ plain }) => FOR_THEN.test(plain))) return false;
  return tokens.slice(from, sentences[sentence]?.to).some(({ plain }) => CALLED_OFF.test(plain));
}

/** When something ends, or must be done until: no event. */
export const DEADLINE =
  /^(?:deadline|apply|applications|register|registration|booking|bookings|tickets|rsvp|expires?|closed|closes|by$|срок|заявк|принима(?:ет|ют)ся|регистрац|закрыт|билет|son$|muraciet|qeydiyyat|bagli|bilet|qeder$)/;

/** `…, намеченные на 12 июня, перенесены на 19-е`: what was moved is told before. */
function categoryOfMoved(doc: Document, { date }: Clause, words: readonly string[]): Category | null {
  const own = doc.sentences[date.sentence];
  if (!own || date.precision !== 'day' || !words.some((word) => CALLED_OFF.test(word))) return null;
  return categoryOf(wordsOf(doc, own.from, date.to));
}

/** `Komanda 2015-ci ildə yığılıb, 2018-də …`: the subject stands before the first date of an Azerbaijani list. */
function categoryOfSubject(doc: Document, { from, date }: Clause, words: readonly string[]): Category | null {
  const own = doc.sentences[date.sentence];
  if (!own || doc.locale !== 'az' || from !== date.from) return null;
  if (doc.tokens.slice(own.from, from).some(({ kind }) => kind === 'number')) return null;
  return categoryOf([...wordsOf(doc, own.from, from), ...words]);
}

const HOPED = /^(?:надеюсь|надеемся|hopefully|maybe|perhaps|umid)/;

/** A day to come, or a month whose verb is to come: whatever is said of it is to be held then. */
function isPlanned(doc: Document, clause: Clause, words: readonly string[]): boolean {
  const { date } = clause;
  const isDay =
    date.precision === 'day' || (date.precision === 'interval' && date.edtf.length > LEAST_OF_DAYS);
  if (clause.yearOnly || words.some((word) => DEADLINE.test(word))) return false;
  if (words.some((word) => HOPED.test(word))) return false;
  const isSaid = date.rule.startsWith('relative-') || isDone(doc, clause);
  const isWide = date.precision === 'month' || /^(?:season|year\+relative)/.test(date.rule);
  if (isWide) return date.future && isSaid;
  return isDay && date.future;
}

/** `Впервые`, `ilk dəfə`, `the first ball`: what is told as the first of its kind happened then; not the first of a person. */
const FIRST = /^(?:first|ilk|впервые|перв(?:ый|ая|ое|ые|ую))$/;
const OF_PERSON = /^(?:his|her|my|i|he|she|свой|свою|свое|мой|моя|он|она|я|oz$|ozunun)$/;
const isFirst = (words: readonly string[]) =>
  words.some((word) => FIRST.test(word)) && !words.some((word) => OF_PERSON.test(word));

/** What was done more than once in a year is no one event. */
const REPEATED =
  /^(?:usually|always|each|every|обычно|всегда|кажд|ежегодно|adeten|hemise|twice|thrice|often|regularly|дважды|трижды|неоднократно|часто|регулярно|defelerle|tez-tez|mutemadi)$/;

/** `2022-ci ili başa vurub`: the year is what was ended, not when. */
const isObject = ({ tokens }: Document, { to, precision }: FoundDate) =>
  precision === 'year' && tokens[to - 1]?.plain === 'ili';

const WHOSE = /^(?:birthday|deadline|day$|holiday|рождени|срок)/;

/** `The fair was not until 7 October`, `ярмарка была 7 октября`: what is on a day takes place on it. */
function isOn({ tokens }: Document, { from, date }: Clause): boolean {
  let at = date.from - 1;
  while (at > from && /^(?:on|in|not|until|back|only|held|the|в)$/.test(tokens[at]?.plain ?? '')) at--;
  const isThere = /^(?:was|were|is|are|be|был[аио]?|будет|будут)$/.test(tokens[at]?.plain ?? '');
  const before = tokens.slice(from, at).filter(({ kind }) => kind === 'word');
  return isThere && before.length > 1 && !before.some(({ plain }) => PERSON.test(plain) || WHOSE.test(plain));
}
const PERSON = /^(?:it|he|she|they|i|we|you|this|that|он|она|они|это|which|who)$/;

/** `В октябре …`, `Yanvarda …`: what is told of months in their order. */
const opensSentence = ({ sentences }: Document, { from, sentence, basis }: FoundDate) =>
  basis !== 'explicit' && from - (sentences[sentence]?.from ?? 0) <= 1;

/** What is asked of a clause before it is an event: the wider the date, the more. */
export function evidence(
  doc: Document,
  clause: Clause,
  words: readonly string[],
  { ours, acting }: { ours: boolean; acting: boolean },
): Category | null {
  const { date } = clause;
  if (isCalledOff(doc, date) || isDenied(words) || isObject(doc, date)) return null;
  const noun = words.some(isEventNoun);
  const happened = words.some(happens);
  const founded = isOfFounding(doc, date);
  const act = founded || isMade(words) || isStatementMade(words);
  const category = categoryOf(words) ?? categoryOfMoved(doc, clause, words);
  const isYears = date.precision === 'interval' && date.edtf.length < LEAST_OF_MONTHS;
  if (founded && !noun) return 'founding';
  if ((noun && !isYears) || act) return category ?? 'other';
  if (isOpened(words)) return category ?? openedAs(words);
  if (date.precision === 'year' && words.some((word) => REPEATED.test(word))) return null;
  const done = isDone(doc, clause);
  if (date.precision === 'year' || date.precision === 'decade' || isYears)
    return ((isPlanned(doc, clause, words) || (date.future && category)) && !isYears) ||
      (happened && (ours || noun || takesPlace(words) || (category && !isYears))) ||
      (done && (acting || (!isYears && (isFirst(words) || isDeed(words, doc.locale)))))
      ? (category ?? categoryOfSubject(doc, clause, words) ?? 'other')
      : null;
  // "… and the commemoration of the Armistice on 11 November 2018": a theme with its own day needs no verb.
  if (category && (happened || ours || done || (date.precision === 'day' && date.basis === 'explicit')))
    return category;
  if (isPlanned(doc, clause, words)) return category ?? 'other';
  if (date.precision === 'day' && isOn(doc, clause)) return 'other';
  const isDay =
    date.precision === 'day' || (date.precision === 'interval' && date.edtf.length > LEAST_OF_DAYS);
  // "Ground was broken in August 2022": somebody did it.
  const isUsed =
    date.precision === 'month' &&
    (words.some((_, at) => isPassive(words, at)) ||
      ((date.basis === 'explicit' || date.basis === 'sentence' || doc.locale === 'az') &&
        isDeed(words, doc.locale)));
  return happened || ((isDay || acting || isUsed || opensSentence(doc, date)) && done) ? 'other' : null;
}
