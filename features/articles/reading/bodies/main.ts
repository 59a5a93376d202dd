import type { FoundPerson } from '../proposals';
import type { Document } from '../text/document';
import { headOf } from './heads';
import { besideThePoint } from './partner';
import { PEOPLES } from './peoples';
import type { Body } from './span';

const OURS =
  /(?:diaspor|diaspora|icma|həmyerli|azərbaycanlı|türk|диаспор|земляч|общин|грек|community|heritage|cultural|association|diaspora)/u;
const OFFICE: ReadonlySet<string> = new Set([
  'chair',
  'board-chair',
  'president',
  'deputy-chair',
  'first-deputy-chair',
  'vice-president',
  'secretary',
  'treasurer',
  'founder',
  'board-member',
  'director',
  'leader',
]);
const FOUNDED =
  /(?:yaradıl|təsis|qurul|fəaliyyət göstər|основан|создан|учрежд|зарегистриров|отмечает|founded|established|set up|formed|was born|celebrat|marked)/u;
/** What a state keeps, not a community. */
const STATE =
  /(?:ministry|embassy|consulate|government|parliament|senate|department|agency|commission|university|министерств|посольств|консульств|правительств|агентств|департамент|управлени|комитет|дума|администраци|университет|nazirliy|səfirliy|konsulluğ|komitə|agentliy|hökumət|bələdiyyə|universitet|duma)/iu;
/** Of a town, not of a community. */
const TOWN_COUNCIL = /(?:^|\s)(?:city|borough|county|town|district)\s+council|^british\s+council/iu;
const FAR = 90;
/** The subject of the first sentence stands at its beginning. */
const OPENS = 4;
const MOST_LOOKED_AT = 12;

/** The organization that an article is about: named often and early, of a community, with offices of its own. */
export function mainOf(
  doc: Document,
  bodies: readonly Body[],
  people: readonly FoundPerson[],
): Body | undefined {
  let best: Body | undefined;
  let described: Body | undefined;
  let [most, mostDescribed] = [1.5, 1.5];
  const title = doc.sentences.find(({ kind }) => kind === 'title');
  const opening = doc.sentences.find(({ kind }) => kind === 'sentence');
  const offices = people.flatMap(({ roles }) =>
    roles.filter(({ role }) => OFFICE.has(role)).map(({ quote }) => quote),
  );
  const said = spokenOf(doc);
  const lower = doc.view.toLowerCase();
  for (const body of bodies) {
    const [first] = body.mentions;
    if (!first) continue;
    let score = Math.min(4, body.mentions.length);
    if (body.kind === 'community') score += 2;
    const isState = body.kind === 'institution' && STATE.test(body.name);
    if (!isState) score += Math.min(2, 0.5 * (said.get(body.head) ?? 0));
    if (body.kind === 'institution') score -= 2;
    if (TOWN_COUNCIL.test(body.name)) score -= 4;
    const own = body.name.toLowerCase();
    if (OURS.test(own) || PEOPLES.test(own)) score += 1;
    // Who is named in the headline and never again is spoken of by another name.
    if (title && body.mentions.some(({ start, end }) => start >= title.start && end <= title.end))
      score += body.mentions.length > 1 ? 2 : 0.5;
    if (body.masthead && body.kind !== 'institution') score += 1.5 + Math.min(3, said.get(body.head) ?? 0);
    const looked = body.mentions.slice(0, MOST_LOOKED_AT);
    const beside = looked.map((mention) => besideThePoint(doc.view, mention));
    // A partner once is none where the rest of the text is of it.
    const opens = opening && first.start >= opening.start && first.start <= opening.start + OPENS;
    if (opens && beside[0] === 0 && doc.locale === 'en' && !bodies.some((other) => isPartOf(other, body)))
      score += bodies.some(({ mentions }) => mentions.length > body.mentions.length) ? 1 : 2.5;
    score -= beside.reduce((sum, one) => sum + one, 0) / looked.length;
    score += 1.5 * (1 - first.start / Math.max(1, doc.text.length));
    for (const { start, end } of looked) {
      const near = offices.filter((office) => office.end > start - FAR && office.start < end + FAR).length;
      score += Math.min(1, near * 0.5);
      if (FOUNDED.test(lower.slice(Math.max(0, start - 40), end + 60))) score += 0.5;
    }
    if (isDescribed(body)) {
      if (score > mostDescribed) [described, mostDescribed] = [body, score];
    } else if (score > most) [best, most] = [body, score];
  }
  // A name goes before a description, but for the name of a troupe or a school that is spoken of less.
  return best && (best.kind === 'community' || most >= mostDescribed) ? best : (described ?? best);
}

/** `The Melody Choir of the Greek Community`: another body is in its name. */
const isPartOf = (other: Body, body: Body): boolean => other !== body && body.name.includes(other.name);

/** `The Circle`, `Cəmiyyət`: a short form with a capital of its own, no word of a longer name. */
function isShort(tokens: Document['tokens'], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (after?.capital || /^(?:of|for)$/u.test(after?.lower ?? '') || /^["«“„]$/u.test(after?.text ?? ''))
    return false;
  if (/^(?:the|our)$/u.test(before?.lower ?? '')) return true;
  return !before?.capital && !/^["»”]$/u.test(before?.text ?? '') && (token?.breaks ?? 0) === 0;
}

/** `польское общество Иркутска`: only said of a body, which may have a name as well. */
const isDescribed = ({ name }: Body) => /^\p{Ll}/u.test(name) && !/["«“„]/u.test(name);

/** How often the text says just "the association", "общество", "dərnək". */
function spokenOf({ tokens, locale }: Document): Map<string, number> {
  const said = new Map<string, number>();
  for (const [at, token] of tokens.entries()) {
    const isAlone = !token.capital || isShort(tokens, at);
    const head = token.kind === 'word' && isAlone ? headOf(token.lower, locale)?.head.stem : undefined;
    if (head) said.set(head, (said.get(head) ?? 0) + 1);
  }
  return said;
}
