import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { REGISTRATION_STATES, type RegistrationState } from '@/db/enums';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { isPromotionOpen } from '@/features/events/rules';
import { answersOf } from '@/features/questions/answers';
import { readQuestions } from '@/features/questions/questions';
import type { Answer, Question } from '@/features/questions/rules';
import { formatMoment } from '@/lib/dates/zoned';
import { queryTokens, searchTokens } from '@/lib/names/search-tokens';
import { phoneDigits } from '@/lib/phones';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { countKinds, countSeats, findEvent, type KindSeats, type Seats } from '../event-seats';
import { kindName, readKinds } from '../kinds';
import { shownLink } from '../links';
import { findParty } from '../parties';
import type { EventCard, RegistrationView } from '../registration-view';
import { isActive, type Standing, standingOf, UNREACHED } from '../rules';
import { IS_OF_SAFE_PERSON, IS_SAFE_PERSON, rosterFor, staffViewOf } from '../safe-parties';
import { partiesElsewhere } from '../series-party';
import { eventOf, readRegistration } from '../view';
import { explainLine, type Wait } from '../wait';

export interface RegistrationLine {
  id: string;
  state: RegistrationState;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  needs: string | null;
  people: { name: string | null; ageGroup: 'adult' | 'child'; age: number | null; isSafe: boolean }[];
  checkedIn: number;
  isSafe: boolean;
  /** Made together with those for other dates of the series. */
  isOfSeries: boolean;
  /** The state, or whether they came. */
  standing: Standing;
  /** For who waits: what the rule of the waiting list says to them now. */
  wait: Wait | null;
  /** For who has an offer: until when it holds. */
  offer: { seats: number; until: string } | null;
  /** None of somebody in safe mode. */
  answers: Answer[];
}

export interface RegistrationList {
  event: EventCard & { id: string };
  capacity: number | null;
  maxPartySize: number;
  /** One registers for all dates of its series. */
  isForSeries: boolean;
  /** Parties of the whole series that are not registered for this date, as it was added later. */
  elsewhere: number;
  seats: Seats;
  kinds: (KindSeats & { name: string; isForAdults: boolean })[];
  checkedIn: number;
  counts: Record<RegistrationState, number>;
  /** Parties that no mail reaches: whom to call. */
  unreached: number;
  /** It was called off, and with it every registration. */
  isCalledOff: boolean;
  lines: RegistrationLine[];
  /** Also those that are asked no more. */
  questions: (Question & { isArchived: boolean })[];
}

interface ListInput {
  event: string;
  text: string;
  state: string;
}

/** The registrations of an event in order of arrival, with the one count of seats. */
export const listRegistrations = query({
  permission: 'registration:list',
  run: async (context, { event: slug, text, state }: ListInput): Promise<RegistrationList> => {
    const { tx, organization, locale } = context;
    const event = await findEvent(context, { slug });
    if (!event) throw notFound();
    const announcement = await announcementOf(tx, organization, event.id);
    const { id, name, email, phone, note, needs, offeredSeats, offerExpiresAt } = registrations;
    const zone = event.timezone ?? organization.timezone;
    const waits = await explainLine(context, event);
    const rows = await tx
      .select({
        id,
        state: registrations.state,
        name,
        email,
        phone,
        note,
        needs,
        offeredSeats,
        offerExpiresAt,
        people: sql<RegistrationLine['people']>`json_agg(json_build_object('name', ${registrationPeople.name},
          'ageGroup', ${registrationPeople.ageGroup}, 'age', ${registrationPeople.age}, 'isSafe', ${IS_SAFE_PERSON})
          order by ${registrationPeople.position})`,
        checkedIn: sql<number>`count(${registrationPeople.checkedInAt})::integer`,
        isSafe: IS_OF_SAFE_PERSON,
        isOfSeries: sql<boolean>`${registrations.seriesPartyId} is not null`,
      })
      .from(registrations)
      .innerJoin(
        registrationPeople,
        and(
          eq(registrationPeople.organizationId, registrations.organizationId),
          eq(registrationPeople.registrationId, registrations.id),
        ),
      )
      .where(and(eq(registrations.organizationId, organization.id), eq(registrations.eventId, event.id)))
      .groupBy(registrations.organizationId, registrations.id)
      .orderBy(asc(registrations.arrival));
    // Before the search looks at them: a name that is not shown is not found either.
    const shown = rows.map(await rosterFor(context));
    const questions = await readQuestions(context, event.id, { withArchived: true });
    const told = questions.length > 0 ? rows.filter((row) => !row.isSafe) : [];
    const given = await answersOf(
      context,
      told.map((row) => row.id),
    );
    const checkedIn = rows.reduce((sum, row) => sum + row.checkedIn, 0);
    const isOver = event.endsAt !== null && event.endsAt <= context.now;
    const lines = shown.map(({ offeredSeats: seats, offerExpiresAt: until, ...row }) => ({
      ...row,
      answers: given.get(row.id) ?? [],
      standing: standingOf(row.state, { checkedIn: row.checkedIn, isOver, hasDoor: checkedIn > 0 }),
      wait: waits.get(row.id) ?? null,
      offer: seats && until ? { seats, until: formatMoment(until, zone, locale, 'date-time') } : null,
    }));
    const isCalledOff = event.state === 'cancelled';
    const counts = Object.fromEntries(
      REGISTRATION_STATES.map((each) => [each, rows.filter((row) => row.state === each).length]),
    ) as RegistrationList['counts'];
    return {
      event: { id: event.id, ...eventOf(announcementIn(announcement, locale), event.slug, locale) },
      capacity: event.capacity,
      maxPartySize: event.maxPartySize,
      isForSeries: event.isForSeries,
      elsewhere:
        event.isForSeries && isPromotionOpen(event, context.now)
          ? (await partiesElsewhere(context, event)).length
          : 0,
      seats: await countSeats(context, event.id),
      kinds: await namedKinds(context, event.id),
      checkedIn,
      counts,
      unreached: lines.filter((row) => isUnreached(row, isCalledOff)).length,
      isCalledOff,
      questions,
      lines: lines.filter((row) => stands(row, state, isCalledOff) && matches(row, text)),
    };
  },
});

/** Whom one calls, or hands the link to: no mail reaches them. Of a registration that ended, only where the event ended it. */
function isUnreached({ email, isSafe, state }: RegistrationLine, isCalledOff: boolean): boolean {
  return email === null && !isSafe && (isActive(state) || (isCalledOff && state === 'cancelled'));
}

const stands = (row: RegistrationLine, asked: string, isCalledOff: boolean) =>
  asked === UNREACHED ? isUnreached(row, isCalledOff) : asked === '' || row.state === asked;

async function namedKinds(context: OrganizationContext, eventId: string): Promise<RegistrationList['kinds']> {
  const kinds = await readKinds(context, eventId);
  if (kinds.length === 0) return [];
  const counts = new Map((await countKinds(context, eventId)).map((kind) => [kind.id, kind]));
  return kinds.map((kind) => ({
    id: kind.id,
    capacity: kind.capacity,
    taken: counts.get(kind.id)?.taken ?? 0,
    waiting: counts.get(kind.id)?.waiting ?? 0,
    name: kindName(kind, context.locale, context.organization.defaultLocale),
    isForAdults: kind.ageGroup !== 'child',
  }));
}

/** By the beginnings of any names of the party in any spelling, by mail address, or by digits of the number. */
function matches(row: RegistrationLine, text: string): boolean {
  const typed = text.trim();
  if (typed === '') return true;
  if (typed.includes('@')) return row.email?.includes(typed.toLowerCase()) ?? false;
  const digits = phoneDigits(typed);
  if (digits.length > 2) return row.phone ? phoneDigits(row.phone).includes(digits) : false;
  const wanted = queryTokens(typed);
  const names = [row.name, ...row.people.flatMap(({ name }) => (name ? [name] : []))];
  const words = searchTokens(names);
  return wanted.length > 0 && wanted.every((token) => words.some((word) => word.startsWith(token)));
}

export interface StaffRegistration extends RegistrationView {
  /** The private link, to be handed over; null when there is none. */
  link: string | null;
  byAdmin: boolean;
  /** Why they got their seats out of turn. */
  promotionReason: string | null;
  /** Says who comes: not where it is somebody in safe mode. */
  isNamed: boolean;
}

/** One registration for those who manage it. */
export const getStaffRegistration = query({
  permission: 'registration:list',
  run: async (context, { event: slug, id }: { event: string; id: string }): Promise<StaffRegistration> => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw notFound();
    const party = await findParty(context, id);
    const event = party && (await findEvent(context, { id: party.eventId }));
    const found = event?.slug === slug ? await readRegistration(context, id) : null;
    if (!party || !found) throw notFound();
    const view = await staffViewOf(context, found);
    const [row] = await context.tx
      .select({ byAdmin: registrations.byAdmin, promotionReason: registrations.promotionReason })
      .from(registrations)
      .where(and(eq(registrations.organizationId, context.organization.id), eq(registrations.id, id)));
    return {
      ...view,
      byAdmin: row?.byAdmin ?? false,
      promotionReason: row?.promotionReason ?? null,
      // The page behind the link says who it is.
      link: view.isNamed ? await shownLink(context, id, party.locale) : null,
    };
  },
});

// A type, not an interface: rows of SQL are records.
type Concerned = {
  parties: number;
  byMail: number;
  /** Parties of a cancelled event that no mail told of it. */
  unreached: number;
};

/** How many parties a cancelled event would be a message to; the number says what the button does. */
export const countConcerned = query({
  permission: 'event:list',
  run: async ({ tx, organization }, eventId: string): Promise<Concerned> => {
    const { rows } = await tx.execute<Concerned>(sql`
      select count(*) filter (where state <> 'cancelled')::int as parties,
        count(email) filter (where state <> 'cancelled')::int as "byMail",
        count(*) filter (where state = 'cancelled' and email is null and not ${IS_OF_SAFE_PERSON})::int as unreached
      from registrations where organization_id = ${organization.id} and event_id = ${eventId}
        and state in ('held', 'pending', 'confirmed', 'waiting', 'offered', 'cancelled')`);
    return rows[0] ?? { parties: 0, byMail: 0, unreached: 0 };
  },
});
