import type { FoundDate } from '../dates/found-date';
import { publishedOf } from '../dates/published';
import { isStatementMade, STATEMENT, withParts } from '../events/kinds';
import type { FoundOrganization, FoundPerson, FoundStatement } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import type { Sentence } from '../text/sentences';
import { addresseeOf } from './addressee';
import { isSigned, namesIn, opensSignatures, signatoriesIn } from './signatories';
import { letterOf, signatureBlock } from './signature-block';

const NEAR = 12;
const LONGEST_TOPIC = 220;
const SAYS =
  /^(?:qeyd|bildiril|deyilir|vurgulan|teleb|xahis|cagir|говорится|отмечается|подчеркивается|просим|просят|требу|призыва|says|said|calls|called|urges|urged|demands|asks|asked|states|condemns|condemned|осужда|выражает|выразил)/;

const wordsOf = (doc: Document, { from, to }: Sentence) =>
  withParts(doc.tokens.slice(from, to).flatMap(({ kind, plain }) => (kind === 'word' ? [plain] : [])));

/** What a statement is about: what follows "that", or the sentence that says it. */
function topicOf(doc: Document, group: Sentence[]): string {
  const telling =
    group.find((sentence, at) => at > 0 && wordsOf(doc, sentence).some((word) => SAYS.test(word))) ??
    group[0];
  if (!telling) return '';
  let from = telling.from;
  for (let at = telling.from; at < telling.to - 3 && at < telling.from + 12; at++) {
    const [token, next] = [doc.tokens[at], doc.tokens[at + 1]];
    if (token?.plain === 'ki') from = next?.text === ',' ? at + 2 : at + 1;
    else if (token?.text === ',' && next?.plain === 'что') from = at + 2;
    else if (token?.plain === 'that') from = at + 1;
    else continue;
    break;
  }
  const text = doc.text
    .slice(doc.tokens[from]?.start ?? telling.start, telling.end)
    .replace(/\s+/g, ' ')
    .replace(/[.!…]$/, '');
  const cut = text.length <= LONGEST_TOPIC ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_TOPIC))}…`;
  return cut.charAt(0).toLocaleUpperCase(doc.locale) + cut.slice(1);
}

/** Sentences that belong to one statement: where it was made, what it says, who signed it. */
function groupsOf(doc: Document): Sentence[][] {
  const groups: Sentence[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  doc.sentences.forEach((sentence, at) => {
    if (sentence.kind !== 'sentence') return;
    const words = wordsOf(doc, sentence);
    const made = isStatementMade(words);
    const more =
      words.some((word) => STATEMENT.test(word)) ||
      opensSignatures(doc, sentence) ||
      isSigned(doc, sentence) ||
      words.some((word) => SAYS.test(word));
    const group = groups.at(-1);
    if (group && at - last <= NEAR && (made || (more && at - last <= 4))) group.push(sentence);
    else if (made) groups.push([sentence]);
    else return;
    last = at;
  });
  return groups;
}

function signatoriesOf(doc: Document, group: Sentence[], people: readonly FoundPerson[]): string[] {
  const names = new Set<string>();
  for (const sentence of group) {
    for (const name of signatoriesIn(doc, sentence, people)) names.add(name);
    if (!opensSignatures(doc, sentence)) continue;
    const start = doc.sentences.indexOf(sentence) + 1;
    for (const line of doc.sentences.slice(start, start + 60)) {
      const own = namesIn(people, line);
      if (own.length === 0) break;
      for (const name of own) names.add(name);
    }
  }
  for (const { name, roles } of people) if (roles.some((role) => isIn(role, group))) names.add(name);
  return [...names];
}

/** A sentence of the group says that somebody signed. */
const isIn = ({ role, quote }: FoundPerson['roles'][number], group: readonly Sentence[]) =>
  role === 'addressed-by' && group.some(({ start, end }) => quote.start >= start && quote.end <= end);

/** Statements, appeals and open letters, with whom they address and who signed them. */
export function findStatements(
  doc: Document,
  dates: readonly FoundDate[],
  people: readonly FoundPerson[],
  _organizations: readonly FoundOrganization[],
): FoundStatement[] {
  const block = signatureBlock(doc);
  const groups = groupsOf(doc);
  const letter = block && groups.length === 0 ? letterOf(doc) : null;
  if (letter) groups.push([letter]);
  return groups.flatMap((group, index) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const signing = block && index === groups.length - 1 ? block.lines : [];
    const signatories = [
      ...new Set([...signatoriesOf(doc, group, people), ...signing.flatMap((line) => namesIn(people, line))]),
    ];
    const addressee =
      group.map((sentence) => addresseeOf(doc, sentence, people)).find((name) => name !== null) ??
      titleAddressee(doc, people);
    if (signatories.length === 0 && addressee === null) return [];
    const made = dates.find(({ sentence, kind }) => doc.sentences[sentence] === first && kind === 'date');
    const before = dates.findLast(
      ({ start, kind, sentence }) =>
        kind === 'date' && start < first.start && doc.sentences[sentence]?.paragraph === first.paragraph,
    );
    const edtf = made?.edtf ?? before?.edtf ?? publishedOf(doc)?.iso ?? null;
    return [
      {
        edtf,
        addressee,
        topic: topicOf(doc, group),
        signatories,
        quote: quoteOf(doc, first.start, last.end),
        confidence: signatories.length > 0 ? 0.85 : 0.65,
        rule: signatories.length > 0 ? 'statement:signed' : 'statement:addressed',
      },
    ];
  });
}

function titleAddressee(doc: Document, people: readonly FoundPerson[]): string | null {
  const title = doc.sentences.find(({ kind }) => kind === 'title');
  return title ? addresseeOf(doc, title, people) : null;
}
