import type { FoundDate } from '../dates/found-date';
import { publishedOf } from '../dates/published';
import { tenseOf } from '../dates/tense';
import type { Category } from '../proposals';
import type { Document } from '../text/document';
import { type Clause, coreOf } from './clauses';
import {
  categoryOf,
  ELECTION,
  FOUNDING,
  happens,
  isDenied,
  isEventNoun,
  isStatementMade,
  takesPlace,
  withParts,
} from './kinds';

/** The words of some tokens, as lexicons are asked with. */
export const wordsOf = (doc: Document, from: number, to: number) =>
  withParts(doc.tokens.slice(from, to).flatMap(({ kind, plain }) => (kind === 'word' ? [plain] : [])));

/** Something was founded, or somebody elected. */
export const isMade = (words: readonly string[]) =>
  words.some((word) => FOUNDING.test(word) || ELECTION.test(word));

/** Names an event, and says its day or month. */
export const isHeld = (words: readonly string[], { precision }: FoundDate) =>
  precision !== 'year' && precision !== 'decade' && words.some(isEventNoun);

/** As short as two years are: `2017/2019`. */
const LEAST_OF_MONTHS = 10;
const LENGTH_OF_DAY = 10;
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

const OPENED =
  /^(?:acil[ib]|acdi|buraxil|buraxib|cap$|nesr$|isiq|cixib$|cixdi$|ucaldil|tikil|berpa$|ise$|работает|издал|издан|вышл[ои]$|выпус(?:тил|щен)|возвед|постро(?:ил|ен)|построен|освящ|освят|установ|заработал|came-out|published|released|issued|built|erected|consecrated|blessed|dedicated|unveiled|acquired|reopened|откры(?:л|т)|появил|заработал|вышел$|вышла$|isiq$|opened$|appeared$|launched$|started$)/;
const HOUSE =
  /^(?:kitab(?:i|in)?$|toplu|almanax|album|disk|film|sayt|oceri|mekteb|kitabxana|qezet|jurnal|muzey|ansambl|xor|teatr|kurs|filial|dernek|школ|библиотек|газет|журнал|музе|ансамбл|хор$|театр|курс|кружок|филиал|отделени|студи|school|library|newspaper|magazine|museum|choir|ensemble|branch|theatre|theater|troupe|group$|shop$|centre|center|bookshop|archive|clinic|radio|kindergarten|nursery|детск|bagca|книг|сборник|альбом|диск$|фильм|альманах|словар|сайт|номер$|газет|book$|books$|cookbook|album$|record$|disc$|film$|anthology|dictionary|almanac|website|market$|café|cafe$|kitchen$|truck$|garden$|mosque|temple|церков|часовн|мечет|синагог|хачкар|памятник|бюст|mescid|kilse|abide|heykel|bust[u]?$|church$|chapel|synagogue|monument|statue|plaque)/;

/** `School was opened`, `məktəb açılıb`: a thing that stays began. */
const isOpened = (words: readonly string[]) =>
  words.some((word) => OPENED.test(word)) && words.some((word) => HOUSE.test(word));

/** When something ends, or must be done until: no event. */
const DEADLINE =
  /^(?:deadline|apply|applications|register|registration|booking|bookings|tickets|rsvp|expires?|closed|closes|by$|until$|срок|заявк|принима(?:ет|ют)ся|регистрац|закрыт|билет|son$|muraciet|qeydiyyat|bagli|bilet|qeder$)/;

/** A day to come, or a month whose verb is to come: whatever is said of it is to be held then. */
function isPlanned(doc: Document, clause: Clause, words: readonly string[]): boolean {
  const { date } = clause;
  const isDay =
    date.precision === 'day' || (date.precision === 'interval' && date.edtf.length > LEAST_OF_DAYS);
  if (clause.yearOnly || words.some((word) => DEADLINE.test(word))) return false;
  if (date.precision === 'month') return date.future && isDone(doc, clause);
  const published = publishedOf(doc)?.iso ?? '';
  const isAfter = published.length === LENGTH_OF_DAY && date.edtf > published;
  return isDay && (date.future || isAfter);
}

/** `Впервые`, `ilk dəfə`, `the first ball`: what is told as the first of its kind happened then; not the first of a person. */
const FIRST = /^(?:first|ilk|впервые|перв(?:ый|ая|ое|ые|ую))$/;
const OF_PERSON = /^(?:his|her|my|i|he|she|свой|свою|свое|мой|моя|он|она|я|oz$|ozunun)$/;
const isFirst = (words: readonly string[]) =>
  words.some((word) => FIRST.test(word)) && !words.some((word) => OF_PERSON.test(word));

/** `was broken`, `были возведены`: somebody did it. */
const AUXILIARY = /^(?:was|were|had|been|be|был[аои]?)$/;
const PARTICIPLE =
  /(?:ed|en|wn|ung|ught|ilt|eld|ade|one|old|ept|aid|un|ent|den|pt)$|(?:ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты|т|та|то|ты)$/u;
const isPassive = (words: readonly string[], at: number) =>
  AUXILIARY.test(words[at] ?? '') &&
  (PARTICIPLE.test(words[at + 1] ?? '') ||
    (/(?:ly|also|again|не)$/.test(words[at + 1] ?? '') && PARTICIPLE.test(words[at + 2] ?? '')));

/** What was done more than once in a year is no one event. */
const REPEATED =
  /^(?:usually|always|each|every|обычно|всегда|кажд|ежегодно|adeten|hemise|twice|thrice|often|regularly|дважды|трижды|неоднократно|часто|регулярно|defelerle|tez-tez|mutemadi)$/;

/** What is asked of a clause before it is an event: the wider the date, the more. */
export function evidence(
  doc: Document,
  clause: Clause,
  words: readonly string[],
  { ours, acting }: { ours: boolean; acting: boolean },
): Category | null {
  const { date } = clause;
  if (isCalledOff(doc, date) || isDenied(words)) return null;
  const noun = words.some(isEventNoun);
  const happened = words.some(happens);
  const founded = isOfFounding(doc, date);
  const act = founded || isMade(words) || isStatementMade(words);
  const category = categoryOf(words);
  const isYears = date.precision === 'interval' && date.edtf.length < LEAST_OF_MONTHS;
  if (founded && !noun) return 'founding';
  if ((noun && !isYears) || act) return category ?? 'other';
  if (isOpened(words)) return category ?? 'founding';
  if (date.precision === 'year' && words.some((word) => REPEATED.test(word))) return null;
  const done = isDone(doc, clause);
  if (date.precision === 'year' || date.precision === 'decade' || isYears)
    return (happened && (ours || noun || takesPlace(words) || (category && !isYears))) ||
      (done && (acting || (isFirst(words) && !isYears)))
      ? (category ?? 'other')
      : null;
  // "… and the commemoration of the Armistice on 11 November 2018": a theme with its own day needs no verb.
  if (category && (happened || ours || done || (date.precision === 'day' && date.basis === 'explicit')))
    return category;
  if (isPlanned(doc, clause, words)) return category ?? 'other';
  const isDay =
    date.precision === 'day' || (date.precision === 'interval' && date.edtf.length > LEAST_OF_DAYS);
  return happened || ((isDay || acting) && done) ? 'other' : null;
}

/** Verbs of telling, and the state of things: what is dated is the telling, or nothing. */
const TOLD =
  /^(?:said|told|says|announced|reported|wrote|recalled|was$|were$|had$|i$|my$|me$|сообщил|рассказал|заявил|писал|написал|отметил|подчеркнул|исполнил|был[аои]?$|я$|мне$|мой$|bildirib|deyib|yazib|soyleyib|bildirdi|dedi|men$|idi$|olub$)/;

/** "Earlier this year", "в начале этого года": then something was done. */
const PARTLY = /^(?:earlier|later|early|late|ранее|позднее|начале|конце|середине)$/;

/** Whatever was done on one day, or by the organization in a month or a year, is a happening. */
function isDone(doc: Document, clause: Clause): boolean {
  const { rule, precision, future } = clause.date;
  // "Last year", "yesterday": mostly the time of a state, or of what was told already.
  const isPartial = PARTLY.test(doc.tokens[clause.date.from - 1]?.plain ?? '');
  if (
    (/^relative-/.test(rule) && !future && !isPartial) ||
    (precision === 'year' && /^year\+relative/.test(rule) && !isPartial) ||
    clause.yearOnly
  )
    return false;
  const [from, to] = coreOf(doc, clause);
  const words = wordsOf(doc, from, to);
  return (
    tenseOf(doc.tokens, from, to, doc.locale) !== 'unknown' &&
    !words.some((word, at) => TOLD.test(word) && !isPassive(words, at))
  );
}
