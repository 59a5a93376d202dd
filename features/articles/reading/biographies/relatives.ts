import type { FoundPerson } from '../proposals';
import type { AddFact, Subjects } from './subjects';

/** People whom the article names as somebody's relative: a private fact of the one whose relative they are. */
export function relativesOf(people: readonly FoundPerson[], subjects: Subjects, add: AddFact): void {
  for (const person of people) {
    for (const { role, quote } of person.roles) {
      if (role !== 'relative') continue;
      const index = subjects.sentenceOf(quote.start);
      const named = subjects.named(index);
      const own = named.find((mention) => mention.person === person);
      if (!own) continue;
      const before = named.find(
        (mention) => mention.start < Math.min(own.start, quote.start) && mention.person !== person,
      );
      const whose =
        before?.person ??
        [subjects.about(index), subjects.about(index - 1), subjects.protagonist].find(
          (one) => one && one !== person,
        );
      if (whose) add(whose, 'relatives', Math.min(quote.start, own.start), Math.max(quote.end, own.end), 0.7);
    }
  }
}
