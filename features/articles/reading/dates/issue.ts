import type { Document } from '../text/document';
import type { Token } from '../text/tokens';
import { isDash } from './point';
import { scanDates } from './scan';
import { tenseOf } from './tense';
import type { Published } from './told';

const EDGE = 60;
const LASTING =
  /^(?:ilden|beri|since|born|founded|dogul|родил|основан|создан|учрежд|зарегистр|tesis|yaradil|yaradib)/;
const SIGN =
  /^(?:issue|vol|volume|выпуск|номер|sayi|buraxilis|bulletin|newsletter|вестник|газета|qezet|qezeti|бюллетень|bulleten)$/;

/** `№ 3 (214), mart 2009`, `Newsletter | Spring 2014` at either edge: the month or year of an issue, as `YYYY-MM` or `YYYY`. */
export function issueOf({ tokens, sentences }: Document): Published | null {
  const edges = [...sentences.slice(0, 6), ...sentences.slice(-6)];
  for (const { from, to, kind } of edges) {
    if (to - from > 24 || (from > EDGE * 2 && to < tokens.length - EDGE * 2)) continue;
    const own = tokens.slice(from, to);
    const signed = own.some(({ text, plain }) => text === '№' || SIGN.test(plain));
    const raws = scanDates(tokens, from, to);
    const spelled = raws.find(({ start, end }) => typeof (end ?? start).year === 'number');
    const bare =
      spelled && kind !== 'title' && isAlone(tokens.slice(from, spelled.from), tokens.slice(spelled.to, to));
    const at = spelled
      ? -1
      : own.findLastIndex(({ kind, text }) => kind === 'number' && /^(?:19|20)\d\d$/.test(text));
    if (signed && spelled) {
      const { month, year } = spelled.end ? { ...spelled.end } : spelled.start;
      return {
        iso: month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
        from: spelled.from,
        to: spelled.to,
      };
    }
    if (signed && at >= 0) return { iso: own[at]?.text ?? '', from: from + at, to: from + at + 1 };
    if (
      bare &&
      from > tokens.length - EDGE &&
      spelled.start.month !== undefined &&
      spelled.start.day === undefined
    )
      return {
        iso: `${spelled.start.year}-${String(spelled.start.month).padStart(2, '0')}`,
        from: spelled.from,
        to: spelled.to,
      };
  }
  return null;
}

const LONGEST_HEAD = 14;
const LEAST_SENTENCES = 3;
const ANNOUNCES = /^(?:here|вот|budur)$/;

/** A headline, a line under it, or a first sentence that tells nothing yet: "Here is 2030 in short". */
function isHead({ tokens, sentences, locale }: Document, at: number): boolean {
  const { from, to, kind } = sentences[at] ?? { from: 0, to: 0, kind: 'sentence' };
  if (kind === 'title' || kind === 'rubrics') return true;
  const isOpen = !/^[.!?…]$/.test(tokens[to - 1]?.text ?? '.') || ANNOUNCES.test(tokens[from]?.plain ?? '');
  if (!isOpen || sentences.length < LEAST_SENTENCES) return false;
  return at < 3 && to - from <= LONGEST_HEAD && tenseOf(tokens, from, to, locale) === 'unknown';
}

/** `Polish Days in Leeds 2031`, `Our year 2030`: the year of a headline, or of a short line under it. */
export function yearOfTitle(doc: Document): Published | null {
  const { tokens, sentences } = doc;
  for (const [index, { from, to }] of sentences.slice(0, 4).entries()) {
    if (!isHead(doc, index) || tokens.slice(from, to).some(({ plain }) => LASTING.test(plain))) continue;
    for (let at = from; at < to; at++) {
      const isYear = tokens[at]?.kind === 'number' && /^(?:199|20\d)\d$/.test(tokens[at]?.text ?? '');
      const isPart = [tokens[at - 1], tokens[at + 1]].some(
        (beside, side) =>
          isDash(beside?.text) && !beside?.spaced && tokens[side === 0 ? at - 2 : at + 2]?.kind === 'number',
      );
      if (isYear && !isPart) return { iso: tokens[at]?.text ?? '', from: at, to: at + 1 };
    }
  }
  return null;
}

/** The only year of a text that names it at its beginning, of what was done in it: "2024-cü ili … başa vurdu". */
export function onlyYear({ tokens, sentences }: Document): Published | null {
  const years = tokens.filter(({ kind, text }) => kind === 'number' && /^(?:199|20\d)\d$/.test(text));
  const [first] = years;
  if (!first || years.some(({ text }) => text !== first.text)) return null;
  const own = sentences
    .filter(({ kind }) => kind === 'sentence')
    .slice(0, 1)
    .find(({ start, end }) => first.start >= start && first.end <= end);
  const isOfLife = own && tokens.slice(own.from, own.to).some(({ plain }) => LASTING.test(plain));
  return own && !isOfLife ? { iso: first.text } : null;
}

/** Nothing in the line but the date. */
const isAlone = (before: Token[], after: Token[]) =>
  [...before, ...after].every(({ kind }) => kind === 'mark');
