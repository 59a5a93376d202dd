import { findDates } from './dates/find-dates';
import { findEvents } from './events/find-events';
import { findPeople } from './people';
import { findPlaces } from './places/find-places';
import type { ArticleReading, FoundOrganization, ReadingHints } from './proposals';
import { documentOf } from './text/document';

/**
 * Reads an article: everything that can be proposed from it, each with its exact place in the text. Pure, offline and
 * deterministic; the same text gives the same reading.
 */
export function readArticle(text: string, hints: ReadingHints = {}): ArticleReading {
  const doc = documentOf(text, hints);
  const dates = findDates(doc);
  const people = findPeople(doc);
  const organizations: FoundOrganization[] = [];
  const places = findPlaces(doc, people, organizations);
  return {
    source: { title: null, publication: null, author: null, publishedOn: null },
    organizations,
    people,
    events: findEvents(doc, dates, places, people, organizations),
    statements: [],
    places,
    facts: [],
  };
}
