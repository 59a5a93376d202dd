import type { Quote } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import type { Sentence } from '../text/sentences';
import { edtfOf } from './edtf-of';
import { type Basis, inheritedYear, type LatestDay, type YearContext } from './inherit';
import { issueOf } from './issue';
import { type MonthOver, monthOver, rawDatesOf } from './listed-days';
import { isNameOfDay } from './names-of-days';
import { type Published, publishedOf } from './published';
import { relativeDay } from './relative-day';
import type { RawDate } from './scan';
import { withSharedYears } from './shared-years';
import { tenseOf } from './tense';
import { isInTitle, isOfRights, isOfThePast } from './told-apart';

/** A date in the text with what it may be used for. */
export interface FoundDate {
  start: number;
  end: number;
  /** Tokens: first, and the one after the last. */
  from: number;
  to: number;
  /** Index into the document's sentences. */
  sentence: number;
  edtf: string;
  precision: 'day' | 'month' | 'year' | 'interval' | 'decade';
  basis: Basis;
  /** Where a year was inherited from. */
  inheritedFrom?: Quote;
  /** `name`: the name of a day; `stamp`: when the article appeared; `since` and `until`: one end of a span. */
  kind: 'date' | 'name' | 'stamp' | 'since' | 'until';
  /** The words speak of what is to come. */
  future: boolean;
  rule: string;
  confidence: number;
}

const SINCE_BEFORE = /^(?:since|с|со|начиная)$/;
const UNTIL_BEFORE = /^(?:until|till|by|до|к)$/;
const APPROXIMATE = /^(?:around|about|circa|около|примерно|texminen|circa)$/;
const SURE: Record<Basis, number> = {
  explicit: 0.95, sentence: 0.9, paragraph: 0.8, before: 0.65, published: 0.75, relative: 0.7, none: 0.5,
}; // biome-ignore format: a table

/** Resolves the dates of one document from its beginning to its end. */
class Reader {
  private readonly near: Published | null;
  private context: YearContext | null = null;
  private latest: LatestDay | null = null;
  private last: { edtf: string; year: number | null } | null = null;

  constructor(
    private readonly doc: Document,
    private readonly published: Published | null,
  ) {
    this.near = published ?? issueOf(doc);
  }

  read(raw: RawDate, sentence: number, [behindFrom, nextFrom]: [number, number]): FoundDate | null {
    const { doc } = this;
    const own = doc.sentences[sentence];
    const [first, last] = [doc.tokens[raw.from], doc.tokens[raw.to - 1]];
    if (!own || !first || !last) return null;
    const ahead = tenseOf(doc.tokens, raw.to, nextFrom, doc.locale);
    const tense = isPromised(doc, behindFrom, raw.from)
      ? 'future'
      : ahead === 'unknown'
        ? tenseOf(doc.tokens, own.from, own.to, doc.locale)
        : ahead;
    const said = raw.end?.year ?? raw.start.year;
    let basis: Basis = raw.rule === 'relative-day' ? 'relative' : 'explicit';
    let year: number | null = typeof said === 'number' ? said : null;
    let from: YearContext | undefined;
    if (said !== undefined && typeof said !== 'number') {
      if (said.relative === 'same') {
        year = this.last?.year ?? this.context?.year ?? null;
        basis = 'sentence';
        from = this.context ?? undefined;
      } else if (this.near) {
        year = Number(this.near.iso.slice(0, 4)) + said.relative;
        basis = 'relative';
      } else return null;
      if (year === null) return null;
    } else if (year === null && raw.start.decade === undefined) {
      const { month, day } = raw.start;
      const at = { sentence, paragraph: own.paragraph, month: month ?? 1, day, tense };
      const found = inheritedYear(at, this.context, this.near, this.latest);
      year = found?.year ?? null;
      basis = found?.basis ?? 'none';
      from = found?.context;
    }
    const kind = this.kindOf(raw, sentence);
    if (year !== null && kind !== 'name' && kind !== 'stamp' && !isOfThePast(doc, raw))
      this.remember(raw, sentence, year, typeof said === 'number');
    const edtf = this.edtf(raw, year);
    if (kind === 'date' && raw.start.decade === undefined) this.last = { edtf, year };
    return {
      start: first.start,
      end: last.end,
      from: raw.from,
      to: raw.to,
      sentence,
      edtf,
      precision: precisionOf(raw),
      basis,
      ...(from ? { inheritedFrom: this.quote(from.from, from.to) } : {}),
      kind,
      future: tense === 'future',
      rule: basis === 'explicit' ? raw.rule : `${raw.rule}+${basis}`,
      confidence: SURE[basis],
    };
  }

  private quote(from: number, to: number): Quote {
    const { doc } = this;
    return quoteOf(doc, doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0);
  }

  private edtf(raw: RawDate, year: number | null): string {
    const { start, end } = raw;
    if (!end) {
      const approximate = APPROXIMATE.test(this.doc.tokens[raw.from - 1]?.plain ?? '');
      return edtfOf(year, start) + (approximate ? '~' : '');
    }
    const startYear = typeof start.year === 'number' ? start.year : year;
    const wraps = start.year === undefined && year !== null && (end.month ?? 1) < (start.month ?? 1);
    const ends =
      typeof end.year === 'number' ? end.year : wraps && end.year === undefined ? (year ?? 0) + 1 : year;
    const begins = wraps && end.year !== undefined && year !== null ? year - 1 : startYear;
    return `${edtfOf(begins, start)}/${edtfOf(ends, end)}`;
  }

  private kindOf(raw: RawDate, sentence: number): FoundDate['kind'] {
    const { doc, published } = this;
    const kind = doc.sentences[sentence]?.kind;
    if (kind === 'date-line' || kind === 'rubrics' || kind === 'byline') return 'stamp';
    if (published?.from === raw.from || this.isDateline(raw, sentence)) return 'stamp';
    const [before, after] = [doc.tokens[raw.from - 1]?.plain ?? '', doc.tokens[raw.to]?.plain ?? ''];
    const opens = doc.tokens[raw.from]?.breaks !== 0 || raw.from === doc.sentences[sentence]?.from;
    if (opens && raw.start.numeric && doc.tokens[raw.to]?.kind === 'number') return 'stamp';
    if (isOfRights(doc, raw) || this.near?.from === raw.from) return 'stamp';
    if (isNameOfDay(doc, raw) || isInTitle(doc, raw)) return 'name';
    if (raw.end) return 'date';
    if (SINCE_BEFORE.test(before) || raw.start.since || after === 'beri') return 'since';
    if (raw.start.ending === 'dan' && raw.start.day === undefined) return 'since';
    if (raw.start.ending === 'dek' || UNTIL_BEFORE.test(before)) return 'until';
    return 'date';
  }

  /** `БЕРЛИН, 28 мая. —` before the first words of a report. */
  private isDateline(raw: RawDate, sentence: number): boolean {
    const { doc } = this;
    const own = doc.sentences[sentence];
    if (!own || raw.from === own.from || raw.from - own.from > 6 || own.start > 2500) return false;
    const before = doc.tokens.slice(own.from, raw.from).filter(({ kind }) => kind === 'word');
    const after = doc.tokens[raw.to]?.text ?? '';
    return before.length > 0 && before.every(({ allCaps }) => allCaps) && /^[.—–(-]$/.test(after);
  }

  private remember(raw: RawDate, sentence: number, year: number, own: boolean): void {
    if (!own && this.context?.year === year) {
      // Inherited: the words that say the year stay the same, but it is spoken of here.
      this.context = {
        ...this.context,
        sentence,
        paragraph: this.paragraph(sentence),
        alone: this.context.alone,
      };
      return;
    }
    const kind = this.doc.sentences[sentence]?.kind;
    const alone = raw.start.month === undefined;
    const length = (this.doc.sentences[sentence]?.to ?? 0) - (this.doc.sentences[sentence]?.from ?? 0);
    const top = sentence <= 1 && length <= 20 && !/^[.!?]$/.test(this.lastMark(sentence));
    const heading =
      kind === 'title' ||
      top ||
      (alone && (length <= 4 || this.doc.tokens[raw.to]?.text === ':' || isSpan(this.doc, raw)));
    if (kind === 'date-line' || kind === 'rubrics' || kind === 'byline' || raw.start.decade !== undefined)
      return;
    this.context = {
      year,
      from: raw.from,
      to: raw.to,
      sentence,
      paragraph: this.paragraph(sentence),
      alone,
      heading,
    };
    const { month, day } = raw.start;
    if (own && month !== undefined && day !== undefined && year >= (this.latest?.year ?? 0))
      this.latest = { year, month, day, context: this.context };
  }

  private lastMark(sentence: number): string {
    return this.doc.tokens[(this.doc.sentences[sentence]?.to ?? 0) - 1]?.text ?? '';
  }

  private paragraph(sentence: number): number {
    return this.doc.sentences[sentence]?.paragraph ?? 0;
  }
}

/** `2017-ci il ərzində`, `в течение 2017 года`, `итоги 2017 года`, `looked back at 2017`: what follows is of that year. */
function isSpan(doc: Document, raw: RawDate): boolean {
  const [before, after] = [doc.tokens[raw.from - 1]?.plain ?? '', doc.tokens[raw.to]?.plain ?? ''];
  return (
    /^(?:erzinde|boyu|muddetinde|yekun)/.test(after) ||
    /^(?:течение|протяжении|итог(?:и|ов|ам|ах)|during|throughout)$/.test(before) ||
    (/^(?:at|on|over)$/.test(before) && doc.tokens[raw.from - 2]?.plain === 'back')
  );
}

function precisionOf({ start, end }: RawDate): FoundDate['precision'] {
  if (end) return 'interval';
  if (start.decade !== undefined) return 'decade';
  if (start.day !== undefined) return 'day';
  return start.month === undefined ? 'year' : 'month';
}

/** English says what is to come before it says when: "will open on 1 May, the chairman said". */
const isPromised = (doc: Document, from: number, to: number) =>
  doc.locale === 'en' && tenseOf(doc.tokens, from, to, 'en') === 'future';

const isTold = (doc: Document, { kind, from, to }: Sentence) =>
  kind === 'sentence' && tenseOf(doc.tokens, from, to, doc.locale) === 'past';

/** All dates of a document in their order, with the years they inherit. */
export function findDates(doc: Document): FoundDate[] {
  const published = publishedOf(doc);
  const reader = new Reader(doc, published);
  let over: MonthOver | null = null;
  return doc.sentences.flatMap((sentence, at) => {
    over = monthOver(doc, sentence) ?? over;
    const raws = withSharedYears(doc, rawDatesOf(doc, sentence, over));
    if (published && isTold(doc, sentence)) {
      const relative = relativeDay(doc.tokens, sentence.from, sentence.to, published, raws);
      if (relative) raws.push(relative);
      raws.sort((a, b) => a.from - b.from);
    }
    return raws.flatMap((raw, index) => {
      const around: [number, number] = [
        raws[index - 1]?.to ?? sentence.from,
        raws[index + 1]?.from ?? sentence.to,
      ];
      return reader.read(raw, at, around) ?? [];
    });
  });
}
