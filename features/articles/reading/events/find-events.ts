import type { FoundDate } from '../dates/found-date';
import { tenseOf } from '../dates/tense';
import type { Category, FoundEvent, FoundOrganization, FoundPerson, FoundPlace, Quote } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import type { Sentence } from '../text/sentences';
import type { Token } from '../text/tokens';
import { acts, isBackground, isBiography, isTenure, speaksOfUs } from './background';
import { type Clause, clausesOf, coreOf } from './clauses';
import { evidence, isHeld, isMade, isOfFounding } from './evidence';
import { foundedSince } from './existing';
import { asksForDay, isAsked, isAskedWhen, isWhen } from './interview';
import { categoryOf, isEventNoun, isTheme } from './kinds';
import { peopleAt } from './led-by';
import { goesOn, isListed } from './listed';
import { isOpened } from './opened';
import { ourRoleOf, sentenceOf } from './our-role';
import { clockLines, closesLine, isItem, isProgramme, opensLine } from './programme';
import { titleOf } from './title';
import { wordsOf } from './words-of';

const within = <T extends { mentions: Quote[] }>(things: readonly T[], start: number, end: number) =>
  things.filter(({ mentions }) => mentions.some((mention) => mention.start >= start && mention.end <= end));

/** What an article tells of without saying whose it was is mostly its organization's own; a parade or a race mostly is not. */
const OWN_KINDS: ReadonlySet<Category> = new Set([
  'remembrance', 'national-day', 'religious-holiday', 'anniversary', 'creative-evening', 'concert', 'exhibition', 'presentation', 'conference', 'course', 'reception', 'assembly',
]); // biome-ignore format: a table

/** The most telling place of a clause: a hall, a street, a square before a town, a town before a country. */
function placeOf(doc: Document, places: readonly FoundPlace[], clause: Clause): string | null {
  const [start, end] = spanOf(doc, clause);
  const inside = within(places, start, end);
  const rank = ({ rule }: FoundPlace) =>
    ['venue', 'street', 'district', 'city', 'region', 'country'].findIndex((kind) => rule.startsWith(kind));
  return inside.sort((a, b) => rank(a) - rank(b))[0]?.name ?? null;
}

function spanOf(doc: Document, { from, to }: Clause): [number, number] {
  return [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0];
}

/** A year alone before dates of that year: it opens their list, unless something is told of it first. */
function isHeading({ tokens }: Document, { date, yearOnly, to }: Clause, own: readonly FoundDate[]): boolean {
  return (
    !yearOnly &&
    date.precision === 'year' &&
    !date.rule.startsWith('season') &&
    own.some((other) => other.from > date.from && other.edtf.startsWith(`${date.edtf}-`)) &&
    !isItemOfYear(tokens, date.to, to)
  );
}

/** `В 2019 году прошёл слёт, а в мае — …`: one thing was held; `прошли мероприятия: …` announces what follows. */
function isItemOfYear(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const isOver = /^[,;]$/.test(tokens[to]?.text ?? '') || /^(?:ve|и|а|and)$/.test(tokens[to]?.plain ?? '');
  return isOver && words.some(({ plain }) => isEventNoun(plain) && !MANY.test(plain));
}

const MANY = /(?:l[ae]r\p{L}{0,9}|ы|и|ов|ий|ям|ям[и]|ах|ях|s)$/u;

/** `2 апреля. Минск. В клубе прошёл …`: the sentence that a date alone stands before. */
function toldAfter(
  doc: Document,
  at: number,
  [date, more]: readonly FoundDate[],
  programme: boolean,
): Sentence[] {
  const own = doc.sentences[at];
  if (!own || !date || more) return [];
  const others = doc.tokens
    .slice(own.from, own.to)
    .filter(({ kind, start }) => kind === 'word' && (start < date.start || start >= date.end));
  const question = doc.sentences[at - 1];
  if (question && isAskedWhen(doc, question, own, date)) return [question];
  // "— Which was your first feast? — The Novruz of 2012."
  const isNamed = others.some(({ plain }) => isTheme(plain) || isEventNoun(plain));
  const isShort = others.length > 0 && others.length < 4;
  if (question && isAsked(doc, question, own) && isShort && (isNamed || asksForDay(doc, question)))
    return [own];
  if (others.length > 1 || (others.length === 1 && !(programme && opensLine(doc, date)))) return [];
  const lines = programme ? clockLines(doc, at) : [];
  if (lines.length > 0) return lines;
  // An interview: what was asked for is told by the question.
  if (question && isAsked(doc, question, own)) return [question];
  const next = doc.sentences
    .slice(at + 1, at + 3)
    .find(
      ({ from, to, paragraph }) =>
        (to - from > 5 || (programme && paragraph === own.paragraph)) && paragraph - own.paragraph <= 1,
    );
  return next ? [next] : [];
}

const wholeOf = ({ from, to }: Sentence, date: FoundDate): Clause => ({
  from,
  to,
  date,
  yearOnly: false,
  shared: false,
});

function quoteOfDate(doc: Document, clause: Clause): Quote {
  const { date } = clause;
  if (clause.yearOnly && date.inheritedFrom) return date.inheritedFrom;
  return quoteOf(doc, date.start, date.end);
}

/** In Azerbaijani the predicate at the end governs what has none: `mayın 9-da veteranlarla, 10-da tələbələrlə görüş keçirilib`. */
function predicated(
  doc: Document,
  { from, to, date, yearOnly }: Clause,
  { to: end }: Sentence,
): [number, number] {
  // "Библиотека (2001), хор (2004) и лагерь (2010) появились позже".
  if (doc.tokens[date.from - 1]?.text === '(' && doc.tokens[date.to]?.text === ')' && !yearOnly)
    return [from, end];
  // "1997-ci ildə məktəb, 2001-də kitabça, 2003-də dəstə yarandı": a year that opens its item.
  const isOpen = date.precision !== 'year' || from === date.from;
  const isBare = doc.locale === 'az' && !yearOnly && isOpen && to < end;
  const { tokens } = doc;
  if (!isBare || tokens.slice(from, to).some(({ plain, kind }) => kind === 'word' && isEventNoun(plain)))
    return [from, to];
  return tenseOf(tokens, from, to, 'az') === 'unknown' ? [from, end] : [from, to];
}

/** So far behind the subject of a list its items lie. */
const LONGEST_LIST = 300;

/** "The club was founded in 1971 and bought its house in 1985": the subject stands in the clause before. */
function actsFrom({ tokens, locale }: Document, { from }: Clause, sentence: Sentence): number {
  const isJoined = /^(?:and|и|а)$/.test(tokens[from - 1]?.plain ?? '') && !tokens[from]?.capital;
  // The subject of an Azerbaijani list stands before the first of its dates.
  return locale === 'az' || isJoined ? Math.max(sentence.from, from - LONGEST_LIST) : from;
}

/** `Results of 2019`: a headline dates an event by its day or month only. */
const isWide = ({ date }: Clause) => date.precision === 'year' || date.precision === 'decade';

/** What a headline says counts where the text does not say it again. */
function withoutRepeated(found: FoundEvent[], title: Sentence | undefined): FoundEvent[] {
  if (!title) return found;
  const isOfTitle = ({ sentence }: FoundEvent) => sentence.start < title.end && sentence.end > title.start;
  const body = found.filter((event) => !isOfTitle(event));
  return found.filter((event) => !isOfTitle(event) || !body.some(({ edtf }) => edtf.startsWith(event.edtf)));
}

/** Dated happenings: one for each clause that a date governs and that speaks of an event. */
export function findEvents(
  doc: Document,
  dates: readonly FoundDate[],
  places: readonly FoundPlace[],
  people: readonly FoundPerson[],
  organizations: readonly FoundOrganization[],
): FoundEvent[] {
  const bySentence = new Map<number, FoundDate[]>();
  for (const date of dates) {
    const usable = date.kind === 'date' && date.edtf !== '';
    if (!usable) continue;
    const own = bySentence.get(date.sentence);
    if (own) own.push(date);
    else bySentence.set(date.sentence, [date]);
  }
  const main = organizations.filter(({ main }) => main);
  const others = organizations.filter((body) => !body.main);
  const starts = new Set(main.flatMap((body) => body.mentions.map(({ start }) => start)));
  const found: FoundEvent[] = [];
  const programme = isProgramme(doc, dates);
  for (const [at, own] of bySentence) {
    const sentence = doc.sentences[at];
    const isSubtitle = sentence?.kind === 'rubrics' && own[0]?.precision === 'interval';
    if (!sentence || (sentence.kind !== 'sentence' && sentence.kind !== 'title' && !isSubtitle)) continue;
    const told = toldAfter(doc, at, own, programme);
    const { from: first, to: last } = told[0] ?? sentence;
    const whole = sentenceOf(wordsOf(doc, first, last));
    let wasEvent = false;
    const [date] = own;
    const clauses =
      told.length > 0 && date ? told.map((line) => wholeOf(line, date)) : clausesOf(doc, at, own);
    for (const clause of clauses) {
      const [start, end] = spanOf(doc, clause);
      const words = wordsOf(doc, ...predicated(doc, clause, sentence));
      const made = isMade(words) || isOfFounding(doc, clause.date);
      if (isTenure(words, clause.date)) continue;
      const core = wordsOf(doc, ...coreOf(doc, clause));
      const ours = within(main, start, end).length > 0 || speaksOfUs(words);
      const held = isHeld(core, clause.date) || isOpened(core);
      const isAnswer = told[0] !== undefined && (told[0] === sentence || isWhen(doc, told[0]));
      const isLine =
        isAnswer || (programme && (told.length > 0 || isItem(doc, clause) || closesLine(doc, clause)));
      if (isBiography(core, { made, held, ours }) || (!isLine && isBackground(words, made))) continue;
      if (isHeading(doc, clause, own)) continue;
      const category =
        evidence(doc, clause, words, {
          ours,
          acting: acts(doc.tokens, actsFrom(doc, clause, sentence), clause.to, starts, clause.date),
        }) ??
        (isListed(doc, clause, wasEvent) || (wasEvent && goesOn(doc, clause)) || isSubtitle || isLine
          ? (categoryOf(words) ?? 'other')
          : null);
      if (!category || (sentence.kind === 'title' && isWide(clause))) continue;
      wasEvent = true;
      const edtf = clause.yearOnly
        ? (/\d{4}/.exec(clause.date.edtf)?.[0] ?? clause.date.edtf)
        : clause.date.edtf;
      found.push({
        title: titleOf(doc, clause),
        edtf,
        category,
        ourRole:
          category === 'founding'
            ? 'unclear'
            : (ourRoleOf(words, whole, ours || whole.ours) ??
              (main.length > 0 && OWN_KINDS.has(category) && within(others, start, end).length === 0
                ? 'organizer'
                : 'unclear')),
        place: placeOf(doc, places, clause),
        people: peopleAt(doc, people, start, end).map(({ name }) => name),
        quote: quoteOfDate(doc, clause),
        sentence: quoteOf(doc, start, end),
        confidence:
          Math.round(clause.date.confidence * (clause.yearOnly || clause.shared ? 0.8 : 0.9) * 100) / 100,
        rule: `event:${clause.yearOnly ? 'list-item' : clause.date.rule}`,
      });
    }
  }
  const title = doc.sentences.find(({ kind }) => kind === 'title');
  const told = [...withoutRepeated(found, title), ...foundedSince(doc, dates, main, found)];
  return told.sort((a, b) => a.sentence.start - b.sentence.start || a.sentence.end - b.sentence.end);
}
