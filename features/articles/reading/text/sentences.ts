import type { Token } from './tokens';

export interface Sentence {
  start: number;
  end: number;
  /** `title`, `rubrics`, `date-line` and `byline` are only at the edges of an article. */
  kind: 'title' | 'rubrics' | 'date-line' | 'sentence' | 'byline';
  /** Indices into the tokens: first one, and the one after the last. */
  from: number;
  to: number;
  /** Which paragraph, from 0. */
  paragraph: number;
}

/** Short words before a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'est thurs tues wed prof dr doc akad kuc pr seh mr mrs ms st rev hon gen col sen gov capt lt sgt no vs jr sr inc ltd co approx dept fr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec vol ed eds al ul im prosp mk ' +
    'ул д им т е п пр руб тыс млн млрд стр обл проф акад св ок см кв корп доц напр просп пл пер наб м с р н эл тел гор ' +
    'янв фев февр мар апр июн июл авг сен сент окт нояб дек'
  ).split(' '),
);
/** Those that may stand at the end of one as well: a capital letter after them begins the next. */
const CLOSING_ABBREVIATIONS = new Set('s г гг др в etc p a m э'.split(' '));
const TOP_LEVEL = new Set(
  'az ru com org net info tr ge uk de fr eu ua kz by pl us ca il se edu gov'.split(' '),
);
const CLOSERS = new Set(['»', '”', '"', ')', ']', '’', "'"]);

/** `Report.az`, `www.ocaq.example.org`: the stop belongs to an address. */
function isDomain(tokens: Token[], stop: number): boolean {
  const [before, after] = [tokens[stop - 1], tokens[stop + 1]];
  return (
    before?.kind === 'word' &&
    after?.kind === 'word' &&
    !after.spaced &&
    !tokens[stop]?.spaced &&
    TOP_LEVEL.has(after.plain.split('-')[0] ?? '')
  );
}

function stopEnds(tokens: Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !next) return !next;
  if (next.kind === 'mark' && '.!?…,;:)'.includes(next.text)) return false;
  if (isDomain(tokens, at)) return false;
  const glued = !next.spaced;
  if (before.kind === 'word') {
    const isYearWord = before.plain.startsWith('г') && tokens[at - 2]?.kind === 'number';
    if (before.text.length === 1 && (before.capital || before.plain === 'о')) return false;
    if (ABBREVIATIONS.has(before.plain) && !before.spaced && tokens[at - 2]?.text === '.')
      return next.capital && !glued;
    if (ABBREVIATIONS.has(before.plain)) return false;
    if (before.plain === 'г' && !isYearWord) return false;
    if (CLOSING_ABBREVIATIONS.has(before.plain)) return next.capital || next.kind === 'mark';
    if (glued && before.text.length <= 2 && before.capital) return false;
  }
  if (before.kind === 'number' && next.kind === 'number' && glued) return false;
  if (before.kind === 'number' && (before.breaks > 0 || at === 1)) return false;
  if (next.kind === 'word')
    return next.capital && (!glued || before.text.length > 2 || before.kind !== 'word');
  if (next.kind === 'number') return !glued || (before.kind === 'word' && next.text.length === 4);
  return true;
}

/** Whether lines are broken where they are full, as in old text files: then a line break means nothing. */
function isWrapped(view: string): boolean {
  const lines = view
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length < 6) return false;
  const lengths = lines.map((line) => line.length);
  const longest = Math.max(...lengths);
  return longest <= 120 && lengths.filter((length) => length > longest * 0.75).length > lines.length * 0.6;
}

/** A line that goes on in the next one. */
function goesOn(tokens: Token[], at: number, wrapped: boolean, lineStart: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || token.breaks > 1) return false;
  if (before.kind === 'mark' && '.!?…:;'.includes(before.text)) return false;
  if (token.kind === 'mark' && '•*-–—·'.includes(token.text)) return false;
  const full = before.end - lineStart > 40;
  if (token.kind === 'word' && !token.capital) return full && !isDomain(tokens, at + 1);
  return wrapped && (before.text === ',' || before.kind === 'word');
}

/** The sentences of a text, also where stops are glued to the next word and lines are broken anywhere. */
export function splitSentences(view: string, tokens: Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const wrapped = isWrapped(view);
  let from = 0;
  let paragraph = 0;
  let lineStart = 0;
  const close = (to: number) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first && last && to > from)
      sentences.push({ start: first.start, end: last.end, kind: 'sentence', from, to, paragraph });
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (token.breaks > 0 && at > 0 && !goesOn(tokens, at, wrapped, lineStart)) {
      close(at);
      paragraph++;
    }
    if (token.breaks > 0) lineStart = token.start;
    // A name of a site glued to the last word: "redaktoruZiM.Az".
    if (
      token.kind === 'word' &&
      !token.spaced &&
      at > from &&
      tokens[at - 1]?.kind === 'word' &&
      isDomain(tokens, at + 1)
    )
      close(at);
    if (token.kind !== 'mark' || !'.!?…'.includes(token.text)) continue;
    const ends = token.text === '.' ? stopEnds(tokens, at) : endsLoudly(tokens, at);
    if (!ends) continue;
    let to = at + 1;
    while (
      tokens[to]?.kind === 'mark' &&
      !tokens[to]?.spaced &&
      CLOSERS.has(tokens[to]?.text ?? '') &&
      closes(tokens, to)
    )
      to++;
    if (to > at + 1 && tokens[to]?.kind === 'word' && !tokens[to]?.capital) continue;
    close(to);
  }
  close(tokens.length);
  return sentences;
}

function endsLoudly(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  if (next.kind === 'mark') return CLOSERS.has(next.text) ? true : !'.!?…,;:)'.includes(next.text);
  return next.kind === 'number' || next.capital;
}

/** A straight quotation mark closes when nothing is glued to its right side. */
function closes(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.text !== '"' || !next || next.spaced || next.kind === 'mark';
}
