import { personWordAt } from '../roles/person-words';
import { type Document, sentenceAt } from '../text/document';
import { type Head, headOf } from './heads';
import { PEOPLES } from './peoples';
import type { OrganizationSpan, Taken } from './span';

const ADJECTIVE = /(?:[оеыи]й|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ой|ей|ую|юю|ом|ем)$/u;
/** The adjective of a name in the nominative, by the gender of its noun. */
function adjectiveOf(word: string, gender: Head['gender']): string {
  const stem = word.replace(/(?:[оеыи]й|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ой|ую|юю|ом|ем)$/u, '');
  if (stem === word || stem.length < 3) return word;
  const isSoft = /(?:н)$/u.test(stem) && /(?:яя|ее|его|ему|им|ей|юю|ем|ий)$/u.test(word);
  const isVelar = /[кгхжшчщ]$/u.test(stem);
  if (gender === 'f') return `${stem}${isSoft ? 'яя' : 'ая'}`;
  if (gender === 'n') return `${stem}${isSoft || /[жшчщ]$/u.test(stem) ? 'ее' : 'ое'}`;
  return `${stem}${isSoft || isVelar ? 'ий' : 'ый'}`;
}

function headNominative({ nominative = '' }: Head, written: string): string {
  return written.charAt(0) === written.charAt(0).toUpperCase()
    ? nominative.charAt(0).toUpperCase() + nominative.slice(1)
    : nominative;
}

const isOpening = (text: string | undefined) => text !== undefined && /^["«“„]$/u.test(text);
const isClosing = (text: string | undefined) => text !== undefined && /^["»”“]$/u.test(text);

const CLOSED_BY: Record<string, string> = { '«': '»', '"': '"', '“': '”', '„': '“' };

/** The mark that closes the quotation; one of another kind inside it is of a name within the name. */
function closingOf({ tokens }: Document, open: number): number {
  const closing = CLOSED_BY[tokens[open]?.text ?? ''];
  for (let at = open + 1; at < tokens.length && at - open <= 18; at++) {
    const text = tokens[at]?.text ?? '';
    if (text === closing || (closing === '”' && isClosing(text))) return at;
    if (/^[.!?]$/u.test(text) && tokens[at + 1]?.spaced) return -1;
  }
  return -1;
}

const GENITIVE = /(?:[аяыиую]|ов|ев|ей|ого|его|ых|их|ой|ии|ам|ан|ян|ок|ек|ств|ин|ц)$/u;
const JOINS = /^(?:и|по|в|на|для|им|имени|при|за|города|района|области|г)$/u;
const VERB =
  /(?:[аеиыяу]л[аои]?|[аеиыоуя]ш[её]?л|шл[аои]|л(?:ся|ась|ось|ись)|[аяеё]ет|[уюая]т(?:ся)?|ится|ется|(?<![мч])[а]н|[её]н|[аяе]н[аоы]|ён|[гкзсб]л[аи]|ят[аоы]|ыт[аоы])$/u;
/** Peoples in the genitive, which look like participles. */
const PEOPLE = /^(?:молдаван|дунган|цыган|мусульман|испан|балкан)$/u;
const BEGINS = /(?:ая|яя|ое|ее|ый|ий)$/u;
const NEVER =
  /^(?:который|которая|которое|которого|провел|провёл|провела|это|этот|сегодня|вчера|завтра|сейчас|недавно|впервые|ежегодно|также|однако|был|была|было|были|стал|стала|стало|уже|когда|где)$/u;

/** Names of organizations in Russian: a head noun with its adjectives before, and a genitive or a name in quotation marks after. */
export function ruSpans(doc: Document, taken: Taken): OrganizationSpan[] {
  const { tokens } = doc;
  const spans: OrganizationSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || taken(at)) continue;
    const found = headOf(token.lower, 'ru');
    if (!found) continue;
    const scope = sentenceAt(doc, token.start);
    const limit = scope?.to ?? tokens.length;
    let from = at;
    while (from - 1 >= (scope?.from ?? 0)) {
      const before = tokens[from - 1];
      if (
        before?.kind !== 'word' ||
        taken(from - 1) ||
        !ADJECTIVE.test(before.lower) ||
        before.lower.length < 5 ||
        /^(?:юбилей|музей|лицей|хоккей|друзей|людей|детей|семей|гостей|новостей)$/u.test(before.lower) ||
        personWordAt(tokens, from - 1, 'ru') !== null ||
        tokens[from]?.text === ','
      )
        break;
      from--;
    }
    const { to, quote, capitals } = ending(doc, at, limit, taken);
    const hasCapital =
      tokens
        .slice(from, at + 1)
        .some(({ capital }, index) => capital && !(index === 0 && from === scope?.from)) ||
      (from === scope?.from && tokens[from]?.capital && (from < at || token.capital));
    const isOfPeople =
      found.head.kind === 'community' && tokens.slice(from, at).some(({ lower }) => PEOPLES.test(lower));
    if (!quote && !hasCapital && !(capitals && (found.head.kind === 'institution' || isOfPeople))) continue;
    if (!quote && to === at + 1 && from === at) continue;
    // Adjectives of the sentence, not of the name: "первое грузинское общество «Х»".
    if (quote && !token.capital) while (from < at && !tokens[from]?.capital) from++;
    spans.push({
      from,
      to,
      name: nameOf(doc, { from, at, to, quote }, found.head),
      kind: found.head.kind,
      head: found.head.stem,
      core: quote ? doc.text.slice(tokens[quote[0]]?.end ?? 0, tokens[quote[1]]?.start) : null,
    });
    at = to - 1;
  }
  return spans;
}

interface Parts {
  from: number;
  at: number;
  to: number;
  quote: [number, number] | null;
}

/** A name in quotation marks stands for itself where the head noun is only said of it: `общество «Идель»`. */
function nameOf(doc: Document, { from, at, to, quote }: Parts, head: Head): string {
  const { tokens, text } = doc;
  const core = quote ? text.slice(tokens[quote[0]]?.end ?? 0, tokens[quote[1]]?.start) : '';
  const noun = tokens[at];
  if (!noun) return core;
  if (quote && !noun.capital && from === at) return core;
  const adjectives = tokens
    .slice(from, at)
    .map((word) => adjectiveOf(text.slice(word.start, word.end), head.gender));
  const rest = text.slice(noun.end, tokens[to - 1]?.end);
  return [...adjectives, headNominative(head, noun.text)].join(' ') + rest;
}

function ending(
  doc: Document,
  at: number,
  limit: number,
  taken: Taken,
): { to: number; quote: [number, number] | null; capitals: boolean } {
  const { tokens } = doc;
  let to = at + 1;
  let capitals = false;
  for (let next = at + 1; next < limit && next - at < 12; next++) {
    const token = tokens[next];
    if (!token || taken(next)) break;
    if (isOpening(token.text)) {
      const close = closingOf(doc, next);
      return close > next + 1 && (tokens[next + 1]?.capital || tokens[next + 1]?.kind === 'number')
        ? { to: close + 1, quote: [next, close], capitals }
        : { to, quote: null, capitals };
    }
    if (token.kind !== 'word' || NEVER.test(token.lower)) break;
    if (!token.capital && VERB.test(token.lower) && !PEOPLE.test(token.lower)) break;
    // "Фонда президентских грантов Региональная автономия": an adjective in the nominative begins another name.
    if (token.capital && BEGINS.test(token.lower) && !JOINS.test(tokens[next - 1]?.lower ?? '')) break;
    // "Ассоциация корейцев Ростовской области".
    const isRegion = /^(?:области|края|района|республики|округа)$/u.test(token.lower);
    if (isRegion && tokens[next - 1]?.capital && ADJECTIVE.test(tokens[next - 1]?.lower ?? '')) {
      to = next + 1;
      continue;
    }
    if (JOINS.test(token.lower)) {
      const follow = tokens[next + 1];
      if (
        follow?.kind !== 'word' ||
        taken(next + 1) ||
        !(follow.capital || /^(?:и|по)$/u.test(token.lower)) ||
        !GENITIVE.test(follow.lower)
      )
        break;
      continue;
    }
    if (!GENITIVE.test(token.lower) && !token.capital && !PEOPLES.test(token.lower)) break;
    // Another body begins.
    if (headOf(token.lower, 'ru') && token.capital) break;
    to = next + 1;
    capitals ||= token.capital;
  }
  return { to, quote: null, capitals };
}
