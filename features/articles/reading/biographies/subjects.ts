import type { FactKey, FoundPerson } from '../proposals';
import type { Document } from '../text/document';
import { lowerIn } from '../text/tokens';

export type AddFact = (
  person: FoundPerson,
  key: FactKey,
  start: number,
  end: number,
  confidence: number,
  value?: string,
) => void;

/** The text in lower case, unit for unit as long. */
export function lowered({ view, locale }: Document, start: number, end: number): string {
  const part = view.slice(start, end);
  const lower = lowerIn(locale, part);
  return lower.length === part.length ? lower : part;
}

interface Mentioned {
  person: FoundPerson;
  start: number;
  end: number;
}

export interface Subjects {
  /** Who a sentence is about, or who is named last before an offset in it. */
  about: (sentence: number, before?: number, isNear?: boolean) => FoundPerson | undefined;
  mentions: readonly Mentioned[];
}

const SENTENCES_BACK = 8;

/** Whom each sentence is about: the one named in it first, or the one of the sentence before. */
export function subjectsOf(doc: Document, people: readonly FoundPerson[]): Subjects {
  const mentions = people
    .flatMap((person) => person.mentions.map(({ start, end }) => ({ person, start, end })))
    .sort((a, b) => a.start - b.start);
  const own: Mentioned[][] = doc.sentences.map(() => []);
  let at = 0;
  for (const mention of mentions) {
    while (at < doc.sentences.length - 1 && (doc.sentences[at]?.end ?? 0) <= mention.start) at++;
    own[at]?.push(mention);
  }
  const isSpeech = (mention: Mentioned) => /^\s*["»”)]/u.test(doc.text.slice(mention.end, mention.end + 2));
  return {
    mentions,
    about(sentence, before, isNear) {
      const inside = own[sentence] ?? [];
      const earlier = before === undefined ? inside : inside.filter(({ start }) => start < before);
      const here = isNear ? earlier.at(-1) : earlier[0];
      if (here && !isSpeech(here)) return here.person;
      const after = inside.find(({ start }) => before !== undefined && start - before < 90);
      if (
        after &&
        sentence >= 0 &&
        before !== undefined &&
        before <= (doc.sentences[sentence]?.start ?? 0) + 3
      )
        return after.person;
      for (let back = sentence - 1; back >= Math.max(0, sentence - SENTENCES_BACK); back--) {
        const [first] = own[back] ?? [];
        if (first) return first.person;
      }
      return undefined;
    },
  };
}
