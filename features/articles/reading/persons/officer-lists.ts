import type { Role } from '../proposals';
import type { Marked } from './marked';

/** `Outings:` in a list of officers: its words, and the tokens that the names stand in. */
export interface OfficerLabel {
  from: number;
  colon: number;
  /** One after the last token of its names. */
  to: number;
  /** The words are no office of their own: whoever has this area of work is on the board. */
  isArea: boolean;
}

const LONGEST_LABEL = 4;
const LONGEST_ENTRY = 40;
const OFFICE: ReadonlySet<Role | 'calling'> = new Set<Role>([
  'chair',
  'first-deputy-chair',
  'deputy-chair',
  'board-chair',
  'president',
  'vice-president',
  'secretary',
  'treasurer',
  'auditor',
]);
/** What stands before a colon and a name without making anybody an officer. */
const NO_AREA =
  /^(?:photos?|pictures?|images?|text|words|story|source|tel|phone|e-?mail|contacts?|address|venue|place|when|where|time|date|guests?|speakers?|music|host|hosts|moderator|design|website|translation|present|absent|apologies|new|фото|снимки|текст|источник|тел|телефон|почта|адрес|место|время|дата|гости|ведущ\p{L}+|перевод|дизайн|музыка|foto|şəkil|şəkillər|mətn|mənbə|telefon|ünvan|yer|vaxt|tarix|qonaqlar|aparıcı|tərcümə|musiqi|əlaqə)$/u;

/** The label that ends at a colon; it begins a sentence, a line or a part after a semicolon. */
function labelAt({ doc: { tokens }, sentence }: Marked, colon: number): number | null {
  for (let from = colon - 1; from >= colon - LONGEST_LABEL; from--) {
    const [token, before] = [tokens[from], tokens[from - 1]];
    if (!token || (token.kind === 'mark' && !/^[-&/]$/u.test(token.text))) return null;
    const begins =
      !before || token.breaks > 0 || /^[.;•·|]$/u.test(before.text) || sentence[from - 1] !== sentence[from];
    if (begins) return token.capital || /^[;|]$/u.test(before?.text ?? '') ? from : null;
  }
  return null;
}

function entryEnd({ doc: { tokens } }: Marked, colon: number): number {
  let at = colon + 1;
  while (at < tokens.length && at - colon < LONGEST_ENTRY) {
    const token = tokens[at];
    const isStop = token?.text === '.' && (tokens[at - 1]?.text.length ?? 0) > 3;
    if (!token || isStop || /^[;:!?|]$/u.test(token.text) || (token.breaks > 0 && at > colon + 1)) break;
    at++;
  }
  return at;
}

const NEXT_LABEL = 8;

/**
 * `Chair: A B. Treasurer: C D. Outings: E F, G H.`: labels with colons that follow one another, at least one of them an
 * office. Linear in the number of tokens.
 */
export function officerLabels(marked: Marked): OfficerLabel[] {
  const { tokens } = marked.doc;
  const lists: OfficerLabel[][] = [];
  tokens.forEach(({ text }, colon) => {
    if (text !== ':' || !tokens[colon + 1]?.capital) return;
    const from = labelAt(marked, colon);
    if (from === null) return;
    const words = tokens.slice(from, colon).map(({ lower }) => lower);
    if (words.some((word) => NO_AREA.test(word))) return;
    const isArea = !tokens.slice(from, colon).some((_, index) => marked.wordAt[from + index] !== undefined);
    const label = { from, colon, to: entryEnd(marked, colon), isArea };
    const last = lists.at(-1);
    const isNext = last && from - (last.at(-1)?.to ?? 0) <= NEXT_LABEL;
    if (isNext) last.push(label);
    else lists.push([label]);
  });
  const isOffice = ({ from, colon }: OfficerLabel) =>
    marked.personWords.some((word) => word.from >= from && word.to <= colon && OFFICE.has(word.role));
  return lists.filter((list) => list.length > 1 && list.some(isOffice)).flat();
}
