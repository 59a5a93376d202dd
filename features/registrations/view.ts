import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { announcementIn, announcementOf, type LocalAnnouncement } from '@/features/events/announcement';
import { readOnlineLink } from '@/features/events/save-details';
import { formatMoment, zoneLabel } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { OrganizationRef } from '@/server/organization-ref';
import { kindName, readKinds, type TicketKind } from './kinds';
import { qrPath } from './qr-path';
import type { RegistrationView } from './registration-view';
import { isActive, isChangeable } from './rules';
import { placeOf } from './series-place';
import { readSeriesOf } from './series-view';
import { ticketUrl } from './ticket-code';
import { waitOf } from './wait';

interface Where {
  tx: Transaction;
  organization: OrganizationRef;
  locale: Locale;
  now: Date;
}

/** A registration as its own people see it; null when the database shows it, or its event, to nobody here. */
export async function readRegistration(
  { tx, organization, locale, now }: Where,
  registrationId: string,
): Promise<RegistrationView | null> {
  const [row] = await tx
    .select({
      registration: registrations,
      eventState: events.state,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      closesAt: events.registrationClosesAt,
      capacity: events.capacity,
      maxPartySize: events.maxPartySize,
      needsNames: events.needsNames,
      audience: events.audience,
      needsApproval: events.needsApproval,
      seriesId: events.seriesId,
    })
    .from(registrations)
    .innerJoin(
      events,
      and(eq(events.organizationId, registrations.organizationId), eq(events.id, registrations.eventId)),
    )
    .where(and(eq(registrations.organizationId, organization.id), eq(registrations.id, registrationId)));
  if (!row) return null;
  const { registration, startsAt, endsAt, closesAt, needsApproval } = row;
  const { id, eventId, arrival, state, heldUntil } = registration;
  const announcement = await announcementOf(tx, organization, eventId);
  const { id: rowId, name, ageGroup, age, checkedInAt, noPhoto, kindId, personId } = registrationPeople;
  const people = await tx
    .select({ id: rowId, name, ageGroup, age, checkedInAt, noPhoto, kindId, personId })
    .from(registrationPeople)
    .where(
      and(eq(registrationPeople.organizationId, organization.id), eq(registrationPeople.registrationId, id)),
    )
    .orderBy(asc(registrationPeople.position));
  const kinds = people.some((one) => one.kindId) ? await readKinds({ tx, organization }, eventId) : [];
  const nameOf = (kind: string | null) => kindIn(kinds, kind, locale, organization.defaultLocale);
  const zone = announcement.event.timezone ?? organization.timezone;
  const keepsSeats = state === 'held' && heldUntil !== null && heldUntil > now;
  return {
    id,
    state,
    needsApproval,
    name: registration.name,
    email: registration.email,
    phone: registration.phone,
    note: registration.note,
    needs: registration.needs,
    minSeats: registration.minSeats,
    maxPartySize: row.maxPartySize,
    needsNames: row.needsNames,
    kinds: kinds.map((kind) => ({
      id: kind.id,
      name: nameOf(kind.id) ?? '',
      isForAdults: kind.ageGroup !== 'child',
    })),
    people: people.map(({ checkedInAt: at, kindId: kind, ...person }) => ({
      ...person,
      kindId: kind,
      kind: nameOf(kind),
      checkedIn: at ? formatMoment(at, zone, locale, 'time') : null,
    })),
    place:
      state === 'waiting'
        ? await placeOf({ tx, organization }, { eventId, arrival, seriesPartyId: registration.seriesPartyId })
        : null,
    wait:
      state === 'waiting'
        ? await waitOf(
            { tx, organization, now },
            {
              ...registration,
              event: { state: row.eventState, startsAt },
              people,
              capacity: row.capacity,
              seriesId: row.seriesId,
            },
          )
        : null,
    offer:
      state === 'offered' && registration.offerExpiresAt
        ? {
            seats: registration.offeredSeats ?? people.length,
            kinds: kinds.flatMap(({ id: kind }) => {
              const most = registration.offeredKinds?.[kind];
              return most === undefined ? [] : [{ id: kind, name: nameOf(kind) ?? '', seats: most }];
            }),
            until: `${formatMoment(registration.offerExpiresAt, zone, locale, 'date-time')}, ${zoneLabel(zone, locale, registration.offerExpiresAt)}`,
          }
        : null,
    hasAccount: registration.accountId !== null,
    canHandOn: row.audience === 'public' || row.audience === 'invited',
    canChange: isChangeable(state) && now < (closesAt ?? startsAt ?? now),
    keptUntil: keepsSeats ? formatMoment(heldUntil, zone, locale, 'time') : null,
    registeredAt: formatMoment(registration.createdAt, zone, locale, 'date-time'),
    ticket:
      state === 'confirmed' && endsAt && endsAt > now
        ? { qr: qrPath(ticketUrl(organization.id, registration, locale)) }
        : null,
    canCancel: isActive(state) && !(endsAt && endsAt <= now),
    isPast: endsAt !== null && endsAt <= now,
    isCalledOff: row.eventState === 'cancelled',
    onlineUrl: state === 'confirmed' ? await readOnlineLink({ tx }, organization.id, eventId) : null,
    series: await readSeriesOf({ tx, organization, locale, now }, registration),
    event: eventOf(announcementIn(announcement, locale), announcement.event.slug, locale),
    organization: organization.slug,
  };
}

function kindIn(kinds: readonly TicketKind[], id: string | null, locale: Locale, defaultLocale: Locale) {
  const kind = kinds.find((one) => one.id === id);
  return kind ? kindName(kind, locale, defaultLocale) : null;
}

/** What pages show of an event beside a registration. */
export function eventOf(local: LocalAnnouncement, slug: string, locale: Locale): RegistrationView['event'] {
  const { title, titleLocale, when, place, organizationName } = local;
  return {
    slug,
    title,
    titleLang: titleLocale === locale ? undefined : titleLocale,
    when,
    place,
    organizationName,
    path: new URL(local.url).pathname,
  };
}
