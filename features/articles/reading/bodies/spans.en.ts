import { type Document, sentenceAt } from '../text/document';
import { headOf } from './heads';
import type { OrganizationSpan, Taken } from './span';

const INNER = /^(?:of|for|and|the|in|de|&|des|la|du)$/u;
const NOT_FIRST =
  /^(?:the|a|an|on|in|at|by|for|when|after|before|since|while|this|that|its|our|their|last|new|today|yesterday|of|from|and|as|with|both|every|each|local|former|mr|mrs|ms|dr|but|if|once|although|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|members|officials|leaders|volunteers)$/u;

/** Names of organizations in English: words with capitals around a head noun, with what follows after "of" and "for". */
export function enSpans(doc: Document, taken: Taken): OrganizationSpan[] {
  const { tokens } = doc;
  const spans: OrganizationSpan[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || at < end) continue;
    const found = headOf(token.lower, 'en');
    if (!found || (!token.capital && !isTroupe(found.head.kind, tokens[at - 1]))) continue;
    const scope = sentenceAt(doc, token.start);
    let from = at;
    while (from - 1 >= Math.max(end, scope?.from ?? 0)) {
      const before = tokens[from - 1];
      if (!before || isOwned(before.text, from - 1, at)) break;
      const owner = /^['’]$/u.test(tokens[from - 2]?.text ?? '') ? tokens[from - 3] : tokens[from - 2];
      const isInner = INNER.test(before.lower) && owner?.capital && before.lower !== 'the';
      const isName = before.kind === 'word' && (before.capital || isOfTroupe(found.head.kind, before.lower));
      const isInitial =
        before.text === '.' &&
        !tokens[from - 2]?.spaced === false &&
        /^(?:st|dr|\p{L})$/u.test(tokens[from - 2]?.lower ?? '');
      const isOwning = /^['’]$/u.test(before.text) && tokens[from - 2]?.capital;
      if (!isInner && !isName && !isInitial && !isOwning && before.text !== '&') break;
      from--;
    }
    while (from < at && (NOT_FIRST.test(tokens[from]?.lower ?? '') || !tokens[from]?.capital)) from++;
    let to = at + 1;
    const limit = scope?.to ?? tokens.length;
    for (let next = to; next < limit && next - at < 12; next++) {
      const follow = tokens[next];
      if (follow?.kind !== 'word' || (taken(next) && !tokens[next - 1]?.capital === false)) break;
      if (follow.capital) {
        if (
          INNER.test(tokens[next - 1]?.lower ?? '') ||
          (next === to && (to > at + 1 || headOf(follow.lower, 'en') || found.head.stem === 'radio'))
        )
          to = next + 1;
        else break;
      } else if (follow.lower === 'and' && opensAnother(doc, next + 1)) break;
      else if (
        !/^(?:of|for|in|and|the|&)$/u.test(follow.lower) ||
        (follow.lower === 'and' && to > at + 1 && !tokens[next + 1]?.capital)
      )
        break;
      else if (/'s$/u.test(tokens[to - 1]?.lower ?? '')) break;
      // "of" goes on; "in London" is where it is.
      else if (
        follow.lower === 'in' ||
        (follow.lower === 'and' &&
          headOf(tokens[next + 1]?.lower ?? '', 'en') === null &&
          to > at + 1 &&
          taken(next + 1))
      )
        break;
    }
    // "Friends of Ukraine", and no friends of somebody.
    if (/^(?:friends|sons|daughters)$/u.test(token.lower) && tokens[at + 1]?.lower !== 'of') continue;
    const words = to - from;
    const after = tokens[to];
    // "Community Reporter": the head noun is said of another noun.
    if (
      to === at + 1 &&
      after?.capital &&
      after.kind === 'word' &&
      after.spaced &&
      after.breaks === 0 &&
      token.lower === 'community'
    )
      continue;
    if (words < 2 || (words === 2 && found.head.stem === 'house' && taken(from))) continue;
    if (taken(from) && taken(at)) continue;
    const name = doc.text
      .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end)
      .replace(/['’]s?$/u, (mark) => (/s$/u.test(mark) ? '' : mark));
    spans.push({ from, to, name, kind: found.head.kind, head: found.head.stem, core: null });
    end = to;
  }
  return spans;
}

const TROUPE =
  /^(?:folk|folkloric|dance|dancing|song|singing|children's|youth|chamber|women's|men's|male|female|voice|string|brass|puppet|theatre|theater|drama|football|cricket|gospel|choral|music|vocal|community)$/u;
/** `the Martenitsa folk dance ensemble`: small words between the name of a troupe and what it is. */
const isOfTroupe = (kind: string, lower: string) => kind === 'troupe' && TROUPE.test(lower);

/** `the Borough Council and the Wyvern Theatre`: what follows "and" has a head of its own. */
function opensAnother({ tokens }: Document, after: number): boolean {
  if (tokens[after]?.lower === 'the') return true;
  for (let at = after; at < after + 6 && tokens[at]?.capital; at++)
    if (headOf(tokens[at]?.lower ?? '', 'en')) return true;
  return false;
}

const isTroupe = (kind: string, before: { capital: boolean; kind: string; lower: string } | undefined) =>
  kind === 'troupe' && before?.kind === 'word' && (before.capital || TROUPE.test(before.lower));
const isOwned = (text: string, at: number, head: number) => /['’]s$/u.test(text) && at < head - 3;
