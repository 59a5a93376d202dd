import type { EventCategory, EventPersonRole, OfficeKind, PersonFact, ProposalKind } from '@/db/enums';
import { parseEdtf } from '@/lib/dates/edtf';
import type {
  ArticleReading,
  Category,
  FactKey,
  FoundEvent,
  FoundPerson,
  Quote,
  Role,
} from './reading/proposals';
import type { Payload } from './schema';

/** A line for review: what would be written, and where the article says it. */
export type NewProposal = {
  [Kind in ProposalKind]: { kind: Kind; payload: Payload<Kind> };
}[ProposalKind] & { start: number; end: number; confidence: number; rule: string };

/** What somebody does at an event is said there; relatives are private. */
const NO_ROLE_OF_THEIRS: readonly Role[] = [
  'speaker',
  'performer',
  'guest',
  'honouree',
  'addressed-by',
  'relative',
];
const OFFICES: Partial<Record<Role, OfficeKind>> = {
  chair: 'chair',
  'first-deputy-chair': 'deputy-chair',
  'deputy-chair': 'deputy-chair',
  secretary: 'secretary',
  treasurer: 'treasurer',
  auditor: 'auditor',
  'board-member': 'board-member',
};
const CATEGORIES: Record<Category, EventCategory> = {
  remembrance: 'remembrance',
  'national-day': 'national-day',
  'religious-holiday': 'religious-holiday',
  anniversary: 'anniversary',
  'creative-evening': 'creative-evening',
  festival: 'festival',
  concert: 'creative-evening',
  exhibition: 'other',
  presentation: 'other',
  conference: 'conference',
  meeting: 'meeting',
  reception: 'meeting',
  visit: 'meeting',
  course: 'lesson',
  contest: 'games',
  sport: 'sport',
  founding: 'other',
  election: 'assembly',
  statement: 'statement',
  assembly: 'assembly',
  other: 'other',
};
/** Awards and deaths have no place in a record yet. */
const FACTS: Partial<Record<FactKey, PersonFact>> = {
  'birth-date': 'birth',
  'birth-place': 'birth-place',
  education: 'education',
  occupation: 'occupation',
  residence: 'residence',
  'family-background': 'family',
  family: 'family',
  relatives: 'family',
};

/** A role that the article does not tie to the organization is looked at by somebody. */
const OF_OURS = 0.9;
const OF_SOMETHING = 0.75;
const IN_OTHER_WORDS = 0.5;

const cut = (text: string, most: number) => text.replace(/\s+/g, ' ').trim().slice(0, most).trim();
const isRelative = ({ roles }: FoundPerson) => roles.some(({ role }) => role === 'relative');
const widest = (quotes: readonly Quote[]) =>
  quotes.reduce<Quote | undefined>(
    (best, quote) => (best && best.text.length >= quote.text.length ? best : quote),
    undefined,
  );

/** Everything of a reading that can be decided line by line. People come first: the others name them by their place. */
export function proposalsOf(reading: ArticleReading): NewProposal[] {
  const people = reading.people.filter((person) => !isRelative(person) && person.mentions.length > 0);
  const places = new Map(people.map(({ name }, at) => [name, at]));
  const placesOf = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => places.get(name) ?? [])),
  ];
  const main = reading.organizations.find((organization) => organization.main);
  const mentions = main?.mentions ?? [];
  return [
    ...people.map(personLine),
    ...organizationLine(main),
    ...people.flatMap((person, at) => rolesOf(person, at, mentions)),
    ...reading.facts.flatMap((found): NewProposal[] => {
      const [person, fact] = [places.get(found.person), FACTS[found.key]];
      const text = cut(found.value, 300);
      if (person === undefined || !fact || !text) return [];
      const isPrivate = found.private || fact === 'family';
      return [
        { kind: 'fact', payload: { person, fact, text, isPrivate }, ...at(found.quote), ...sure(found) },
      ];
    }),
    ...reading.events.flatMap((event) => eventLine(event, placesOf(event.people), people)),
    ...reading.statements.flatMap((found): NewProposal[] => {
      const title = cut(found.topic, 300);
      if (!title) return [];
      const payload = {
        title,
        people: placesOf(found.signatories),
        ...(found.edtf && parseEdtf(found.edtf) ? { edtf: found.edtf } : {}),
        ...(found.addressee ? { addressee: cut(found.addressee, 300) } : {}),
      };
      return [{ kind: 'statement', payload, ...at(found.quote), ...sure(found) }];
    }),
  ];
}

const at = ({ start, end }: Quote) => ({ start, end });
const sure = ({ confidence, rule }: { confidence: number; rule: string }) => ({ confidence, rule });

function personLine(person: FoundPerson): NewProposal {
  const quote = widest(person.mentions) as Quote;
  const payload = {
    given: cut(person.given ?? person.name, 100),
    surname: person.given === null ? '' : cut(person.surname ?? '', 100),
    ...(person.patronymic ? { patronymic: cut(person.patronymic, 100) } : {}),
  };
  return { kind: 'person', payload, ...at(quote), ...sure(person) };
}

function organizationLine(main: ArticleReading['organizations'][number] | undefined): NewProposal[] {
  const quote = widest(main?.mentions ?? []);
  if (!main || !quote) return [];
  return [{ kind: 'organization', payload: { name: cut(main.name, 200) }, ...at(quote), ...sure(main) }];
}

function rolesOf(person: FoundPerson, place: number, ours: readonly Quote[]): NewProposal[] {
  return person.roles.flatMap(({ role, quote }): NewProposal[] => {
    const text = cut(quote.text, 300);
    if (NO_ROLE_OF_THEIRS.includes(role) || !text) return [];
    const isOurs = ours.some(({ start, end }) => start < quote.end && quote.start < end);
    const confidence = role === 'other' ? IN_OTHER_WORDS : isOurs ? OF_OURS : OF_SOMETHING;
    const payload = { person: place, office: OFFICES[role] ?? ('none' as const), text };
    return [
      {
        kind: 'role',
        payload,
        ...at(quote),
        confidence: Math.min(confidence, person.confidence),
        rule: `role: ${role}`,
      },
    ];
  });
}

const AT_EVENTS: Partial<Record<Role, EventPersonRole>> = {
  speaker: 'speaker',
  performer: 'performer',
  guest: 'guest',
  honouree: 'honouree',
};

/** What somebody is at an event: what its sentence says, or the host where they hold an office of the organization. */
function roleAt({ sentence }: FoundEvent, { roles }: FoundPerson): EventPersonRole | undefined {
  const said = roles.find(
    ({ role, quote }) => AT_EVENTS[role] && sentence.start <= quote.start && quote.end <= sentence.end,
  );
  if (said) return AT_EVENTS[said.role];
  return roles.some(({ role }) => OFFICES[role]) ? 'host' : undefined;
}

function eventLine(event: FoundEvent, places: number[], people: readonly FoundPerson[]): NewProposal[] {
  const title = cut(event.title, 200);
  if (!title || !parseEdtf(event.edtf)) return [];
  const as: Record<string, EventPersonRole> = {};
  for (const place of places) {
    const person = people[place];
    const role = person && roleAt(event, person);
    if (role) as[place] = role;
  }
  const payload = {
    title,
    edtf: event.edtf,
    category: CATEGORIES[event.category],
    ourRole: event.ourRole === 'unclear' ? ('participant' as const) : event.ourRole,
    people: places,
    ...(Object.keys(as).length > 0 ? { as } : {}),
    ...(event.place ? { place: cut(event.place, 200) } : {}),
  };
  return [{ kind: 'event', payload, ...at(event.sentence), ...sure(event) }];
}
