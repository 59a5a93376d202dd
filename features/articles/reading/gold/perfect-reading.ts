import type { ArticleReading } from '../proposals';
import type { Gold } from './gold';

/** What the scorer does not look at. */
export const found = { confidence: 1, rule: 'gold' };
const wanted = <T extends { optional: boolean }>(all: readonly T[]) =>
  all.filter(({ optional }) => !optional);

/** What somebody reads who finds all that is asked for, and nothing else. */
export function perfectReading(gold: Gold): ArticleReading {
  return {
    source: gold.source,
    organizations: wanted(gold.organizations).map((one) => ({ ...one, ...found })),
    people: wanted(gold.people).map((one) => ({ ...one, ...found, roles: wanted(one.roles) })),
    events: wanted(gold.events).map((one) => ({ ...one, ...found })),
    statements: wanted(gold.statements).map((one) => ({ ...one, ...found })),
    places: wanted(gold.places).map((one) => ({ ...one, ...found })),
    facts: wanted(gold.facts).map((one) => ({ ...one, ...found })),
  };
}

/** Of an article with nothing in it to find. */
export const emptyReading: ArticleReading = {
  source: { title: null, publication: null, author: null, publishedOn: null },
  organizations: [],
  people: [],
  events: [],
  statements: [],
  places: [],
  facts: [],
};
