import type { FoundPerson, Quote } from '../proposals';
import type { Document } from '../text/document';

const LEADS = /^\s{1,3}(?:rəhbərlik|başçılıq|sədrlik)\s{1,3}(?:etdiyi|edən|etmiş)(?!\p{L})/iu;
const LED = /(?:возглавляем|руководим)\p{L}{2,4}\s{1,3}$/iu;
/** A concert led by somebody is another matter. */
const BODY_LED_BY =
  /(?:society|club|association|community|organi[sz]ation|cent(?:er|re)|union|council|league)\s{1,3}(?:led|headed|chaired|run)\s{1,3}by\s{1,3}$/iu;
/** As far as such words reach. */
const REACH = 40;

/**
 * Whether somebody is named there only to say whose body it is: `X-in rəhbərlik etdiyi cəmiyyət`, `возглавляемое X общество`, `the
 * society led by X`. Who leads a body is not for that reason at what it does.
 */
function namesBody({ view }: Document, { start, end }: Quote): boolean {
  const before = view.slice(Math.max(0, start - REACH), start);
  return LEADS.test(view.slice(end, end + REACH)) || LED.test(before) || BODY_LED_BY.test(before);
}

/** The people of a stretch of text, but for those who only say whose body it is. */
export function peopleAt(
  doc: Document,
  people: readonly FoundPerson[],
  start: number,
  end: number,
): FoundPerson[] {
  const isThere = (mention: Quote) =>
    mention.start >= start && mention.end <= end && !namesBody(doc, mention);
  return people.filter(({ mentions }) => mentions.some(isThere));
}
