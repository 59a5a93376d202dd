import { personWordsIn } from '../roles/person-words';
import type { Document } from '../text/document';
import type { AddFact, Subjects } from './subjects';

const APPOSED = /^(?:,|–|—|-|\d+|a|an|the)$/u;

/** What the one whom the article portrays does for a living: `həkim X`, `X, 51, a dentist from Chorley`, `… hüquqşünas və … sədridir`. */
export function callingsOf(doc: Document, subjects: Subjects, add: AddFact): void {
  const { tokens, locale, sentences } = doc;
  const person = subjects.protagonist;
  if (!person) return;
  const mentionEnds = new Set(person.mentions.map(({ end }) => end));
  const mentionStarts = new Set(person.mentions.map(({ start }) => start));
  for (const word of personWordsIn(tokens, locale)) {
    if (word.role !== 'calling' && word.role !== 'other' && word.role !== 'performer') continue;
    const [first, last, next] = [tokens[word.from], tokens[word.to - 1], tokens[word.to]];
    if (!first || !last) continue;
    if (next && mentionStarts.has(next.start)) {
      add(person, 'occupation', first.start, last.end, 0.6);
      continue;
    }
    let at = word.from - 1;
    while (at >= 0 && word.from - at < 6 && APPOSED.test(tokens[at]?.lower ?? '')) at--;
    if (at < word.from - 1 && mentionEnds.has(tokens[at]?.end ?? -1)) {
      add(person, 'occupation', first.start, last.end, 0.6);
      continue;
    }
    if (locale !== 'az') continue;
    const index = subjects.sentenceOf(first.start);
    const sentence = sentences[index];
    const end = tokens[(sentence?.to ?? 1) - 2]?.lower ?? '';
    const isPredicate = /d[ıiuü]r$/u.test(end) && !/m[ıiuü]şd[ıiuü]r$|d[aə]d[ıi]r$/u.test(end);
    const isListed = /^(?:,|və|həm)$/u.test(next?.lower ?? '') || /d[ıiuü]r$/u.test(last.lower);
    const named = subjects.named(index);
    const isOwn = named.length === 0 || named.some((one) => one.person === person);
    if (isPredicate && isListed && isOwn && subjects.about(index) === person)
      add(person, 'occupation', first.start, last.end, 0.65);
  }
}
