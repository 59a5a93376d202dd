import { fold } from '@/lib/names/fold';
import { mainOf } from './bodies/main';
import { isMasthead } from './bodies/masthead';
import type { Body, OrganizationSpan } from './bodies/span';
import { azSpans } from './bodies/spans.az';
import { enSpans } from './bodies/spans.en';
import { ruSpans } from './bodies/spans.ru';
import { titleCase } from './names/forms';
import type { FoundOrganization, FoundPerson } from './proposals';
import { type Document, quoteOf } from './text/document';
import type { Sentence } from './text/sentences';

const SPANS = { az: azSpans, ru: ruSpans, en: enSpans };
const KEPT_CAPITALS = 5;

/** A name of the headline in the letters of running text. */
function inRunningLetters(name: string, doc: Document): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/[\p{L}\p{M}'’-]+/gu, (word) =>
    word.length <= KEPT_CAPITALS && !/[aeıioöuüəаеёиоуыэюя]/iu.test(word)
      ? word
      : titleCase(word, doc.locale),
  );
}

const withoutMarks = (name: string) => fold(name.replace(/["«»“”„]/gu, ' '));
const ABBREVIATION = /^\p{Lu}{2,}(?:-\p{Lu}+)*$/u;

/** `(AMOR)` after the long form, and every later place of the short one. */
function abbreviations(doc: Document, spans: readonly OrganizationSpan[]): Map<string, OrganizationSpan> {
  const short = new Map<string, OrganizationSpan>();
  for (const span of spans) {
    const [open, word, close] = [doc.tokens[span.to], doc.tokens[span.to + 1], doc.tokens[span.to + 2]];
    if (open?.text === '(' && word && close?.text === ')' && ABBREVIATION.test(word.text))
      short.set(word.text, span);
  }
  return short;
}

/** In a headline where every word has a capital a name cannot be told from the words around it. */
function headlineOf({ sentences, tokens }: Document): Sentence | null {
  const title = sentences.find(({ kind }) => kind === 'title');
  if (!title) return null;
  const words = tokens
    .slice(title.from, title.to)
    .filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return words.filter(({ capital }) => capital).length > words.length * 0.7 ? title : null;
}

function bodiesOf(doc: Document, spans: readonly OrganizationSpan[]): Body[] {
  const bodies: Body[] = [];
  const short = abbreviations(doc, spans);
  const find = (keys: string[]) => bodies.find((body) => keys.some((key) => body.keys.has(key)));
  const heads = new Set(spans.filter((span) => isMasthead(doc, span)));
  const headline = headlineOf(doc);
  const inTitle = (span: OrganizationSpan) =>
    headline !== null && !heads.has(span) && span.from >= headline.from && span.from < headline.to;
  const ordered = [...spans.filter((span) => !inTitle(span)), ...spans.filter(inTitle)];
  for (const span of ordered) {
    const name = inRunningLetters(span.name.replace(/\s+/gu, ' ').trim(), doc);
    const keys = [withoutMarks(name), ...(span.core ? [withoutMarks(span.core)] : [])];
    const quote = quoteOf(doc, doc.tokens[span.from]?.start ?? 0, doc.tokens[span.to - 1]?.end ?? 0);
    const known =
      find(keys) ??
      bodies.find(
        (body) => span.core === null && [...body.keys].some((key) => isShortOf(withoutMarks(name), key)),
      ) ??
      (inTitle(span) ? bodies.find((body) => isWithin(name, body.name)) : undefined);
    if (known) {
      known.mentions.push(quote);
      const isFuller =
        span.core === null && !inTitle(span) && isShortOf(withoutMarks(known.name), keys[0] ?? '');
      for (const key of keys) known.keys.add(key);
      if (
        span.kind === 'community' &&
        name.length > known.name.length &&
        known.name !== known.name.toUpperCase() &&
        (span.core !== null || isFuller)
      )
        known.name = name;
    } else if (!inTitle(span) || span.core !== null || doc.locale === 'az')
      bodies.push({
        name,
        keys: new Set(keys),
        kind: span.kind,
        head: span.head,
        mentions: [quote],
        masthead: heads.has(span),
      });
  }
  for (const token of doc.tokens) {
    const span = short.get(token.text) ?? short.get(token.text.replace(/-\p{Ll}+$/u, ''));
    const body = span && find([withoutMarks(inRunningLetters(span.name.replace(/\s+/gu, ' ').trim(), doc))]);
    if (body && !body.mentions.some(({ start, end }) => start <= token.start && end >= token.end))
      body.mentions.push(quoteOf(doc, token.start, token.end));
  }
  quotedAlone(doc, bodies);
  for (const body of bodies) body.mentions.sort((a, b) => a.start - b.start);
  return bodies.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** A headline says `Türk Evi` of the `Türk Mədəniyyət Evi`. */
function isWithin(short: string, long: string): boolean {
  const words = new Set(withoutMarks(long).split(' '));
  const own = withoutMarks(short).split(' ');
  return own.length > 1 && own.length < words.size && own.every((word) => words.has(word));
}

/** `Malabar Association` after `Malabar Association of Greater New York`. */
const isShortOf = (one: string, other: string) =>
  one.includes(' ') &&
  (other.startsWith(`${one} `) || one.startsWith(`${other} `)) &&
  Math.min(one.length, other.length) > 9;

/** The own name alone in quotation marks: `«Идель»`, with a case ending after or in it. */
function quotedAlone(doc: Document, bodies: Body[]): void {
  const { tokens } = doc;
  for (let at = 0; at < tokens.length; at++) {
    if (!/^["«“„]$/u.test(tokens[at]?.text ?? '')) continue;
    for (let end = at + 2; end < tokens.length && end - at < 10; end++) {
      if (!/^["»”“]$/u.test(tokens[end]?.text ?? '')) continue;
      const key = withoutMarks(doc.text.slice(tokens[at]?.end ?? 0, tokens[end]?.start));
      const body = bodies.find(
        ({ keys }) =>
          keys.has(key) || keys.has(key.replace(/[аяеиыую]$/u, 'ь')) || keys.has(key.replace(/[аеуы]$/u, '')),
      );
      const [start, stop] = [tokens[at]?.start ?? 0, tokens[end]?.end ?? 0];
      if (body && !body.mentions.some((known) => known.start < stop && known.end > start))
        body.mentions.push(quoteOf(doc, start, stop));
      break;
    }
  }
}

/**
 * Finds the organizations of an article, each once, and says which one it is about. Names are in the nominative; people
 * are no organizations. Linear in the length of the text.
 */
export function findOrganizations(doc: Document, people: readonly FoundPerson[]): FoundOrganization[] {
  const inPerson = new Array<boolean>(doc.text.length + 1).fill(false);
  for (const { mentions } of people) for (const { start, end } of mentions) inPerson.fill(true, start, end);
  const spans = SPANS[doc.locale](doc, (at) => inPerson[doc.tokens[at]?.start ?? 0] === true);
  const bodies = bodiesOf(doc, spans);
  const main = mainOf(doc, bodies, people);
  return bodies.map((body) => ({
    name: body.name,
    main: body === main,
    mentions: body.mentions,
    confidence: body.kind === 'community' ? 0.8 : 0.7,
    rule: `organization: ${body.kind}`,
  }));
}
