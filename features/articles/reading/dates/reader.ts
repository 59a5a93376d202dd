import type { Quote } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import type { Sentence } from '../text/sentences';
import { edtfOf } from './edtf-of';
import type { FoundDate } from './found-date';
import { type Basis, inheritedYear, type LatestDay, type Tense, type YearContext } from './inherit';
import { issueOf, onlyYear, yearOfTitle } from './issue';
import { kindOf } from './kind-of';
import { MOVED_DAY } from './moved-days';
import type { YearSaid } from './point';
import { precisionOf } from './precision';
import { type Anchor, anchorAt, shifted } from './shifted';
import { opensAnew, tenseOf } from './tense';
import type { Published, RawDate } from './told';
import { isInRelative, isOfThePast } from './told-apart';
import { isApartFromTitle, isSpan, relativeYear } from './year-of';

const APPROXIMATE = /^(?:around|about|circa|около|примерно|texminen|circa)$/;
const SURE: Record<Basis, number> = {
  explicit: 0.95, sentence: 0.9, paragraph: 0.8, before: 0.65, published: 0.75, relative: 0.7, none: 0.5,
}; // biome-ignore format: a table

const LENGTH_OF_DAY = 10;

/** Resolves the dates of one document from its beginning to its end. */
export class Reader {
  private readonly near: Published | null;
  private context: YearContext | null = null;
  private latest: LatestDay | null = null;
  private last: { edtf: string; year: number | null } | null = null;
  private told: { sentence: number; tense: Tense } | null = null;
  /** What distances are counted from. */
  private anchor: Anchor | null = null;
  private anchorDay: Anchor | null = null;

  constructor(
    private readonly doc: Document,
    private readonly published: Published | null,
  ) {
    this.near = published ?? issueOf(doc) ?? yearOfTitle(doc) ?? onlyYear(doc);
  }

  read(written: RawDate, sentence: number, [behindFrom, nextFrom]: [number, number]): FoundDate | null {
    const { doc } = this;
    const raw = this.placed(written, sentence);
    if (!raw) return null;
    const own = doc.sentences[sentence];
    const [first, last] = [doc.tokens[raw.from], doc.tokens[raw.to - 1]];
    if (!own || !first || !last) return null;
    const ahead = tenseOf(doc.tokens, raw.to, nextFrom, doc.locale);
    const behind = doc.locale === 'en' ? tenseOf(doc.tokens, behindFrom, raw.from, 'en') : 'unknown';
    // English says what is to come before it says when: "will open on 1 May, the chairman said".
    const isClosed = behind === 'past' && ahead === 'future' && opensAnew(doc.tokens, raw.to, nextFrom);
    const nearest = behind === 'future' || ahead === 'unknown' || isClosed ? behind : ahead;
    const said = raw.end?.year ?? raw.start.year;
    const spoken = nearest === 'unknown' ? this.tenseOfSentence(sentence) : nearest;
    const tense = raw.rule === MOVED_DAY ? 'unknown' : spoken;
    let basis: Basis = raw.distance || raw.rule.startsWith('relative-') ? 'relative' : 'explicit';
    let { rule } = raw;
    let year: number | null = typeof said === 'number' ? said : null;
    let from: YearContext | undefined;
    if (said !== undefined && typeof said !== 'number') {
      if (said.relative === 'same') {
        year = this.last?.year ?? this.context?.year ?? null;
        basis = 'sentence';
        from = this.context ?? undefined;
      } else if (said.relative === 1 && tense === 'past' && this.anchor) {
        // "The next year it opened a school": after the year that the text has just told of.
        year = this.anchor.year + 1;
        basis = 'relative';
        rule = 'next-year';
      } else if (this.near) {
        year = relativeYear(this.near.iso, said);
        basis = 'relative';
      } else return null;
      if (year === null) return null;
    } else if (year === null && raw.start.decade === undefined) {
      const { month, day, season } = raw.start;
      const at = { sentence, paragraph: own.paragraph, month: month ?? season?.[0] ?? 1, day, tense };
      const found = inheritedYear(at, this.context, this.near, this.latest);
      year = found?.year ?? null;
      basis = found?.basis ?? 'none';
      from = found?.context;
      // What is over was not after the day of publication.
      const isOver = ahead === 'past' && tense === 'past' && doc.locale !== 'az' && basis !== 'sentence';
      if (year !== null && isOver && this.isAfter(edtfOf(year, { ...raw.start, to: 0, ending: '' }))) year--;
      if (season && year === null) return null;
    }
    const kind = kindOf(doc, raw, sentence, this.published, this.near);
    const isKept = kind !== 'name' && kind !== 'stamp' && !isOfThePast(doc, raw);
    if (year !== null && isKept) this.remember(raw, sentence, year, said);
    const isTold = typeof said === 'number' || raw.from === own.from;
    if (year !== null && isKept && isTold && tense !== 'future') this.rememberDay(raw, year);
    const edtf = this.edtf(raw, year);
    if ((kind === 'date' || kind === 'until') && raw.start.decade === undefined) this.last = { edtf, year };
    const isByTheWay = this.anchor?.sentence === sentence && isInRelative(doc, raw.from);
    if (year !== null && isKept && !isByTheWay && raw.start.decade === undefined) {
      this.anchor = anchorAt(raw, year, sentence);
      if (this.anchor.day !== undefined) this.anchorDay = this.anchor;
    }
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
      future: tense === 'future' || (tense === 'unknown' && this.isAfter(edtf)),
      rule: basis === 'explicit' ? rule : `${rule}+${basis}`,
      confidence: SURE[basis],
    };
  }

  private isAfter(edtf: string): boolean {
    const iso = this.near?.iso ?? '';
    return iso.length === LENGTH_OF_DAY && /^\d/.test(edtf) && edtf > iso;
  }

  /** A date told by its distance, where there is something to count from. */
  private placed(raw: RawDate, sentence: number): RawDate | null {
    if (!raw.distance) return raw;
    const ahead = tenseOf(
      this.doc.tokens,
      raw.to,
      this.doc.sentences[sentence]?.to ?? raw.to,
      this.doc.locale,
    );
    // "The previous evening", also where a year was told of since.
    const last = raw.distance.unit === 'day' ? (this.anchorDay ?? this.anchor) : this.anchor;
    const start = shifted(raw.distance, sentence, last, this.near, ahead);
    // "Üç ay sonra, sentyabrda": the month is spelled, its year is counted.
    if (raw.start.month !== undefined) {
      const counted = start ?? shifted({ ...raw.distance, unit: 'year', by: 0 }, sentence, last, this.near);
      return counted && { ...raw, start: { ...raw.start, year: counted.year } };
    }
    return start && { ...raw, start: { ...raw.start, ...start } };
  }

  private tenseOfSentence(sentence: number): Tense {
    const own = this.doc.sentences[sentence];
    if (!own || this.told?.sentence === sentence) return this.told?.tense ?? 'unknown';
    const of = ({ from, to }: Sentence) => tenseOf(this.doc.tokens, from, to, this.doc.locale);
    const [said, before] = [of(own), this.doc.sentences[sentence - 1]];
    // "Среди них — встреча (12 марта)": a sentence without a verb goes on with the time of the one before.
    const goesOn =
      this.doc.locale !== 'en' &&
      said === 'unknown' &&
      before?.kind === 'sentence' &&
      before.paragraph === own.paragraph;
    this.told = { sentence, tense: goesOn ? of(before) : said };
    return this.told.tense;
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

  private remember(raw: RawDate, sentence: number, year: number, said: YearSaid | undefined): void {
    const own = typeof said === 'number';
    const relative = said !== undefined && !own && said.relative !== 'same' && !said.months;
    if (!own && (this.context?.year === year || this.context?.begins === year)) {
      // Inherited: the words that say the year stay the same, but it is spoken of here.
      this.context = {
        ...this.context,
        sentence,
        paragraph: this.paragraph(sentence),
        ...(raw.start.month === undefined ? {} : { month: raw.start.month }),
      };
      return;
    }
    const kind = this.doc.sentences[sentence]?.kind;
    const alone = raw.start.month === undefined;
    const [begins, ends] = [raw.start.year, raw.end?.year];
    const isTwoYears = alone && typeof begins === 'number' && ends === begins + 1;
    const length = (this.doc.sentences[sentence]?.to ?? 0) - (this.doc.sentences[sentence]?.from ?? 0);
    const top =
      sentence <= 1 &&
      length <= 20 &&
      !isApartFromTitle(raw, year, this.near) &&
      !/^[.!?]$/.test(this.lastMark(sentence));
    const heading =
      kind === 'title' ||
      top ||
      // "Минувший год был щедрым. В январе …"
      (relative &&
        this.doc.tokens[raw.to - 1]?.plain === 'год' &&
        raw.from === this.doc.sentences[sentence]?.from) ||
      isTwoYears ||
      (alone && (length <= 4 || this.doc.tokens[raw.to]?.text === ':' || isSpan(this.doc, raw)));
    if (kind === 'date-line' || kind === 'rubrics' || kind === 'byline' || raw.start.decade !== undefined)
      return;
    if (raw.start.season) return;
    this.context = {
      year,
      from: raw.from,
      to: raw.to,
      sentence,
      paragraph: this.paragraph(sentence),
      alone,
      heading,
      relative,
      told: kind === 'sentence' && !top && this.tenseOfSentence(sentence) !== 'unknown',
      ...(isTwoYears ? { begins } : {}),
      ...(raw.start.month === undefined ? {} : { month: raw.start.month }),
    };
  }

  /** The last day that was told of, be its year said or inherited; what is to come lies behind it. */
  private rememberDay({ start, end }: RawDate, year: number): void {
    const { month, day } = end ?? start;
    if (month === undefined || day === undefined || !this.context) return;
    const { latest } = this;
    const isLater =
      !latest ||
      year > latest.year ||
      (year === latest.year && (month > latest.month || (month === latest.month && day > latest.day)));
    if (isLater) this.latest = { year, month, day, context: this.context };
  }

  private lastMark(sentence: number): string {
    return this.doc.tokens[(this.doc.sentences[sentence]?.to ?? 0) - 1]?.text ?? '';
  }

  private paragraph(sentence: number): number {
    return this.doc.sentences[sentence]?.paragraph ?? 0;
  }
}
