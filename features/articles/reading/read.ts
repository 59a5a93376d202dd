import { findFacts } from './biography';
import { findDates } from './dates/find-dates';
import { findEvents } from './events/find-events';
import { findOrganizations } from './organizations';
import { findPeople } from './people';
import { findPlaces } from './places/find-places';
import type { ArticleReading, ReadingHints } from './proposals';
import { sourceOf } from './source';
import { findStatements } from './statements/find-statements';
import { documentOf } from './text/document';

/**
 * Reads an article: everything that can be proposed from it, each with its exact place in the text. Pure, offline and
 * deterministic; the same text gives the same reading.
 */
export function readArticle(text: string, hints: ReadingHints = {}): ArticleReading {
  const doc = documentOf(text, hints);
  const dates = findDates(doc);
  const people = findPeople(doc);
  const organizations = findOrganizations(doc, people);
  const places = findPlaces(doc, people, organizations);
  return {
    source: sourceOf(doc),
    organizations,
    people,
    events: findEvents(doc, dates, places, people, organizations),
    statements: findStatements(doc, dates, people, organizations),
    places,
    facts: findFacts(doc, people),
  };
}
