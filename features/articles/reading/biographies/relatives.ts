import type { FoundPerson } from '../proposals';
import { type Document, sentenceAt } from '../text/document';
import type { AddFact, Subjects } from './subjects';

/** People whom the article names as somebody's relative: a private fact of the one whose relative they are. */
export function relativesOf(
  doc: Document,
  people: readonly FoundPerson[],
  subjects: Subjects,
  add: AddFact,
): void {
  for (const person of people) {
    for (const { role, quote } of person.roles) {
      if (role !== 'relative') continue;
      const sentence = sentenceAt(doc, quote.start);
      const own = person.mentions.find(
        ({ start, end }) => sentence && start >= sentence.start && end <= sentence.end,
      );
      if (!sentence || !own) continue;
      const before = subjects.mentions.filter(
        (mention) => mention.start < Math.min(own.start, quote.start) && mention.person !== person,
      );
      const whose = before.at(-1)?.person;
      const [start, end] = [Math.min(quote.start, own.start), Math.max(quote.end, own.end)];
      if (whose) add(whose, 'relatives', start, end, 0.7);
    }
  }
}
