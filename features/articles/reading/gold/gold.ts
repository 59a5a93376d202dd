import { z } from 'zod';
import { LOCALES } from '@/lib/locales';
import { CATEGORIES, FACT_KEYS, OUR_ROLES, PRIVATE_FACT_KEYS, type Quote, ROLES } from '../proposals';
import { findQuote } from './quotes';

const written = z.string().min(2);
const mentions = z.array(written).min(1);
/** Neither asked for nor held against the reader: a case on which two careful people would differ. */
const optional = z.boolean().default(false);
/** Other answers that are as right as the first. */
const also = z.array(z.string()).default([]);

/** A gold file as it is written by hand: every quote is words of the article (docs/article-measure.md). */
export const writtenGold = z.strictObject({
  hints: z
    .strictObject({ locale: z.enum(LOCALES).optional(), publishedOn: z.iso.date().optional() })
    .default({}),
  source: z.strictObject({
    title: z.string().nullable(),
    publication: z.string().nullable(),
    author: z.string().nullable(),
    publishedOn: z.iso.date().nullable(),
  }),
  organizations: z.array(
    z.strictObject({ name: z.string(), main: z.boolean().default(false), also, mentions, optional }),
  ),
  people: z.array(
    z.strictObject({
      name: z.string(),
      given: z.string().nullable(),
      surname: z.string().nullable(),
      patronymic: z.string().nullable().default(null),
      also,
      roles: z
        .array(
          z.strictObject({
            role: z.enum(ROLES),
            also: z.array(z.enum(ROLES)).default([]),
            quote: written,
            optional,
          }),
        )
        .default([]),
      mentions,
      optional,
    }),
  ),
  events: z.array(
    z.strictObject({
      title: z.string(),
      edtf: z.string(),
      category: z.enum(CATEGORIES),
      alsoCategory: z.array(z.enum(CATEGORIES)).default([]),
      ourRole: z.enum(OUR_ROLES),
      place: z.string().nullable().default(null),
      people: z.array(z.string()).default([]),
      /** The words that date it: looked for in the sentence first, then before it. */
      quote: written,
      /** The clause that tells of it: the item, where one sentence lists many. */
      sentence: written,
      optional,
    }),
  ),
  statements: z
    .array(
      z.strictObject({
        edtf: z.string().nullable(),
        addressee: z.string().nullable(),
        topic: z.string(),
        signatories: z.array(z.string()),
        quote: written,
        optional,
      }),
    )
    .default([]),
  places: z.array(z.strictObject({ name: z.string(), also, mentions, optional })),
  facts: z
    .array(
      z.strictObject({
        person: z.string(),
        key: z.enum([...FACT_KEYS, ...PRIVATE_FACT_KEYS]),
        value: z.string(),
        also,
        quote: written,
        optional,
      }),
    )
    .default([]),
});
export type WrittenGold = z.input<typeof writtenGold>;
type Parsed = z.output<typeof writtenGold>;

type Placed<T> = Omit<T, 'mentions' | 'quote' | 'sentence' | 'roles'> & Record<never, never>;
type Mentioned<T> = Placed<T> & { mentions: Quote[] };

export interface GoldRole extends Omit<Parsed['people'][number]['roles'][number], 'quote'> {
  quote: Quote;
}
export type GoldPerson = Mentioned<Parsed['people'][number]> & { roles: GoldRole[] };
export type GoldOrganization = Mentioned<Parsed['organizations'][number]>;
export type GoldPlace = Mentioned<Parsed['places'][number]>;
export type GoldEvent = Placed<Parsed['events'][number]> & { quote: Quote; sentence: Quote };
export type GoldStatement = Placed<Parsed['statements'][number]> & { quote: Quote };
export type GoldFact = Placed<Parsed['facts'][number]> & { quote: Quote; private: boolean };

/** What a perfect reader finds in one article. */
export interface Gold {
  hints: Parsed['hints'];
  source: Parsed['source'];
  organizations: GoldOrganization[];
  people: GoldPerson[];
  events: GoldEvent[];
  statements: GoldStatement[];
  places: GoldPlace[];
  facts: GoldFact[];
}

const isPrivate = (key: string) => (PRIVATE_FACT_KEYS as readonly string[]).includes(key);

/** Puts a hand-written gold file onto its article; throws with every quote that the article does not have. */
export function resolveGold(article: string, file: WrittenGold): Gold {
  const gold = writtenGold.parse(file);
  const missing: string[] = [];
  const find = (words: string, within?: Quote): Quote => {
    const quote = findQuote(article, words, within);
    if (!quote) missing.push(words);
    return quote ?? { start: 0, end: 0, text: '' };
  };
  const findAll = (all: string[]) => all.map((words) => find(words));
  const known = new Set(gold.people.map(({ name }) => name));
  const askFor = (names: string[]) => missing.push(...names.filter((name) => !known.has(name)));

  const resolved: Gold = {
    hints: gold.hints,
    source: gold.source,
    organizations: gold.organizations.map((found) => ({ ...found, mentions: findAll(found.mentions) })),
    people: gold.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => ({ ...role, quote: find(role.quote) })),
      mentions: findAll(person.mentions),
    })),
    events: gold.events.map((event) => {
      askFor(event.people);
      const sentence = find(event.sentence);
      const inside = findQuote(article, event.quote, sentence);
      return { ...event, sentence, quote: inside ?? find(event.quote) };
    }),
    statements: gold.statements.map((statement) => {
      askFor(statement.signatories);
      return { ...statement, quote: find(statement.quote) };
    }),
    places: gold.places.map((place) => ({ ...place, mentions: findAll(place.mentions) })),
    facts: gold.facts.map((fact) => {
      askFor([fact.person]);
      return { ...fact, quote: find(fact.quote), private: isPrivate(fact.key) };
    }),
  };
  if (missing.length > 0) throw new Error(`not in the article: ${missing.join(' | ')}`);
  return resolved;
}
