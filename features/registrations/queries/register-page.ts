import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { people, personDetails } from '@/db/schema/members';
import { registrations } from '@/db/schema/registrations';
import { announcementIn, announcementOf } from '@/features/events/announcement';
import { freeSeats, type RegistrationStanding, registrationState } from '@/features/events/rules';
import { readQuestions } from '@/features/questions/questions';
import type { Question } from '@/features/questions/rules';
import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { countKindsOf, countSeats, findEvent, type RegisteredEvent } from '../event-seats';
import { homeOf } from '../home-coming';
import { kindName, readKinds } from '../kinds';
import type { EventCard, RegistrationView } from '../registration-view';
import type { PartyWard } from '../rules';
import { type Wanted, wantedOfSeries } from '../series-dates';
import { eventOf, readRegistration } from '../view';
import { viewerFor } from '../who-may';

export interface RegisterPage {
  event: EventCard;
  state: RegistrationStanding;
  /** Null without a limit. */
  freeSeats: number | null;
  waitingParties: number;
  opens: string | null;
  needsApproval: boolean;
  maxPartySize: number;
  hasWaitingList: boolean;
  /** Who has no mail address may register as well. */
  allowsNoEmail: boolean;
  /** Everybody who comes is named. */
  needsNames: boolean;
  price: string | null;
  paysAtDoor: boolean;
  /** Kinds of ticket with their names; none where seats are just seats. */
  kinds: { id: string; name: string; isForAdults: boolean; freeSeats: number | null }[];
  /** One's own registration, when there is one already. */
  mine: RegistrationView | null;
  /** Mail goes to the account's address; null asks for one. */
  knownEmail: string | null;
  isSignedIn: boolean;
  initial: Record<string, string>;
  /** Who else of one's home can be taken along by a tick. */
  wards: PartyWard[];
  questions: Question[];
  /** The dates that one registers for at once; null for this one alone. */
  dates: string[] | null;
  /** The date of them with the fewest free seats. */
  fullest: string | null;
}

/** Everything that the page for registering shows, by the same rules that the command asks. */
export const getRegisterPage = query({
  permission: 'registration:create',
  run: async (
    context,
    { event: slug, invite }: { event: string; invite?: string },
  ): Promise<RegisterPage> => {
    const { tx, organization, locale, now, actor } = context;
    const asked = await findEvent(context, { slug });
    if (!asked || asked.state === 'draft') throw notFound();
    const announcement = await announcementOf(tx, organization, asked.id);
    const { event, seats, dates, fullest, isKnown } = await wantedBy(context, asked);
    const mine = (await findMine(context, asked.id)) ?? (isKnown ? await findMine(context, event.id) : null);
    const freeOfKinds = await countFree(context, dates?.map(({ id }) => id) ?? [event.id]);
    const whenOf = ({ startsAt, timezone }: RegisteredEvent) =>
      startsAt && timezone
        ? `${formatMoment(startsAt, timezone, locale, 'weekday-date')}, ${formatMoment(startsAt, timezone, locale, 'time')}`
        : '';
    return {
      event: eventOf(announcementIn(announcement, locale), asked.slug, locale),
      state: registrationState({ event, seats, now, viewer: await viewerFor(context, event, invite) }),
      freeSeats: event.capacity === null ? null : freeSeats(event, seats),
      waitingParties: seats.waitingParties,
      opens: opensOf(event, context),
      needsApproval: event.needsApproval,
      maxPartySize: event.maxPartySize,
      hasWaitingList: event.hasWaitingList,
      allowsNoEmail: event.allowsNoEmail,
      needsNames: event.needsNames,
      price: event.price,
      paysAtDoor: event.paysAtDoor,
      kinds: (await readKinds(context, event.id)).map((kind) => ({
        id: kind.id,
        name: kindName(kind, locale, organization.defaultLocale),
        isForAdults: kind.ageGroup !== 'child',
        freeSeats: freeOfKinds.get(kind.id) ?? null,
      })),
      mine: mine ? await readRegistration(context, mine) : null,
      knownEmail: actor.kind === 'account' ? actor.account.email : null,
      isSignedIn: actor.kind === 'account',
      initial: await whoAsks(context),
      wards: await homeOf(context),
      questions: await readQuestions(context, event.id),
      dates: dates && !isKnown ? dates.map(whenOf) : null,
      fullest: dates && !isKnown && fullest.capacity !== null ? whenOf(fullest) : null,
    };
  },
});

/** How many seats each kind of ticket has left, by its id at any of the dates: in a series those of the date with the fewest. */
async function countFree(context: OrganizationContext, eventIds: readonly string[]) {
  const counted = await countKindsOf(context, eventIds);
  return new Map(
    counted.map(({ id, seriesKindId }) => {
      const free = counted.flatMap((kind) =>
        kind.seriesKindId === seriesKindId && kind.capacity !== null
          ? Math.max(0, kind.capacity - kind.taken)
          : [],
      );
      return [id, free.length > 0 ? Math.min(...free) : null];
    }),
  );
}

/** What they register for. */
async function wantedBy(context: OrganizationContext, asked: RegisteredEvent): Promise<Wanted> {
  const { actor, standing, personId } = context;
  const email = actor.kind === 'account' ? actor.account.email : null;
  const series = await wantedOfSeries(context, asked, { accountId: standing.accountId, personId, email });
  if (series) return series;
  const seats = await countSeats(context, asked.id);
  return { event: asked, seats, dates: null, fullest: asked, isKnown: false };
}

async function findMine({ tx, organization, standing }: OrganizationContext, eventId: string) {
  if (!standing.accountId) return null;
  const [row] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(
        eq(registrations.organizationId, organization.id),
        eq(registrations.eventId, eventId),
        eq(registrations.accountId, standing.accountId),
        inArray(registrations.state, ['held', 'pending', 'confirmed', 'waiting', 'offered']),
      ),
    );
  return row?.id ?? null;
}

function opensOf(event: RegisteredEvent, { locale, organization }: OrganizationContext): string | null {
  const { registrationOpensAt: opens } = event;
  if (!opens) return null;
  const zone = event.timezone ?? organization.timezone;
  return `${formatMoment(opens, zone, locale, 'date-time')}, ${zoneLabel(zone, locale, opens)}`;
}

/** Name and number of whoever is signed in, so that they need not be typed. */
async function whoAsks(context: OrganizationContext): Promise<Record<string, string>> {
  const { tx, organization, personId, actor } = context;
  if (actor.kind !== 'account') return {};
  if (!personId) return actor.account.name ? { name: actor.account.name } : {};
  const [row] = await tx
    .select({ given: people.given, surname: people.surname, phone: personDetails.phone })
    .from(people)
    .leftJoin(
      personDetails,
      and(eq(personDetails.organizationId, people.organizationId), eq(personDetails.personId, people.id)),
    )
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
  if (!row) return {};
  return { name: `${row.given} ${row.surname}`.trim(), ...(row.phone ? { phone: row.phone } : {}) };
}
