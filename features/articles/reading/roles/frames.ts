import { remembering } from '@/lib/remember';
import type { Case } from '../names/forms';
import { officerLabels } from '../persons/officer-lists';
import { isApposed, openingComma } from './apposition';
import type { Frame } from './frame';
import { AZ_FRAMES } from './frames.az';
import { EN_FRAMES } from './frames.en';
import { RU_FRAMES } from './frames.ru';
import { pronounSubject } from './pronouns';
import { listBefore, listFrom, nextMention, type PlacedMention, type Scene, sentenceBounds } from './scene';

const FRAMES: Record<Scene['locale'], readonly Frame[]> = { az: AZ_FRAMES, en: EN_FRAMES, ru: RU_FRAMES };
const LONGEST_CLAUSE = 70;
const LONGEST_RELATIVE = 20;

/** The frames that a word may open, kept: most words open none, and texts repeat their words. */
const framesOf = (locale: Scene['locale']) =>
  remembering((lower: string) => FRAMES[locale].filter(({ verb }) => verb.test(lower)), 20_000);
const OPENED = { az: framesOf('az'), en: framesOf('en'), ru: framesOf('ru') };

/** Words that begin a clause of their own after a comma. */
const BEGINS_CLAUSE: Record<Scene['locale'], RegExp> = {
  az: /^(?:ki|lakin|amma|ancaq)$/u,
  ru: /^(?:котор\p{L}+|что|чтобы|где|когда|но|однако|потому|поскольку|хотя|а)$/u,
  en: /^(?:which|that|but|while|although|because|whereas)$/u,
};
const AZ_FINITE = /(?:[ıiuü]b(?:l[aə]r)?|[dt][ıiuü](?:l[aə]r)?|d[ıiuü]r(?:l[aə]r)?|[aə]c[aə]q)$/u;

/** Whether a clause ends before a token: after a semicolon, before "who", in Azerbaijani after a verb and a comma. */
function isEdge({ tokens, locale }: Scene, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token) return true;
  if (/^[;!?]$/u.test(before.text)) return true;
  if (before.text !== ',') return false;
  if (locale === 'ru' && token.lower === 'а' && next?.lower === 'также') return false;
  if (BEGINS_CLAUSE[locale].test(token.lower)) return true;
  const ending = tokens[at - 2];
  return locale === 'az' && ending !== undefined && !ending.capital && AZ_FINITE.test(ending.lower);
}

/** `X, который …, получил`: the comma that closes the clause inside; the verb after it is of the clause around. */
function isPastRelative({ tokens, locale }: Scene, from: number, at: number): boolean {
  if (locale !== 'ru' || !/^котор/u.test(tokens[from]?.lower ?? '')) return false;
  return closingComma(tokens, from, at) >= 0;
}

function closingComma(tokens: Scene['tokens'], from: number, at: number): number {
  for (let comma = from + 2; comma < at && comma - from < LONGEST_RELATIVE; comma++)
    if (tokens[comma]?.text === ',') return comma;
  return -1;
}

function clauseAround(scene: Scene, at: number): [from: number, to: number] {
  const [start, end] = sentenceBounds(scene, at);
  let [from, to] = [at, at + 1];
  while (
    from > start &&
    at - from < LONGEST_CLAUSE &&
    !(isEdge(scene, from) && !isPastRelative(scene, from, at))
  )
    from--;
  while (to < end && to - at < LONGEST_CLAUSE && !isEdge(scene, to)) to++;
  return [from, to];
}

/** The words of a clause that belong to no name, in lower case, a space on either side of each. */
function wordsOf({ tokens, mentionAt }: Scene, from: number, to: number): string {
  let words = ' ';
  for (let at = from; at < to; at++)
    if ((mentionAt[at] ?? -1) < 0 && tokens[at]?.kind === 'word') words += `${tokens[at]?.lower} `;
  return words;
}

const mayBe = ({ cases }: PlacedMention, wanted: readonly Case[] | undefined) =>
  !wanted || cases.some((kase) => wanted.includes(kase));

/** The comma before `который`, where another one closes its clause at `comma`; -1 where none does. */
function relativeBefore({ tokens }: Scene, comma: number, from: number): number {
  for (let at = comma - 1; at > from && comma - at < LONGEST_RELATIVE; at--) {
    if (tokens[at]?.text === ',') return -1;
    if (/^(?:котор|who$)/u.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text === ',') return at - 1;
  }
  return -1;
}

/** The nearest name on one side of the verb that stands in a case that the frame asks for. */
function nearest(scene: Scene, frame: Frame, at: number, [from, to]: [number, number], step: 1 | -1) {
  const { mentionAt, mentions } = scene;
  for (let next = at + step, far = 0; next >= from && next < to; next += step) {
    const mention = mentions[mentionAt[next] ?? -1];
    // What a clause inside tells lies on no way from the verb to its subject.
    if (step === -1 && scene.locale !== 'az' && scene.tokens[next]?.text === ',') {
      const relative = relativeBefore(scene, next, from);
      const head = relative >= 0 || at - next > 2 ? relative : openingComma(scene, next, from);
      if (head >= 0) {
        next = head;
        continue;
      }
    }
    if (!mention) {
      if (++far > frame.reach) return undefined;
      continue;
    }
    if (mayBe(mention, frame.cases)) return mention;
    next = step === 1 ? mention.to - 1 : mention.from;
  }
  return undefined;
}

const OFFICES = /chair$|president$|^(?:secretary|treasurer|auditor)$/u;

/** "Chair A, secretary B and C": of a board only C is no more than a member. */
function hasOffice({ marked: { wordBefore, wordAt }, tokens }: Scene, { from, to }: PlacedMention): boolean {
  const bracket = /^[(–—]$/u.test(tokens[to]?.text ?? '') ? wordAt[to + 1] : undefined;
  return [wordBefore[from], bracket].some((word) => word && OFFICES.test(word.role));
}

/** `X, который стоял у истоков`: the subject of a clause that begins with the pronoun stands before its comma. */
function antecedent({ tokens, mentions, mentionAt, locale }: Scene, frame: Frame, from: number) {
  const isSubject =
    locale === 'ru' &&
    frame.cases?.includes('nom') &&
    /^котор(?:ый|ая|ые)$/u.test(tokens[from]?.lower ?? '') &&
    tokens[from - 1]?.text === ',';
  const mention = isSubject ? mentions[mentionAt[from - 2] ?? -1] : undefined;
  return mention ? [mention] : [];
}

/** A list of those who spoke, played or came whose members are parted by semicolons ends with its sentence. */
const listEnd = (scene: Scene, { role }: Frame, to: number) =>
  /^(?:speaker|performer|guest)$/u.test(role ?? '') && scene.tokens[to - 1]?.text === ';'
    ? sentenceBounds(scene, to)[1]
    : to;

function peopleOf(scene: Scene, frame: Frame, at: number, clause: [number, number]): PlacedMention[] {
  const after = () => nearest(scene, frame, at, clause, 1);
  const before = () => nearest(scene, frame, at, clause, -1);
  const first = frame.who === 'before' ? before() : frame.who === 'after' ? after() : (after() ?? before());
  if (!first) {
    const told = antecedent(scene, frame, clause[0]);
    return told.length > 0 ? told : pronounSubject(scene, frame, at, clause[0]);
  }
  const list = [
    ...listBefore(scene, first, clause[0], true).filter(({ to }) => to > at === first.to > at),
    // Whom an apposition names that stands between the subject and its verb is somebody else.
    ...(isApposed(scene, first, at)
      ? []
      : listFrom(scene, first, listEnd(scene, frame, clause[1]), true).slice(1)),
  ];
  if (/^(?:chair|president|treasurer|secretary|editor)$/.test(frame.role ?? '')) return [first];
  return frame.role === 'board-member' ? list.filter((mention) => !hasOffice(scene, mention)) : list;
}

const BOARD = /^(?:правлени[ея]|президиума?|совета?|комитета?|board|committee|trustees|heyəti|heyət)$/u;

/** `Правление: A (председатель), B, C`: who is on the board after a colon. */
function boardsIn(scene: Scene): void {
  scene.tokens.forEach((token, at) => {
    if (scene.tokens[at + 1]?.text !== ':' || !BOARD.test(token.lower)) return;
    const [, end] = sentenceBounds(scene, at);
    const first = nextMention(scene, at + 2, Math.min(end, at + 6));
    if (!first) return;
    for (const mention of listFrom(scene, first, end, true))
      if (!hasOffice(scene, mention)) scene.give(mention.person, 'board-member', at, at + 1);
  });
}

const CHECKING = /^(?:təftiş|nəzarət-təftiş|ревизионн|audit)/u;
const LONGEST_COMMISSION = 7;

/** `Ревизионная комиссия: A, B`, `Təftiş komissiyası üç nəfərdən ibarətdir: A, B, C`. */
function checkersIn(scene: Scene): void {
  const { tokens } = scene;
  tokens.forEach(({ text }, colon) => {
    if (text !== ':') return;
    const at = [...Array(LONGEST_COMMISSION).keys()]
      .map((step) => colon - 1 - step)
      .find((back) => CHECKING.test(tokens[back]?.lower ?? ''));
    if (at === undefined || tokens.slice(at, colon).some(({ text: mark }) => /^[.;:]$/u.test(mark))) return;
    const [, end] = sentenceBounds(scene, Math.min(colon + 1, tokens.length - 1));
    const first = nextMention(scene, colon + 1, Math.min(end, colon + 5));
    if (!first) return;
    for (const { person } of listFrom(scene, first, end, true)) scene.give(person, 'auditor', at, colon);
  });
}

/** `Treasurer: A. Outings: B and C`: who has an area of work in a list of officers is on the board. */
function areasIn(scene: Scene): void {
  for (const { from, colon, to, isArea } of officerLabels(scene.marked)) {
    const first = isArea ? nextMention(scene, colon + 1, Math.min(to, colon + 4)) : undefined;
    if (!first) continue;
    for (const { person } of listFrom(scene, first, to, true))
      scene.give(person, 'board-member', from, colon);
  }
}

/**
 * Roles by the verbs of clauses and what they govern. Tells which words have had their say, so that rules that look at less
 * of the sentence leave them alone.
 */
export function framesIn(scene: Scene): Set<number> {
  const { tokens, locale, mentionAt } = scene;
  const said = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || (mentionAt[at] ?? -1) >= 0 || scene.marked.sentence[at] === -1) continue;
    let clause: [number, number] | undefined;
    let words = '';
    for (const frame of OPENED[locale](token.lower)) {
      clause ??= clauseAround(scene, at);
      words ||= wordsOf(scene, ...clause);
      if ((frame.says && !frame.says.test(words)) || frame.not?.test(words)) continue;
      const people = frame.role === null ? [] : peopleOf(scene, frame, at, clause);
      if (frame.role !== null && people.length === 0) continue;
      for (const { person } of people) if (frame.role) scene.give(person, frame.role, at, at + 1);
      said.add(at);
      break;
    }
  }
  boardsIn(scene);
  checkersIn(scene);
  areasIn(scene);
  return said;
}
