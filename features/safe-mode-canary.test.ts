import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccessRole } from '@/db/enums';
import { announcementTexts } from '@/db/schema/announcements';
import { articleProposals, contradictions } from '@/db/schema/articles';
import { bankLines } from '@/db/schema/dues';
import { personSlugs } from '@/db/schema/duplicates';
import { eventPeople, events, eventTexts } from '@/db/schema/events';
import { people, personVisibilities } from '@/db/schema/members';
import { personPhotos } from '@/db/schema/person-photos';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { citations, sources } from '@/db/schema/sources';
import { statements, statementTexts } from '@/db/schema/statements';
import { makePublicAnnouncement } from '@/db/testing/announcements';
import { grant, makeAccount, makeMember, makeOrganization, makeTerm, ownerDb } from '@/db/testing/factories';
import { fillOrganization, type OrganizationRows } from '@/db/testing/full-organization';
import { contextOf, linkContext, publicContext, type RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import type { Permission } from '@/server/policy/permissions';
import { enteredId } from './check-in/door';
import { enterSafeMode } from './members/commands/enter-safe-mode';
import { leaveSafeMode } from './members/commands/leave-safe-mode';
import { CHOOSABLE_FIELDS } from './members/fields';
import { indexPerson } from './members/index-person';
import { searchOrganizations } from './organizations/queries/public-directory';
import { probes } from './permission-probes';
import { requestErasureOf } from './personal-data/commands/request-erasure-of';
import { undoErasure } from './personal-data/commands/undo-erasure';
import { ticketToken } from './registrations/ticket-code';

interface Door {
  (request: RequestContext, input: unknown): Promise<unknown>;
  permission: Permission | 'public';
}

const files = import.meta.glob<Record<string, unknown>>(
  [
    './*/queries/*.ts',
    './*/queries.ts',
    './registrations/commands/export-list.ts',
    './dues/commands/export-ledger.ts',
    './check-in/commands/take-paper.ts',
    './check-in/commands/settle-seen.ts',
    '!./**/*.test.ts',
  ],
  { eager: true },
);

/** Every read of the house: pages, feeds, calendars, rosters, files and what is fetched all read through one of them. */
const doors = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, door]) =>
    typeof door === 'function' && 'permission' in door
      ? [{ name: `${file.split('/')[1]}.${name}`, door: door as unknown as Door }]
      : [],
  ),
);

const GIVEN = 'Qırxbuğaz';
const SURNAME = 'Məxfizadə';
const SECRETS = [
  GIVEN,
  SURNAME,
  'qirxbugaz',
  'mexfizade',
  'canary-address',
  'canary@example.org',
  'CANARY-PHOTO',
];

let organization: Awaited<ReturnType<typeof makeOrganization>>;
let rows: OrganizationRows;
let person: RequestContext;
let admin: RequestContext;
let others: Record<string, RequestContext>;
let seenPerson: string;
let slugs: { statement: string; source: string; announcement: string };

/** In which the event of `makeEvent` is. */
const monthOfEvent = () => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 7);

/** What is asked of the public doors; one that is missing here fails below. */
const publicInputs = (): Record<string, unknown[]> => {
  const { slug } = organization;
  return {
    'announcements.getPublicAnnouncement': [{ organization: slug, announcement: slugs.announcement }],
    'announcements.listPublicAnnouncements': [slug],
    'consents.getPublicNotice': [{ organization: slug }],
    'board.getPublicBoard': [slug],
    'board.getPublicBoardOn': [{ slug, day: new Date().toISOString().slice(0, 10) }],
    'duplicates.findMovedPerson': [{ organization: slug, person: 'former-address' }],
    'events.getCover': [{ organization: slug, cover: rows.cover, size: 'large' }],
    'events.getEventPhoto': [{ organization: slug, photo: rows.eventPhoto, size: 'large' }],
    'events.getPublicRecord': [{ organization: slug, event: rows.eventSlug }],
    'events.getMonth': [{ month: monthOfEvent() }],
    'events.getOrganizationMonth': [{ organization: slug, month: monthOfEvent() }],
    'events.listUpcoming': [undefined],
    'events.getPublicEvent': [{ organization: slug, event: rows.eventSlug }],
    'events.listPublicEvents': [slug],
    'events.listSitemapPages': [undefined],
    'groups.listPublicGroups': [slug],
    'members.getPublicOfficeHolder': [{ organization: slug, person: 'canary-address' }],
    'organizations.findMovedOrganization': [slug],
    'organizations.findOnlyOrganization': [undefined],
    'organizations.findPublicOrganization': [slug],
    'organizations.listOrganizations': [undefined],
    'organizations.searchOrganizations': [{ q: SURNAME, country: '', city: '' }],
    'sources.getPublicSource': [{ organization: slug, source: slugs.source }],
    'articles.listPublicContradictions': [slug],
    'sources.listCitationMarks': [slug],
    'sources.listPublicSources': [slug],
    'statements.getPublicStatement': [{ organization: slug, statement: slugs.statement }],
    'statements.listPublicStatements': [slug],
  };
};

/** Looks for the name itself, where the probe of a door looks for something else. */
const furtherInputs = (): Record<string, unknown[]> => ({
  'members.listDirectory': [{ q: SURNAME }],
  'statements.findPeopleToName': [SURNAME],
  'statements.listHideable': [
    { path: `/organizations/${organization.slug}/people/canary-address`, name: SURNAME },
    { path: `/organizations/${organization.slug}/events/${rows.eventSlug}`, name: '' },
    { path: `/organizations/${organization.slug}/statements/${slugs.statement}`, name: '' },
  ],
  'events.findPeople': [SURNAME],
  'sources.listCitationTargets': ['person', 'person-fact', 'term', 'event', 'statement'],
  'registrations.listRegistrations': [
    { event: rows.eventSlug, text: '', state: '' },
    { event: rows.eventSlug, text: SURNAME, state: '' },
    { event: rows.eventSlug, text: 'canary@', state: '' },
  ],
  'check-in.lookUpTicket': [
    { code: ticketToken(organization.id, { id: rows.registration, ticketNumber: 0 }) },
  ],
  'check-in.settleSeen': [{ sentAt: 0, seen: [{ id: randomUUID(), at: 0, person: seenPerson }] }],
  'households.getPhoto': [{ photo: rows.photo, size: 'large' }],
  'dues.findPayers': [{ q: SURNAME }],
  'dues.listOpenDues': [{ q: SURNAME }],
});

beforeAll(async () => {
  const db = ownerDb();
  organization = await makeOrganization();
  const { id: organizationId } = organization;
  rows = await fillOrganization(organizationId, null);
  const account = await makeAccount({
    name: `${GIVEN} ${SURNAME}`,
    email: `canary-${randomUUID()}@example.org`,
  });
  const isPerson = and(eq(people.organizationId, organizationId), eq(people.id, rows.person));
  await db
    .update(people)
    .set({
      given: GIVEN,
      surname: SURNAME,
      slug: 'canary-address',
      accountId: account.id,
      isNamedPublicly: true,
    })
    .where(isPerson);
  rows.personSlug = 'canary-address';
  await db.transaction((tx) => indexPerson(tx, organizationId, rows.person));
  await db.delete(personVisibilities).where(eq(personVisibilities.personId, rows.person));
  await db.insert(personVisibilities).values(
    CHOOSABLE_FIELDS.map((field) => ({
      organizationId,
      personId: rows.person,
      field,
      visibility: 'members' as const,
    })),
  );
  // Named in a public text, at a public event, below a public statement, by a public source, and on an event's roster.
  await db
    .update(eventTexts)
    .set({
      description: `Bir cümlə. Sədr ${GIVEN} ${SURNAME} çıxış etdi.`,
      summary: `${GIVEN} ${SURNAME} danışır.`,
    })
    .where(eq(eventTexts.eventId, rows.event));
  await db
    .update(events)
    .set({ contactName: `${GIVEN} ${SURNAME}` })
    .where(eq(events.id, rows.event));
  await db
    .insert(eventPeople)
    .values({ organizationId, eventId: rows.event, personId: rows.person, role: 'speaker', position: 1 });
  await db
    .update(articleProposals)
    .set({ payload: { given: GIVEN, surname: SURNAME } })
    .where(eq(articleProposals.id, rows.proposal));
  const [statement] = await db
    .update(statements)
    .set({ publishedAt: new Date(), showsNames: true })
    .where(eq(statements.id, rows.statement))
    .returning();
  await db
    .update(statementTexts)
    .set({ text: `${GIVEN} ${SURNAME} imzaladı. Başqa cümlə.` })
    .where(eq(statementTexts.statementId, rows.statement));
  const [source] = await db
    .update(sources)
    .set({ publishedAt: new Date() })
    .where(eq(sources.id, rows.source))
    .returning();
  const announcement = await makePublicAnnouncement(organizationId);
  await db
    .update(announcementTexts)
    .set({ text: `Bir cümlə. Sədr ${GIVEN} ${SURNAME} çıxış etdi.` })
    .where(eq(announcementTexts.title, 'Yığıncaq'));
  slugs = { statement: statement?.slug ?? '', source: source?.slug ?? '', announcement };
  // The bank names whoever pays; so do notes of the treasurer.
  await db.update(bankLines).set({ payer: `${SURNAME} ${GIVEN}`, purpose: `${SURNAME} üzvlük haqqı` });
  const cited = { organizationId, sourceId: rows.source, start: 0, end: 5 };
  await db.insert(citations).values([
    { ...cited, key: 'p', personId: rows.person },
    { ...cited, key: 't', termId: rows.term },
  ]);
  const registered = { name: `${GIVEN} ${SURNAME}`, email: 'canary@example.org', accountId: account.id };
  await db.update(registrations).set(registered).where(eq(registrations.id, rows.registration));
  await db
    .update(registrationPeople)
    .set({ name: `${GIVEN} ${SURNAME}` })
    .where(eq(registrationPeople.registrationId, rows.registration))
    .returning({ id: registrationPeople.id })
    .then(([one]) => {
      seenPerson = one?.id ?? '';
    });
  // Brought along by somebody else, as a minor is.
  await db
    .update(registrationPeople)
    .set({ name: `${GIVEN} ${SURNAME}`, personId: rows.person })
    .where(eq(registrationPeople.registrationId, rows.pending));
  await db.insert(personSlugs).values({ organizationId, slug: 'former-address', personId: rows.person });
  const photo = Buffer.from('CANARY-PHOTO');
  await db.update(personPhotos).set({ small: photo, large: photo }).where(eq(personPhotos.id, rows.photo));

  const asAccount = (one: Awaited<ReturnType<typeof makeAccount>>) =>
    contextOf({ ...one, sessionId: randomUUID(), isConfirmed: true }, 'az', organization.slug);
  const staff = async (role: AccessRole) => {
    const one = await makeAccount();
    await grant(organizationId, one.id, role);
    return asAccount(one);
  };
  const member = await makeAccount();
  await makeMember(organizationId, member.id);
  const board = await makeAccount();
  const colleague = await makeMember(organizationId, board.id);
  const { term: ofColleague } = await makeTerm(organizationId, colleague.id);
  await contradictHolders([
    { term: rows.term, told: colleague.id },
    { term: ofColleague.id, told: rows.person },
  ]);
  person = await asAccount(account);
  admin = await staff('admin');
  others = {
    anonymous: await contextOf(null, 'az', organization.slug),
    stranger: await asAccount(await makeAccount()),
    member: await asAccount(member),
    board: await asAccount(board),
    'event-manager': await staff('event-manager'),
    editor: await staff('editor'),
    treasurer: await staff('treasurer'),
    operator: await asAccount(await makeAccount({ isOperator: true })),
    door: linkContext('az', organization, { id: rows.door, targetId: enteredId(rows.door) }),
  };
});

/** Of each term, another source says that somebody else held it. */
async function contradictHolders(all: { term: string; told: string }[]) {
  const { id: organizationId } = organization;
  for (const { term: termId, told: personId } of all) {
    const place = { organizationId, sourceId: rows.source, termId, start: 0, end: 5, key: randomUUID() };
    const [citation] = await ownerDb().insert(citations).values(place).returning();
    const said = { field: 'holder', termId, personId, value: '2020', locale: 'az' } as const;
    await ownerDb()
      .insert(contradictions)
      .values({ organizationId, ...said, citationId: citation?.id ?? '' });
  }
}

/** "who: door" wherever an answer says something of the person. */
async function whoSpeaks(asking: Record<string, RequestContext>): Promise<string[]> {
  const spoken = new Set<string>();
  for (const { name, door } of doors) {
    const inputs =
      door.permission === 'public'
        ? (publicInputs()[name] ?? [])
        : [...(probes[name] ? [probes[name].input(rows)] : []), ...(furtherInputs()[name] ?? [])];
    const askers = door.permission === 'public' ? { public: publicContext('az') } : asking;
    for (const [who, request] of Object.entries(askers)) {
      for (const input of inputs) {
        if (says(await answerOf(door, request, input))) spoken.add(`${who}: ${name}`);
      }
    }
  }
  return [...spoken].sort();
}

async function answerOf(door: Door, request: RequestContext, input: unknown): Promise<unknown> {
  try {
    return await door(request, input);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function says(answer: unknown): boolean {
  const whole = JSON.stringify(answer ?? null, (key, value) => {
    // What editors wrote into a text stands in the form in which they change it: the public text goes without it.
    if (key.startsWith('texts.') || key === 'contactName') return undefined;
    if (value?.type === 'Buffer') return Buffer.from(value.data).toString();
    return value instanceof Map ? [...value] : value;
  });
  return SECRETS.some((secret) => whole.toLowerCase().includes(secret.toLowerCase()));
}

describe('somebody in safe mode', () => {
  it('is asked for at every door', () => {
    const unknown = doors.filter(({ name, door }) =>
      door.permission === 'public'
        ? !(name in publicInputs())
        : !(name in probes) && !/^(account|invitation):|:operate$/.test(door.permission),
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('is named at these doors as long as safe mode is off: each would tell if its condition were gone', async () => {
    expect(await whoSpeaks(others)).toMatchInlineSnapshot(`
      [
        "board: households.getPhoto",
        "board: members.listDirectory",
        "door: check-in.getRoster",
        "door: check-in.lookUpTicket",
        "door: check-in.settleSeen",
        "editor: articles.getReview",
        "editor: articles.listContradictions",
        "editor: board.getBoard",
        "editor: board.getSeat",
        "editor: events.findPeople",
        "editor: events.getEventForm",
        "editor: sources.getManagedSource",
        "editor: sources.listCitationTargets",
        "editor: statements.findPeopleToName",
        "editor: statements.getManagedStatement",
        "event-manager: board.getBoard",
        "event-manager: board.getSeat",
        "event-manager: check-in.getDoorOverview",
        "event-manager: check-in.takePaper",
        "event-manager: events.findPeople",
        "event-manager: events.getEventForm",
        "event-manager: members.checkCard",
        "event-manager: registrations.exportList",
        "event-manager: registrations.getStaffRegistration",
        "event-manager: registrations.listRegistrations",
        "event-manager: sources.getManagedSource",
        "event-manager: statements.getManagedStatement",
        "member: households.getPhoto",
        "member: members.listDirectory",
        "operator: statements.listHideable",
        "public: announcements.getPublicAnnouncement",
        "public: announcements.listPublicAnnouncements",
        "public: articles.listPublicContradictions",
        "public: board.getPublicBoard",
        "public: board.getPublicBoardOn",
        "public: duplicates.findMovedPerson",
        "public: events.getPublicEvent",
        "public: events.listPublicEvents",
        "public: events.listSitemapPages",
        "public: members.getPublicOfficeHolder",
        "public: sources.getPublicSource",
        "public: statements.getPublicStatement",
        "public: statements.listPublicStatements",
        "treasurer: dues.exportLedger",
        "treasurer: dues.findPayers",
        "treasurer: dues.getBankFile",
        "treasurer: dues.getBankLine",
        "treasurer: dues.getDuesAccount",
        "treasurer: dues.getDuesEntry",
        "treasurer: dues.getReceipt",
        "treasurer: dues.getReminder",
        "treasurer: dues.listOpenDues",
      ]
    `);
  });

  it('is named nowhere to nobody but administrators', async () => {
    const isFoundByName = async () =>
      (await searchOrganizations(publicContext('az'), { q: SURNAME, country: '', city: '' })).found.length >
      0;
    expect(await isFoundByName()).toBe(true);
    await enterSafeMode(person, {});
    expect(await whoSpeaks(others)).toEqual([]);
    expect(await isFoundByName()).toBe(false);
  });

  it('is there for administrators, with a mark', async () => {
    const spoken = await whoSpeaks({ admin });
    expect(spoken).toContain('admin: members.getMember');
    expect(spoken).toContain('admin: registrations.listRegistrations');
    expect(spoken).not.toContain('admin: registrations.exportList');
    expect(spoken).not.toContain('admin: members.readExportRows');
    expect(spoken).toContain('admin: dues.getDuesAccount');
    expect(spoken).not.toContain('admin: dues.exportLedger');
    expect(spoken.filter((line) => line.startsWith('public'))).toEqual([]);
  });

  it('is back where they were when they take it back', async () => {
    await leaveSafeMode(person, {});
    expect((await whoSpeaks(others)).length).toBeGreaterThan(15);
  });

  it('is named nowhere either from the moment when an erasure is asked for, until it is undone', async () => {
    const { request } = await requestErasureOf(admin, { id: rows.person, sure: 'on' });
    // The record; what the organization wrote into a public text names them still, as it will afterwards.
    expect(await whoSpeaks(others)).toEqual([
      'public: announcements.getPublicAnnouncement',
      'public: announcements.listPublicAnnouncements',
      'public: events.getPublicEvent',
      'public: events.listPublicEvents',
      'public: statements.getPublicStatement',
      'public: statements.listPublicStatements',
    ]);
    expect(await whoSpeaks({ admin })).toContain('admin: members.getMember');
    await undoErasure(admin, { request });
    expect((await whoSpeaks(others)).length).toBeGreaterThan(15);
  });
});
