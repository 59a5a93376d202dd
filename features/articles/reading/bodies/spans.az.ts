import { type Document, sentenceAt } from '../text/document';
import { headOf } from './heads';
import type { OrganizationSpan, Taken } from './span';

/** Takes the case ending off the possessive form that names of organizations end with: `Birliyinin` → `Birliyi`. */
function nominativeOf(word: string): string {
  const without = word
    .replace(/(?:n[ıiuü]n|nd[aə]n?|n[aə]|n[ıiuü])(?:d[ıiuü]r)?$/iu, '')
    .replace(/(?<=[ıiuü])d[ıiuü]r$/iu, '');
  if (without !== word && /[ıiuü]$/iu.test(without) && without.length > 2) return without;
  if (/[ıiuü]$/iu.test(word)) return word;
  return word.replace(/(?:[ıiuü]n|d[aə]n?|[aə])(?:d[ıiuü]r)?$/iu, (ending) =>
    word.length - ending.length >= 4 ? '' : ending,
  );
}

const isOpening = (text: string | undefined) => text !== undefined && /^["«“„]$/u.test(text);
const isClosing = (text: string | undefined) => text !== undefined && /^["»”“]$/u.test(text);
/** Lower-case words that stand inside names: `"Nəğmə" uşaq xoru`. */
const INNER =
  /^(?:uşaq|gənclər|gənc|qadın|qadınlar|rəqs|xalq|musiqi|vokal|vokal-instrumental|folklor|mədəniyyət|milli|ictimai|azərbaycan|xeyriyyə|diaspor|diaspora|idman|futbol|və|teatr|nəşriyyat|elm|təhsil|dostluq|həmrəylik|kamera|tələbə|tələbələr|beynəlxalq|sosial|regional|mədəni)$/u;

function quotedBefore({ tokens }: Document, at: number): number {
  if (!isClosing(tokens[at]?.text)) return -1;
  for (let open = at - 1; open >= 0 && at - open <= 14; open--) {
    if (isOpening(tokens[open]?.text) && open < at - 1) return open;
    if (/^[.!?]$/u.test(tokens[open]?.text ?? '')) return -1;
  }
  return -1;
}

/** A case ending after the possessive; `Birliyin` alone is "of the union". */
const POSSESSIVE = /^s?[ıiuü](?:n[ıiuü]n|n[aə]|n[ıiuü]|nd[aə]n?|yl[aə]|d[ıiuü]r)?$/u;

/** The possessive without a case: the name goes on. */
const BARE = /^s?[ıiuü]?$/u;

/** Names of organizations in Azerbaijani: capitals or a name in quotation marks, then a head noun in the possessive. */
export function azSpans(doc: Document, taken: Taken): OrganizationSpan[] {
  const { tokens } = doc;
  const spans: OrganizationSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || taken(at)) continue;
    const found = headOf(token.lower, 'az');
    if (!found) continue;
    const { from, quote } = beginning(doc, at, taken);
    if (from === at && !quote) continue;
    // A rubric, "Cəmiyyət", is no name: names end in the possessive.
    if (!quote && !POSSESSIVE.test(found.ending) && !/[ıiuü]$/u.test(found.head.stem)) continue;
    const next = tokens[at + 1];
    // "Azərbaycan Evi" goes on: "Mədəniyyət Mərkəzi Birliyi".
    const further = next?.capital && next.spaced ? headOf(next.lower, 'az') : null;
    if (further && POSSESSIVE.test(further.ending) && BARE.test(found.ending) && !quote) continue;
    if (!token.capital && !quote) {
      if (found.head.kind !== 'institution' || !/^s?[ıiuü]/u.test(found.ending)) continue;
    }
    const words =
      doc.text.slice(tokens[from]?.start ?? 0, token.start) +
      nominativeOf(doc.text.slice(token.start, token.end));
    spans.push({
      from,
      to: at + 1,
      name: words,
      kind: found.head.kind,
      head: found.head.stem,
      core: quote ? doc.text.slice(tokens[quote[0]]?.end ?? 0, tokens[quote[1]]?.start) : null,
    });
  }
  return spans;
}

function beginning(
  doc: Document,
  at: number,
  taken: Taken,
): { from: number; quote: [number, number] | null } {
  const { tokens } = doc;
  const scope = sentenceAt(doc, tokens[at]?.start ?? 0);
  let from = at;
  while (from - 1 >= (scope?.from ?? 0)) {
    const before = tokens[from - 1];
    if (!before || taken(from - 1) || before.breaks > 2 || before.lower === 'adlı') break;
    // A headline in capitals, with a rubric glued to it: "KEÇİRİLDİCəmiyyət".
    if (before.allCaps && before.text.length > 5 && tokens[at]?.allCaps === false) break;
    const open = quotedBefore(doc, from - 1);
    if (open >= 0) return { from: open, quote: [open, from - 1] };
    const belongs =
      before.kind === 'word' &&
      (before.capital ||
        INNER.test(before.lower) ||
        (before.kind === 'word' && before.lower === 'və' && tokens[from - 2]?.capital));
    if (!belongs) break;
    from--;
  }
  while (from < at && !tokens[from]?.capital) from++;
  // The first word of a sentence, and whose it is: "Almaniyanın …".
  while (
    from < at &&
    ((/(?:dakı|dəki|da|də|dan|dən)$/u.test(tokens[from]?.lower ?? '') &&
      !/(?:^|-)(?:kanada|uqanda|ruanda|hollanda|irlanda|islanda|niderland|azərbaycan)$/u.test(
        tokens[from]?.lower ?? '',
      )) ||
      /^(?:bu|həmin|onun|bizim|sabiq|keçmiş|hazırda|ilk|yeni|sonra|bundan|eyni)$/u.test(
        tokens[from]?.lower ?? '',
      ))
  )
    from++;
  return { from, quote: null };
}
