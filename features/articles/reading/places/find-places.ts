import type { FoundOrganization, FoundPerson, FoundPlace, Quote } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import type { Token } from '../text/tokens';
import { knownPlace } from './gazetteer';
import {
  azLocative,
  azPattern,
  enAfterPreposition,
  enPattern,
  listedAfterPlace,
  type PlaceSpan,
  ruPattern,
} from './patterns';
import { ruAfterPreposition } from './russian-town';

const WHERE: Record<'ru' | 'en', RegExp> = {
  ru: /^(?:в|во|из|на|по|через|под|около|близ|между|с|со|от|до|за)$/,
  en: /^(?:in|from|to|across|near|into|between|throughout|through|at|around|leave|left|reached|visited|outside|within)$/,
};
const AZ_WHERE = /^(?:da|də|dan|dən|dakı|dəki|a|ə|ya|yə|nda|ndə|ndan|ndən)$/;

/** Whether a country stands for where something is, and not for a state, an office or a people. */
function isWhere(doc: Document, at: number, length: number, ending: string, lastPlaceTo: number): boolean {
  const { tokens, locale } = doc;
  const next = tokens[at + length];
  if (locale === 'az') {
    if (AZ_WHERE.test(ending) || listsWhere(tokens, at + length)) return true;
    const follows = next?.kind === 'word' && next.capital && knownPlace([next.lower], 'az') !== null;
    return (/n$/.test(ending) && follows) || isAlone(tokens, at, length);
  }
  const before = tokens[at - 1]?.plain ?? '';
  if (WHERE[locale].test(before)) return true;
  // "из Финляндии, Эстонии и Дании", "Almaty, Kazakhstan"
  return lastPlaceTo >= at - 2 && /^(?:,|и|and)$/.test(before);
}

/** `Almaniya, Avstriya və İsveçrədən`: the last of a list has the ending of all. */
function listsWhere(tokens: Token[], from: number): boolean {
  for (let at = from; /^(?:,|ve)$/.test(tokens[at]?.plain || (tokens[at]?.text ?? '')); ) {
    const next = knownPlace(
      tokens.slice(at + 1, at + 5).map(({ lower }) => lower),
      'az',
    );
    if (!next) return false;
    if (next.ending !== '') return /^(?:n?d[aə]n?)$/.test(next.ending);
    at += 1 + next.length;
  }
  return false;
}

/** A rubric: nothing but the name between commas, bars or line ends. */
function isAlone(tokens: Token[], at: number, length: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + length]];
  const open = !before || (tokens[at]?.breaks ?? 0) > 0 || /^[,/|]$/.test(before.text);
  const close = !after || after.breaks > 0 || /^[,/|]$/.test(after.text) || after.kind === 'number';
  return open && close && (/^[/|,]$/.test(before?.text ?? '') || /^[/|,]$/.test(after?.text ?? ''));
}

function spanAt(doc: Document, at: number, lastPlaceTo: number): PlaceSpan | null {
  const { tokens, locale } = doc;
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.capital) return null;
  const lowers = tokens.slice(at, at + 4).map(({ lower }) => lower);
  const known = knownPlace(lowers, locale);
  if (known) {
    const span = { name: known.name, from: at, to: at + known.length };
    if (known.kind !== 'country') return { ...span, kind: known.kind, confidence: 0.9 };
    return isWhere(doc, at, known.length, known.ending, lastPlaceTo)
      ? { ...span, kind: 'country', confidence: 0.85 }
      : null;
  }
  if (locale === 'az') return azLocative(doc, at);
  return (
    (locale === 'ru' ? ruAfterPreposition(doc, at) : enAfterPreposition(doc, at)) ??
    listedAfterPlace(doc, at, lastPlaceTo)
  );
}

/** Places in the order of their first mention. Names inside the names of people and organizations are none. */
export function findPlaces(
  doc: Document,
  people: readonly FoundPerson[],
  organizations: readonly FoundOrganization[],
): FoundPlace[] {
  const taken = new Set<number>();
  const claim = ({ start, end }: Quote) => {
    for (let at = start; at < end; at++) taken.add(at);
  };
  for (const { mentions } of people) mentions.forEach(claim);
  for (const { mentions } of organizations) mentions.forEach(claim);
  const spans: PlaceSpan[] = [];
  const used = new Set<number>();
  const pattern = { az: azPattern, ru: ruPattern, en: enPattern }[doc.locale];
  const take = (span: PlaceSpan | null, even: boolean) => {
    if (!span) return;
    for (let at = span.from; at < span.to; at++)
      if (used.has(at) || (!even && taken.has(doc.tokens[at]?.start ?? -1))) return;
    for (let at = span.from; at < span.to; at++) used.add(at);
    spans.push(span);
  };
  for (const sentence of doc.sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      const span = pattern(doc, at);
      take(span, span?.kind === 'venue');
    }
    let lastTo = -9;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (used.has(at)) {
        lastTo = at + 1;
        continue;
      }
      const span = spanAt(doc, at, lastTo);
      if (!span) continue;
      take(span, false);
      lastTo = span.to;
    }
  }
  return grouped(doc, spans);
}

function grouped(doc: Document, spans: PlaceSpan[]): FoundPlace[] {
  const places = new Map<string, FoundPlace>();
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const [first, last] = [doc.tokens[span.from], doc.tokens[span.to - 1]];
    if (!first || !last) continue;
    const mention = quoteOf(doc, first.start, last.end);
    const known = places.get(span.name.toLowerCase());
    if (known) known.mentions.push(mention);
    else
      places.set(span.name.toLowerCase(), {
        name: span.name,
        mentions: [mention],
        confidence: span.confidence,
        rule: `${span.kind}:${span.confidence >= 0.9 ? 'gazetteer' : 'pattern'}`,
      });
  }
  return [...places.values()];
}
