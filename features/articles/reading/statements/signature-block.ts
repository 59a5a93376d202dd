import type { Document } from '../text/document';
import type { Sentence } from '../text/sentences';

/** Lines under an open letter that name who signs it, in tokens. */
export interface SignatureBlock {
  from: number;
  to: number;
  lines: Sentence[];
}

const FAREWELL =
  /^(?:с уважением|с глубоким уважением|с надеждой|с почтением|искренне ваши?|подписи|подписали|подписанты|hormetle|derin hormetle|ehtiramla|sayqilarla|saygilarla|imzalar|imzalayanlar|yours faithfully|yours sincerely|yours truly|sincerely|sincerely yours|respectfully|respectfully yours|with respect|kind regards|signed|signed by|signatories|signatures|the undersigned|we the undersigned)$/;
const LETTER =
  /^(?:beyanat|muraciet|petisiya|mektub|обращени|заявлени|петици|воззвани|письм[оа]$|statement$|appeal$|petition$|letter$)/;
const LONGEST_LINE = 22;
const MOST_LINES = 120;
const LEAST_LINES = 3;
/** A line this long that ends in a full stop is a sentence of what comes after. */
const LONG_WITH_STOP = 12;

const plainOf = ({ tokens }: Document, { from, to }: Sentence) =>
  tokens.slice(from, Math.min(to, from + 6)).flatMap(({ kind, plain }) => (kind === 'word' ? [plain] : []));

/** A short line that begins with a capital letter and ends in no full stop of a sentence. */
function isLine({ tokens }: Document, { from, to }: Sentence): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const opens =
    first?.kind === 'word' ? first.capital : first?.kind === 'number' || (second?.capital ?? false);
  return opens && to - from <= LONGEST_LINE && !/^[?!…]$/.test(tokens[to - 1]?.text ?? '');
}

const kept = new WeakMap<Document, SignatureBlock | null>();

/** The lines under `С уважением,`, `Hörmətlə`, `Yours faithfully,` or `Signed:` at the end of a letter. */
export function signatureBlock(doc: Document): SignatureBlock | null {
  const known = kept.get(doc);
  if (known !== undefined) return known;
  const found = look(doc);
  kept.set(doc, found);
  return found;
}

/** `Jonas Petrauskas, chair`, `Dr Peter Horvath`, `Анна Ковальская (Омск)`: two capitals, then nothing, or a mark. */
function isNameLine({ tokens }: Document, { from, to }: Sentence): boolean {
  if (to - from < 2 || to - from > LONGEST_LINE || (tokens[from]?.breaks ?? 0) === 0) return false;
  let capitals = 0;
  let at = from;
  for (; at < to; at++) {
    const token = tokens[at];
    if (token?.text === '.' && (tokens[at - 1]?.text.length ?? 9) < 3) continue;
    if (token?.kind !== 'word' || !token.capital) break;
    capitals++;
  }
  const stop = tokens[at]?.text ?? '';
  return capitals >= 2 && capitals <= 5 && (at >= to || /^[,(–—-]$/.test(stop));
}

/** Three lines of names or more that close a letter in which "we" speak, with or without heads of groups over them. */
function atTheEnd(doc: Document): SignatureBlock | null {
  const { sentences, tokens } = doc;
  if (
    !tokens.some(
      ({ kind, plain }) => kind === 'word' && /^(?:we|our|us|мы|наш[аеи]?|нас|biz|bizim)$/.test(plain),
    )
  )
    return null;
  let names = 0;
  let first = sentences.length;
  for (let at = sentences.length - 1; at > 0 && sentences.length - at < MOST_LINES; at--) {
    const sentence = sentences[at] as Sentence;
    const isHead = sentence.to - sentence.from <= 10 && tokens[sentence.to - 1]?.text === ':';
    const isDated = names === 0 && (sentence.kind === 'date-line' || sentence.to - sentence.from <= 8);
    if (isNameLine(doc, sentence)) {
      names++;
      first = at;
    } else if (!isHead && !isDated) break;
  }
  const lines = sentences.slice(first);
  const [head, last] = [lines[0], lines.at(-1)];
  return names >= LEAST_LINES && head && last ? { from: head.from, to: last.to, lines } : null;
}

function look(doc: Document): SignatureBlock | null {
  const { sentences, tokens } = doc;
  const isLetter = sentences.some(
    ({ from, to, kind }) =>
      (kind === 'title' || kind === 'sentence') &&
      tokens.slice(from, to).some(({ kind: word, plain }) => word === 'word' && LETTER.test(plain)),
  );
  if (!isLetter) return null;
  const farewell = sentences.findLastIndex(
    (sentence) => sentence.to - sentence.from <= 6 && FAREWELL.test(plainOf(doc, sentence).join(' ')),
  );
  if (farewell < 0) return atTheEnd(doc);
  const lines: Sentence[] = [];
  for (const sentence of sentences.slice(farewell + 1, farewell + 1 + MOST_LINES)) {
    const goesOn = lines.at(-1)?.paragraph === sentence.paragraph;
    const isProse = sentence.to - sentence.from > LONG_WITH_STOP && tokens[sentence.to - 1]?.text === '.';
    if ((!isLine(doc, sentence) && !goesOn) || isProse) break;
    lines.push(sentence);
  }
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? { from: first.from, to: last.to, lines } : null;
}

/** The sentence that tells of the letter first. */
export function letterOf(doc: Document): Sentence | null {
  return (
    doc.sentences.find(
      ({ from, to, kind }) =>
        kind === 'sentence' && doc.tokens.slice(from, to).some(({ plain }) => LETTER.test(plain)),
    ) ?? null
  );
}
