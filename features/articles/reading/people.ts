import { acceptedSpans } from './persons/accepted';
import { authorOf } from './persons/authors';
import { type Identity, identitiesOf } from './persons/identities';
import { knownMentions } from './persons/known';
import { type Marked, markedOf } from './persons/marked';
import { withSharedSurnames } from './persons/shared-surname';
import { markedSingles } from './persons/singles';
import { spansOf } from './persons/spans';
import type { FoundPerson } from './proposals';
import { rolesOf } from './roles/roles';
import type { PersonRole } from './roles/scene';
import { type Document, quoteOf } from './text/document';

/** A person with the places where the article tells of them, in tokens. */
export interface ReadPeople {
  marked: Marked;
  people: Identity[];
  author: ReturnType<typeof authorOf>;
}

/** Who is named in an article. */
export function readPeople(doc: Document): ReadPeople {
  const marked = markedOf(doc);
  const found = acceptedSpans(marked, spansOf(marked));
  const accepted = withSharedSurnames(marked, found.accepted);
  const { open } = found;
  const taken = new Array<boolean>(doc.tokens.length).fill(false);
  for (const { from, to } of accepted) taken.fill(true, from, to);
  const singles = markedSingles(marked, taken);
  for (const { from, to } of singles) taken.fill(true, from, to);
  const people = identitiesOf(accepted, singles);
  knownMentions(marked, people, open, taken);
  return { marked, people, author: authorOf(marked, people) };
}

/** The name in the order in which it is spoken. */
function displayName({ given, surname, father, surnameFirst }: Identity): string {
  const isInitials = given !== null && /\.$/u.test(given);
  if (surnameFirst && surname && given && !isInitials) return `${surname} ${given}`;
  if (surname === null) return [given, father].filter(Boolean).join(' ');
  return [given, isInitials ? father : null, surname].filter(Boolean).join(' ');
}

function confidenceOf({ sure, mentions, given, surname }: Identity): number {
  const base = sure ? 0.85 : 0.6;
  const more = Math.min(0.1, (mentions.length - 1) * 0.05);
  return Math.round((base + more - (given && surname ? 0 : 0.15)) * 100) / 100;
}

/**
 * Finds the people of an article, each once, with all places where they are named and the roles that the article gives
 * them. Streets, prizes and institutions that bear a name are no people. Linear in the length of the text.
 */
export function findPeople(doc: Document): FoundPerson[] {
  const read = readPeople(doc);
  const roles = rolesOf(read.marked, read.people, read.author);
  return read.people.map((person) => ({
    name: displayName(person),
    given: person.given,
    surname: person.surname,
    patronymic: person.father,
    roles: (roles.get(person) ?? []).map(({ role, from, to }: PersonRole) => ({
      role,
      quote: quoteOf(doc, startOf(doc, from), endOf(doc, to)),
    })),
    mentions: person.mentions.map(({ from, to }) => quoteOf(doc, startOf(doc, from), endOf(doc, to))),
    confidence: confidenceOf(person),
    rule: person.rule,
  }));
}

const startOf = ({ tokens }: Document, from: number) => tokens[from]?.start ?? 0;
const endOf = ({ tokens }: Document, to: number) => tokens[to - 1]?.end ?? 0;
