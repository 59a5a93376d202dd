import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { events } from '@/db/schema/events';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { announcementIn, announcementOf, type LocalAnnouncement } from '@/features/events/announcement';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { OrganizationRef } from '@/server/context';
import { waitingPlace } from './parties';
import { qrPath } from './qr-path';
import type { RegistrationView } from './registration-view';
import { isActive } from './rules';
import { ticketUrl } from './ticket-code';

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
    .select({ registration: registrations, endsAt: events.endsAt, needsApproval: events.needsApproval })
    .from(registrations)
    .innerJoin(
      events,
      and(eq(events.organizationId, registrations.organizationId), eq(events.id, registrations.eventId)),
    )
    .where(and(eq(registrations.organizationId, organization.id), eq(registrations.id, registrationId)));
  if (!row) return null;
  const { registration, endsAt, needsApproval } = row;
  const { id, eventId, arrival, state, heldUntil } = registration;
  const announcement = await announcementOf(tx, organization, eventId);
  const { id: personId, name, ageGroup, age, checkedInAt } = registrationPeople;
  const people = await tx
    .select({ id: personId, name, ageGroup, age, checkedInAt })
    .from(registrationPeople)
    .where(
      and(eq(registrationPeople.organizationId, organization.id), eq(registrationPeople.registrationId, id)),
    )
    .orderBy(asc(registrationPeople.position));
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
    people: people.map(({ checkedInAt: at, ...person }) => ({
      ...person,
      checkedIn: at ? formatMoment(at, zone, locale, 'time') : null,
    })),
    place:
      state === 'waiting'
        ? await waitingPlace({ tx }, { organizationId: organization.id, eventId, arrival })
        : null,
    keptUntil: keepsSeats ? formatMoment(heldUntil, zone, locale, 'time') : null,
    registeredAt: formatMoment(registration.createdAt, zone, locale, 'date-time'),
    ticket:
      state === 'confirmed' && endsAt && endsAt > now
        ? { qr: qrPath(ticketUrl(organization.id, id, locale)) }
        : null,
    canCancel: isActive(state) && !(endsAt && endsAt <= now),
    isPast: endsAt !== null && endsAt <= now,
    event: eventOf(announcementIn(announcement, locale), announcement.event.slug, locale),
    organization: organization.slug,
  };
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
