import { type PlacedMention, type Scene, sentenceBounds } from './scene';

const FAREWELL =
  /^(?:с (?:глубоким |искренним )?(?:уважением|почтением|наилучшими пожеланиями|любовью|теплом|благодарностью)|искренне ваш\p{L}?|(?:dərin |böyük )?(?:hörmətlə|ehtiramla|sayğılarla|sayqılarla|məhəbbətlə|sevgilərlə)|yours (?:faithfully|sincerely|truly|ever)|(?:yours )?sincerely(?: yours)?|respectfully(?: yours)?|with (?:respect|gratitude|love|thanks|best wishes)|(?:kind|warm|best) (?:regards|wishes))$/u;
/** In whose name the following write. */
const FOR =
  /(?:^| )(?:adından|от имени|on behalf of|for the (?:board|committee|organisers|organizers|family)|bir qrup (?:ziyalı|valideyn|üzv|soydaş)\p{L}*|группа (?:жителей|родителей|членов|участников)|оргкомитет|təşkilat komitəsi)(?: |$)/u;
const BODY =
  /^(?:правление|совет|коллектив|комитет|idarə heyəti|kollektiv|the (?:board|committee)|board|committee)(?: |$)/u;
const CONDOLES = /(?:^| )(?:başsağlığı|соболезновани\p{L}+|condolences)(?: |$)/u;
const MOST_LINES = 12;
const LONGEST_HEAD = 12;

interface Line {
  from: number;
  to: number;
}

const wordsOf = ({ tokens }: Scene, { from, to }: Line) =>
  tokens
    .slice(from, to)
    .flatMap(({ kind, lower }) => (kind === 'word' ? [lower] : []))
    .join(' ');

/** The lines of the text from the last one back, by their breaks. */
function lastLines({ tokens }: Scene): Line[] {
  const lines: Line[] = [];
  let to = tokens.length;
  for (let at = tokens.length - 1; at >= 0 && lines.length < MOST_LINES; at--) {
    if ((tokens[at]?.breaks ?? 0) === 0 && at > 0) continue;
    lines.push({ from: at, to });
    to = at;
  }
  return lines;
}

function namesIn({ mentionAt, mentions }: Scene, { from, to }: Line): PlacedMention[] {
  const named: PlacedMention[] = [];
  for (let at = from; at < to; at++) {
    const mention = mentions[mentionAt[at] ?? -1];
    if (!mention) continue;
    named.push(mention);
    at = mention.to - 1;
  }
  return named;
}

const OTHERS_PER_NAME = 6;
const LONGEST_OFFICE = 8;

/** Names with their offices, commas and brackets, and no verb behind them. */
function isOfNames({ tokens, marked }: Scene, line: Line, named: readonly PlacedMention[]): boolean {
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return false;
  const inNames = named.reduce((sum, { from, to }) => sum + to - from, 0);
  if (last.to - first.from - inNames > OTHERS_PER_NAME * named.length) return false;
  const tail = tokens.slice(last.to, line.to);
  if (tail.length <= 1) return tail.every(({ text }) => /^[.,]$/u.test(text));
  const isOffice = marked.wordAt[last.to + 1] !== undefined || tail[0]?.text === '(' || tail.length <= 3;
  return /^[,(–—]$/u.test(tail[0]?.text ?? '') && isOffice && tail.length <= LONGEST_OFFICE;
}

/** `"X" mərkəzi adından A`, `От имени правления — A`: in whose name, and right behind it who. */
function isRightBehind({ tokens }: Scene, line: Line, { from }: PlacedMention): boolean {
  const before = tokens
    .slice(Math.max(line.from, from - 6), from)
    .map(({ lower }) => lower)
    .join(' ');
  return (
    (FOR.test(before) || BODY.test(wordsOf({ tokens } as Scene, { from: line.from, to: from }))) &&
    !/[.!?]$/u.test(tokens[line.to - 1]?.text ?? '')
  );
}

/** Those who close a letter together: names under a farewell, under or behind `adından`, or several in the last lines of a condolence. */
export function closingIn(scene: Scene): void {
  const signed: PlacedMention[] = [];
  let head = '';
  for (const line of lastLines(scene)) {
    const words = wordsOf(scene, line);
    const named = namesIn(scene, line);
    if (named.length === 0 && signed.length === 0 && line.to - line.from <= 8 && !FAREWELL.test(words))
      continue;
    const isLine = named.length > 0 && isOfNames(scene, line, named) && line.from > 0;
    if (isLine && (named[0]?.from ?? 0) - line.from <= LONGEST_HEAD && !isByline(scene, line)) {
      signed.unshift(...named);
      if (!named[0] || !isRightBehind(scene, line, named[0])) continue;
      head = 'on behalf of';
      break;
    }
    if (named.length === 0) head = line.to - line.from <= LONGEST_HEAD ? words : words.slice(-160);
    break;
  }
  const isSigned =
    signed.length > 0 &&
    (FOR.test(head) || (signed.length > 1 && (FAREWELL.test(head) || CONDOLES.test(head))));
  if (!isSigned) return;
  for (const { person, from, to } of signed)
    if (!scene.roles.get(person)?.some(({ role }) => role === 'addressed-by'))
      scene.give(person, 'addressed-by', from, to);
}

/** `Söhbəti yazdı: A`, `Text: A and B`. */
function isByline(scene: Scene, { from, to }: Line): boolean {
  const [start] = sentenceBounds(scene, from);
  const colon = scene.tokens.slice(from, to).findIndex(({ text }) => text === ':');
  return start <= from && colon >= 0 && !BODY.test(wordsOf(scene, { from, to: from + colon }));
}
