import { birthFacts } from './biographies/birth';
import { callingsOf } from './biographies/callings';
import { relativesOf } from './biographies/relatives';
import { STORIES } from './biographies/stories';
import { lowered, subjectsOf } from './biographies/subjects';
import { type FactKey, type FoundFact, type FoundPerson, PRIVATE_FACT_KEYS } from './proposals';
import { type Document, quoteOf } from './text/document';

const isPrivate = (key: FactKey) => (PRIVATE_FACT_KEYS as readonly string[]).includes(key);

/** Where the clause of a verb begins: after the last comma before it. */
function clauseStart(text: string, verb: number, lead: number): number {
  let at = verb;
  while (at > 0 && verb - at < lead && !/[,.;:]/u.test(text.charAt(at - 1))) at--;
  while (
    at < verb &&
    (/\s/u.test(text.charAt(at)) ||
      (at > 0 && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at))))
  )
    at++;
  return at;
}

/** A name stands in the words; the capital of a sentence's first word is none. */
function hasPlace(doc: Document, start: number, length: number, opensSentence: boolean): boolean {
  const words = doc.text.slice(start, start + length);
  const named = opensSentence ? words.replace(/^\S+/u, '') : words;
  return /(?:^|\s)\p{Lu}/u.test(named) && !/\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/u.test(named);
}

/** `Akademiyasını və … fakültəsini bitirib`: two schools in one clause are two facts. */
function partsOf(key: FactKey, words: string): [from: number, to: number][] {
  const lead = words.length - words.trimStart().length;
  const both = key === 'education' ? /(?:sını|sini|unu|ünü|ını|ini) və /u.exec(words) : null;
  if (!both) return [[lead, words.length]];
  const middle = both.index + both[0].indexOf(' ');
  return [
    [lead, middle],
    [both.index + both[0].length, words.length],
  ];
}

/**
 * Finds what an article tells of the lives of its people: birth, education, occupation, residence, awards; family, death
 * and background come out as private. Each fact belongs to the one its sentence is about.
 */
export function findFacts(doc: Document, people: readonly FoundPerson[]): FoundFact[] {
  const facts: FoundFact[] = [];
  const subjects = subjectsOf(doc, people);
  const add = (
    person: FoundPerson,
    key: FactKey,
    start: number,
    end: number,
    confidence: number,
    value?: string,
  ) => {
    const quote = quoteOf(doc, start, end);
    const isKnown = facts.some(
      (fact) =>
        fact.person === person.name && fact.key === key && fact.quote.start < end && fact.quote.end > start,
    );
    if (isKnown || end <= start) return;
    facts.push({
      person: person.name,
      key,
      value: (value ?? quote.text).trim(),
      private: isPrivate(key),
      quote,
      confidence,
      rule: `biography: ${key}`,
    });
  };
  doc.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'sentence') return;
    const text = lowered(doc, sentence.start, sentence.end);
    birthFacts(doc, sentence, text, subjects.about(index, sentence.start), add);
    for (const { key, pattern, lead } of STORIES[doc.locale]) {
      for (const found of text.matchAll(pattern)) {
        if (/\p{L}/u.test(text.charAt(found.index - 1))) continue;
        const at = lead === 0 ? found.index : clauseStart(text, found.index, lead);
        const words = text.slice(at, found.index + found[0].length);
        const start = sentence.start + at;
        const person = subjects.about(index, start);
        if (!person || (key === 'residence' && !hasPlace(doc, start, words.length, start === sentence.start)))
          continue;
        const end = start + words.length + 2;
        const other =
          key === 'award'
            ? subjects
                .named(index)
                .find((one) => one.start > start && one.start <= end && one.person !== person)
            : undefined;
        if (other) continue;
        for (const [from, to] of partsOf(key, words)) add(person, key, start + from, start + to, 0.75);
      }
    }
  });
  callingsOf(doc, subjects, add);
  relativesOf(people, subjects, add);
  return facts.sort((a, b) => a.quote.start - b.quote.start || a.key.localeCompare(b.key));
}
