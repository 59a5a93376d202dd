import type { FoundDate } from '../dates/found-date';
import type { FoundEvent, FoundOrganization } from '../proposals';
import { type Document, quoteOf } from '../text/document';
import { acts, isBiography, speaksOfUs } from './background';
import { wordsOf } from './words-of';

const EXISTS =
  /^(?:существ(?:ует|уют)|действ(?:ует|уют)|работает|operat(?:es|ed|ing)|running|movcuddur|exist(?:s|ed)|active|истори[юи]|отсчет)$/;
const AZ_EXISTS = /^(?:gosterir|gosterirler)$/;
const NEAR = 8;

/** Whether the words beside a date say that something has been there since. */
function isThereSince({ tokens }: Document, { from, to }: FoundDate): boolean {
  return tokens.slice(Math.max(0, from - NEAR), to + NEAR).some(({ plain }, at, near) => {
    if (AZ_EXISTS.test(plain)) return near[at - 1]?.plain === 'fealiyyet';
    return EXISTS.test(plain);
  });
}

/** `Община существует с 1998 года`: its founding is told by how long it has been there. */
export function foundedSince(
  doc: Document,
  dates: readonly FoundDate[],
  main: readonly FoundOrganization[],
  known: readonly FoundEvent[],
): FoundEvent[] {
  const starts = new Set(main.flatMap((body) => body.mentions.map(({ start }) => start)));
  const years = new Set(
    known.flatMap(({ category, edtf }) => (category === 'founding' ? [edtf.slice(0, 4)] : [])),
  );
  return dates.flatMap((date) => {
    const sentence = doc.sentences[date.sentence];
    if (date.kind !== 'since' || sentence?.kind !== 'sentence' || !isThereSince(doc, date)) return [];
    const words = wordsOf(doc, sentence.from, sentence.to);
    const isMain = main.some(({ mentions }) =>
      mentions.some(({ start, end }) => start >= sentence.start && end <= sentence.end),
    );
    const isOurs =
      (isMain || speaksOfUs(words)) && acts(doc.tokens, sentence.from, sentence.to, starts, date);
    if (isBiography(words, { made: false, held: true, ours: isOurs }) || !isOurs) return [];
    if (years.has(date.edtf.slice(0, 4))) return [];
    return {
      title: quoteOf(doc, sentence.start, sentence.end).text.slice(0, 140),
      edtf: date.edtf,
      category: 'founding',
      ourRole: 'unclear',
      place: null,
      people: [],
      quote: quoteOf(doc, date.start, date.end),
      sentence: quoteOf(doc, sentence.start, sentence.end),
      confidence: 0.6,
      rule: 'event:there-since',
    };
  });
}
