import { nameKey } from '@/lib/names/name-key';
import type { ArticleReading, FoundPerson, Quote } from '../proposals';
import type { Gold, GoldPerson, GoldRole } from './gold';
import { eventDetailTally, eventTally } from './score-events';
import { factTally, mainOrganizationTally, placeTally, statementTally } from './score-facts';
import { addTallies, emptyTally, type Pairing, pair, type Tally, tallyOf } from './tally';

export const MEASURES = [
  'people',
  'roles',
  'main organization',
  'dated events',
  'event details',
  'statements',
  'places',
  'biography',
  'provenance',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Record<Measure, Tally>;

/** The figures of issue 6: least precision and least recall. Event details have no figure. */
export const FLOORS: Record<
  Exclude<Measure, 'event details'>,
  readonly [precision: number, recall: number]
> = {
  people: [0.95, 1],
  roles: [0.95, 0.9],
  'main organization': [1, 1],
  'dated events': [0.95, 0.95],
  statements: [1, 1],
  places: [0.9, 0.9],
  biography: [0.95, 0.95],
  provenance: [1, 1],
};

/** Measures a reading of an article against what is to be found in it. Rules: docs/article-measure.md. */
export function scoreReading(article: string, gold: Gold, reading: ArticleReading): Score {
  const people = pairPeople(reading.people, gold.people);
  return {
    people: tallyOf(
      people,
      ({ name, mentions: [first] }) => `${name} (${first?.text ?? 'no mention'})`,
      ({ name }) => name,
    ),
    roles: roleTally(people),
    'main organization': mainOrganizationTally(gold, reading),
    'dated events': eventTally(gold, reading),
    'event details': eventDetailTally(gold, reading),
    statements: statementTally(gold, reading),
    places: placeTally(gold, reading),
    biography: factTally(gold, reading),
    provenance: provenanceTally(article, reading),
  };
}

/** All articles as if they were one. */
export function sumScores(scores: readonly Score[]): Score {
  const sums = MEASURES.map((measure) => [measure, addTallies(scores.map((score) => score[measure]))]);
  return Object.fromEntries(sums);
}

function pairPeople(found: readonly FoundPerson[], wanted: readonly GoldPerson[]) {
  const keys = new Map(wanted.map((person) => [person, [person.name, ...person.also].map(nameKey)]));
  return pair(found, wanted, ({ name }, person) => {
    const at = keys.get(person)?.indexOf(nameKey(name)) ?? -1;
    return at < 0 ? 0 : 1 / (at + 1);
  });
}

function roleTally({ pairs, extra, missed }: Pairing<FoundPerson, GoldPerson>): Tally {
  return addTallies([
    ...pairs.map(([found, wanted]) => (wanted.optional ? emptyTally() : rolesOf(found, wanted))),
    {
      right: 0,
      missed: [],
      false: extra.flatMap(({ name, roles }) => roles.map((role) => tellRole(name, role))),
    },
    {
      right: 0,
      missed: missed.flatMap(({ name, roles }) =>
        oncePerRole(roles)
          .filter(({ optional }) => !optional)
          .map((role) => tellRole(name, role)),
      ),
      false: [],
    },
  ]);
}

const tellRole = (name: string, { role, quote }: { role: string; quote: Quote }) =>
  `${name}: ${role} (${quote.text})`;

/** A role counts once for a person, however often it is said. */
function oncePerRole<T extends { role: string; optional?: boolean }>(roles: readonly T[]): T[] {
  const sorted = [...roles].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  return sorted.filter(({ role }, at) => sorted.findIndex((other) => other.role === role) === at);
}

function rolesOf(found: FoundPerson, wanted: GoldPerson): Tally {
  const likeness = ({ role }: { role: string }, gold: GoldRole) => {
    if (gold.role === role) return 2;
    return gold.also.some((other) => other === role) ? 1 : 0;
  };
  const pairing = pair(oncePerRole(found.roles), oncePerRole(wanted.roles), likeness);
  // Two words for one office, where either would do, are no mistake.
  const extra = pairing.extra.filter((role) => !wanted.roles.some((gold) => likeness(role, gold) > 0));
  const tell = (role: { role: string; quote: Quote }) => tellRole(wanted.name, role);
  return tallyOf({ ...pairing, extra }, tell, tell);
}

function quotesIn(value: unknown): Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value && 'text' in value) return [value as Quote];
  return Object.values(value).flatMap(quotesIn);
}

/** Every quote of the reading is what the article says there. */
function provenanceTally(article: string, reading: ArticleReading): Tally {
  const quotes = quotesIn(reading);
  const wrong = quotes.filter(
    ({ start, end, text }) => start < 0 || end <= start || text !== article.slice(start, end),
  );
  const told = wrong.map(({ start, end, text }) => `${start}–${end} is not “${text}”`);
  return { right: quotes.length - wrong.length, missed: [], false: told };
}
