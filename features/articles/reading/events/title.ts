import type { Document } from '../text/document';
import type { Clause } from './clauses';
import { isEventNoun } from './kinds';

const LONGEST = 140;
/** Case endings of a noun for an event, longest first; `Token.plain` has no marks, so they are cut by their length. */
const AZ_CASE = /(?:(?<=[iu])n[dn]?(?:[ae]n?|[iu]n?)|(?<=[^aeiou])(?:d[ae]n?)|(?<=[aeiou])(?:d[ae]n?))$/;
const VERB_AZ = /(?:ib|ub|ilib|mis|mus|acaq|ecek|di|du|dir|dur|lar|ler|ir|ur|maq|mek)$/;

function nominative(text: string, plain: string): string {
  const ending = AZ_CASE.exec(plain)?.[0].length ?? 0;
  return ending > 0 && plain.length - ending >= 4 ? text.slice(0, text.length - ending) : text;
}

/** A title made of the clause's own words: without the date, up to the noun for the event, in its plain case. */
export function titleOf(doc: Document, clause: Clause): string {
  const { tokens } = doc;
  let [from, to] = [clause.from, clause.to];
  const { date } = clause;
  if (date.from <= from + 3 && date.from >= from && date.to < to) from = date.to;
  else if (date.to >= to - 1 && date.from > from) to = date.from;
  while (
    from < to &&
    (tokens[from]?.kind === 'mark'
      ? !/^["«“(]$/.test(tokens[from]?.text ?? '')
      : /^(?:ise|в|во|on|in|isə|же|at)$/.test(tokens[from]?.plain ?? ''))
  )
    from++;
  if (doc.locale === 'az') {
    let head = -1;
    for (let at = from; at < to; at++)
      if (isEventNoun(tokens[at]?.plain ?? '') && tokens[at]?.kind === 'word') head = at;
    if (head >= 0 && head > from) to = head + 1;
    while (to > from + 2 && VERB_AZ.test(tokens[to - 1]?.plain ?? '') && !tokens[to - 1]?.capital && head < 0)
      to--;
  } else {
    while (to > from + 1 && /^(?:на|в|on|in|с|at|the|of|и|and|—|-)$/.test(tokens[to - 1]?.plain ?? '')) to--;
  }
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return '';
  const before = doc.text.slice(first.start, last.start);
  const end = doc.text.slice(last.start, last.end);
  const whole = (before + (doc.locale === 'az' ? nominative(end, last.plain) : end))
    .replace(/\s+/g, ' ')
    .trim();
  const cut = whole.length <= LONGEST ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LONGEST))}…`;
  return cut.charAt(0).toLocaleUpperCase(doc.locale) + cut.slice(1);
}
