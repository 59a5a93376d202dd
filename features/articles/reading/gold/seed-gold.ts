import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATEGORIES, PRIVATE_FACT_KEYS, type Quote, type Role } from '../proposals';
import type { Gold, GoldFact, GoldPerson, GoldRole } from './gold';
import type { GoldArticle } from './gold-files';

const evidence = z
  .object({ start: z.number(), end: z.number(), quote: z.string() })
  .transform(({ start, end, quote }): Quote => ({ start, end, text: quote }));
const named = z.object({ az: z.string(), asWritten: z.string().optional(), evidence });
const dated = z.object({
  edtf: z.string().nullable(),
  evidence: evidence.nullish(),
  yearEvidence: evidence.nullish(),
});
const biography = z.object({
  birthDate: z.object({ edtf: z.string(), evidence }),
  birthPlace: named,
  familyBackground: named,
  education: z.array(named),
  residence: named,
  family: z.object({ evidence }),
  relatives: z.array(z.object({ person: z.string(), evidence })),
});
const person = z.object({
  id: z.string(),
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  display: z.object({ az: z.string() }),
  roles: z.array(z.object({ role: z.string(), evidence })),
  biography: biography.optional(),
  mentions: z.array(evidence),
});
const event = z.object({
  title: z.object({ az: z.string() }),
  category: z.string(),
  date: dated,
  place: z.object({ az: z.string() }).nullable(),
  people: z.array(z.object({ person: z.string(), as: z.string() })),
  organizationRole: z.object({ role: z.string() }),
  clause: evidence,
});
const statement = z.object({
  date: dated,
  addressee: z.object({ az: z.string() }),
  topic: named,
  signatories: z.array(z.string()),
});
const seed = z.object({
  source: z.object({
    title: z.object({ asWritten: z.string() }),
    publication: z.object({ name: z.string() }),
    publishedOn: z.object({ edtf: z.string() }),
    author: z.object({ person: z.string() }),
  }),
  organization: z.object({
    names: z.object({
      az: z.object({ asWritten: z.string() }),
      azNormalized: z.object({ value: z.string() }),
    }),
    mentions: z.array(evidence),
  }),
  people: z.array(person),
  events: z.array(event),
  statements: z.array(statement),
  places: z.array(named),
});
type Seed = z.output<typeof seed>;
type SeedPerson = Seed['people'][number];

/** The seed's words for roles, in ours; what is not here is `other` and optional. */
const ROLE_OF: Record<string, { role: Role; also?: Role[]; optional?: boolean }> = {
  chair: { role: 'chair' },
  leader: { role: 'leader', optional: true },
  'war-dead': { role: 'relative', also: ['other'] },
  'organization-representative-or-diaspora-activist': { role: 'activist', also: ['representative'] },
  honouree: { role: 'honouree', also: ['guest'] },
  guest: { role: 'guest', also: ['honouree'] },
  author: { role: 'author' },
  editor: { role: 'editor' },
  'literary-editor': { role: 'editor' },
};

function rolesOf({ id, roles }: SeedPerson, { events }: Seed): GoldRole[] {
  const said = roles.map(({ role, evidence: quote }) => {
    const {
      role: ours,
      also = [],
      optional = false,
    } = ROLE_OF[role] ?? { role: 'other' as const, optional: true };
    return { role: ours, also, optional, quote };
  });
  const signed = events.find(({ people }) =>
    people.some(({ person: who, as }) => who === id && as === 'addressed-by'),
  );
  const sent: GoldRole[] = signed
    ? [{ role: 'addressed-by', also: [], optional: false, quote: signed.clause }]
    : [];
  // Whom an evening honours may be introduced as a member of a union of writers.
  const honoured = said.find(({ role }) => role === 'honouree');
  const member: GoldRole[] = honoured ? [{ ...honoured, role: 'member', also: [], optional: true }] : [];
  return [...said, ...sent, ...member];
}

/** What the article says about its main person is asked for; about everybody else it may be found or not. */
function factsOf(
  { display, roles, biography: life }: SeedPerson,
  nameOf: (id: string) => string,
): GoldFact[] {
  const fact = (key: GoldFact['key'], value: string, quote: Quote, optional = false): GoldFact => {
    const isPrivate = (PRIVATE_FACT_KEYS as readonly string[]).includes(key);
    return { person: display.az, key, value, also: [], quote, optional, private: isPrivate };
  };
  if (!life) {
    const keys = ['occupation', 'residence', 'award', 'death', 'relatives'] as const;
    return roles.flatMap(({ role, evidence: quote }) => keys.map((key) => fact(key, role, quote, true)));
  }
  const occupations = roles.filter(({ role }) => !(role in ROLE_OF));
  return [
    fact('birth-date', life.birthDate.edtf, life.birthDate.evidence),
    fact('birth-place', life.birthPlace.az, life.birthPlace.evidence),
    fact('family-background', life.familyBackground.az, life.familyBackground.evidence),
    ...life.education.map(({ az, evidence: quote }) => fact('education', az, quote)),
    fact('residence', life.residence.az, life.residence.evidence),
    ...occupations.map(({ role, evidence: quote }) => fact('occupation', role, quote)),
    ...roles
      .filter(({ role }) => role in ROLE_OF)
      .map((one) => fact('occupation', one.role, one.evidence, true)),
    fact('family', life.family.evidence.text, life.family.evidence),
    ...life.relatives.map((one) => fact('relatives', nameOf(one.person), one.evidence)),
  ];
}

/** The seed's annotations as a gold file. */
export function goldOfSeed(file: unknown): Gold {
  const read = seed.parse(file);
  const names = new Map(read.people.map(({ id, display }) => [id, display.az]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const { az, azNormalized } = read.organization.names;
  return {
    hints: {},
    source: {
      title: read.source.title.asWritten,
      publication: read.source.publication.name,
      author: nameOf(read.source.author.person),
      publishedOn: read.source.publishedOn.edtf,
    },
    organizations: [
      {
        name: az.asWritten,
        main: true,
        also: [azNormalized.value],
        mentions: read.organization.mentions,
        optional: false,
      },
    ],
    people: read.people.map(
      (one): GoldPerson => ({
        name: one.display.az,
        given: one.given,
        surname: one.surname,
        patronymic: one.patronymic,
        also: [],
        roles: rolesOf(one, read),
        mentions: one.mentions,
        optional: false,
      }),
    ),
    events: read.events.flatMap(({ title, category, date, place, people, organizationRole, clause }) => {
      const quote = date.evidence ?? date.yearEvidence;
      if (date.edtf === null || !quote) return [];
      return {
        title: title.az,
        edtf: date.edtf,
        category: CATEGORIES.find((ours) => category.startsWith(ours)) ?? ('other' as const),
        alsoCategory: [],
        ourRole: ourRoleOf(organizationRole.role),
        place: place?.az ?? null,
        people: people.filter(({ as }) => as !== 'subject').map(({ person: who }) => nameOf(who)),
        quote,
        sentence: clause,
        optional: false,
      };
    }),
    statements: read.statements.map(({ date, addressee, topic, signatories }) => ({
      edtf: date.edtf,
      addressee: addressee.az,
      topic: topic.az,
      signatories: signatories.map(nameOf),
      quote: date.evidence ?? topic.evidence,
      optional: false,
    })),
    places: read.places.map(({ az: name, asWritten, evidence: mention }) => ({
      name,
      also: asWritten ? [asWritten] : [],
      mentions: [mention],
      optional: false,
    })),
    facts: read.people.flatMap((one) => factsOf(one, nameOf)),
  };
}

function ourRoleOf(role: string) {
  if (role === 'initiator' || role === 'participant') return role;
  return role === 'organiser' ? ('organizer' as const) : ('unclear' as const);
}

/** The article of the seed, which is not ours to keep in the repository; null where its folder is missing. */
export function readSeed(folder: string): GoldArticle | null {
  const [text, file] = [join(folder, 'article.az.txt'), join(folder, 'seed.json')];
  if (!existsSync(text) || !existsSync(file)) return null;
  const gold = goldOfSeed(JSON.parse(readFileSync(file, 'utf8')));
  return { name: 'seed.az', locale: 'az', article: readFileSync(text, 'utf8'), gold };
}
