import type { FoundPerson, Quote } from '../proposals';
import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';

interface Mention {
  name: string;
  at: Quote;
}

const BY_BEFORE = /^terefinden$/;
const SIGNED =
  /^(?:imzala|imzalayib|imzalayiblar|imzalayanlar|imza|подписал|подписан|подписант|подпис(?:и|ью|ями)$|signed|signatories|signatory|signatures)/;

/** Mentions of people in a span, in their order. */
function mentionsIn(people: readonly FoundPerson[], start: number, end: number): Mention[] {
  return people
    .flatMap(({ name, mentions }) => mentions.map((at) => ({ name, at })))
    .filter(({ at }) => at.start >= start && at.end <= end)
    .sort((a, b) => a.at.start - b.at.start);
}

const MOST_BETWEEN = 4;

/** The last mentions before an offset that stand in one list: commas, "and" and a word or two between them. */
function listBefore(doc: Document, mentions: Mention[], offset: number): Mention[] {
  const list: Mention[] = [];
  let next = offset;
  for (const mention of [...mentions].reverse()) {
    if (mention.at.start >= offset) continue;
    const gap = doc.view.slice(mention.at.end, next);
    const words = gap.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (list.length > 0 && (words > MOST_BETWEEN || !/[,;]|(?:^|\s)(?:və|и|and)(?:\s|$)/u.test(gap))) break;
    if (list.length === 0 && words > 3) break;
    if (
      list.length > 0 &&
      /(?:[ıiuü]n)$/u.test(doc.view.slice(mention.at.start, mention.at.end)) &&
      words > 1
    )
      break;
    list.unshift(mention);
    next = mention.at.start;
  }
  return list;
}

/** Who made or signed a statement, as one sentence tells. */
export function signatoriesIn(doc: Document, sentence: Sentence, people: readonly FoundPerson[]): string[] {
  const mentions = mentionsIn(people, sentence.start, sentence.end);
  if (mentions.length === 0) return [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = doc.tokens[at];
    if (token?.kind !== 'word') continue;
    if (BY_BEFORE.test(token.plain)) return unique(listBefore(doc, mentions, token.start));
    if (!SIGNED.test(token.plain)) continue;
    const after = mentions.filter((mention) => mention.at.start > token.end);
    return unique(after.length > 0 ? after : mentions);
  }
  return [];
}

/** Whether a sentence says that something was signed. */
export const isSigned = (doc: Document, { from, to }: Sentence): boolean =>
  doc.tokens.slice(from, to).some(({ plain }) => SIGNED.test(plain));

/** Whether a sentence opens a list of those who signed, which may go on in the lines after it. */
export function opensSignatures(doc: Document, sentence: Sentence): boolean {
  const tokens = doc.tokens.slice(sentence.from, sentence.to);
  return tokens.some(({ plain }) => SIGNED.test(plain)) && tokens.at(-1)?.text === ':';
}

export const unique = (mentions: readonly Mention[]): string[] => [
  ...new Set(mentions.map(({ name }) => name)),
];

/** The people of a line of such a list. */
export function namesIn(people: readonly FoundPerson[], sentence: Sentence): string[] {
  return unique(mentionsIn(people, sentence.start, sentence.end));
}
