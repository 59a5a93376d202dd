import type { PublicContradiction } from '@/features/articles/view';
import { plainText } from '@/features/events/plain-text';
import type { PublicEvent } from '@/features/events/public-view';
import type { PublicOfficeHolder } from '@/features/members/public-view';
import type { PublicOrganization } from '@/features/organizations/public-view';
import { appOrigin } from '@/server/origin';

type JsonLd = Record<string, unknown>;

/** The organization for machines. Only an office-holder is a person in it. */
export function organizationJsonLd(
  organization: PublicOrganization,
  home: string,
  chair: PublicOfficeHolder | null,
): JsonLd {
  const url = `${appOrigin()}${home}`;
  return {
    '@type': 'Organization',
    '@id': url,
    url,
    name: organization.name.text,
    alternateName: organization.shortName?.text,
    description: organization.summary?.text,
    address: {
      '@type': 'PostalAddress',
      addressCountry: organization.countryCode,
      addressLocality: organization.city?.text,
      streetAddress: organization.address?.text,
    },
    email: organization.email ?? undefined,
    telephone: organization.phone ?? undefined,
    sameAs: organization.website ?? undefined,
    employee: chair
      ? { '@type': 'Person', '@id': `${url}/people/${chair.slug}`, name: chair.name }
      : undefined,
  };
}

/**
 * An event for machines. Whoever a source names in it is left out: they are no subject of search engines. So is what sources dispute:
 * a machine would take it for certain.
 */
export function eventJsonLd(
  event: PublicEvent,
  title: string,
  organization: PublicOrganization,
  home: string,
  disputed: ReadonlySet<PublicContradiction['field']> = new Set(),
): JsonLd {
  const url = `${appOrigin()}${home}`;
  const { date, registration } = event;
  const start = date.kind === 'scheduled' ? date.startsAt.toISOString() : singleDate(date.edtf);
  return {
    '@type': 'Event',
    '@id': `${url}/events/${event.slug}`,
    url: `${url}/events/${event.slug}`,
    name: title,
    description: event.summary?.text ?? (event.description ? plainText(event.description.text) : undefined),
    startDate: disputed.has('date') ? undefined : start,
    endDate: date.kind === 'scheduled' && !disputed.has('date') ? date.endsAt.toISOString() : undefined,
    eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: disputed.has('place') ? undefined : placeOf(event),
    organizer:
      event.ourRole === 'organizer' || event.ourRole === 'co-organizer'
        ? { '@type': 'Organization', '@id': url, name: organization.name.text, url }
        : undefined,
    contributor:
      event.partners.length > 0
        ? event.partners.map(({ name }) => ({ '@type': 'Organization', name }))
        : undefined,
    maximumAttendeeCapacity: registration.capacity ?? undefined,
  };
}

function placeOf({ place, address, city, countryCode, mapUrl }: PublicEvent): JsonLd | undefined {
  const name = place?.text || city?.text;
  if (!name) return undefined;
  return {
    '@type': 'Place',
    name,
    address:
      city?.text || countryCode
        ? {
            '@type': 'PostalAddress',
            streetAddress: address?.text,
            addressLocality: city?.text,
            addressCountry: countryCode ?? undefined,
          }
        : (address?.text ?? name),
    hasMap: mapUrl ?? undefined,
  };
}

/** schema.org knows days, months and years, no spans and no "about". */
const singleDate = (edtf: string) => (/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : undefined);

/** Somebody who holds or held an office, for machines. */
export function personJsonLd(
  person: PublicOfficeHolder,
  organization: PublicOrganization,
  home: string,
): JsonLd {
  const url = `${appOrigin()}${home}`;
  return {
    '@type': 'Person',
    '@id': `${url}/people/${person.slug}`,
    url: `${url}/people/${person.slug}`,
    name: person.name,
    alternateName: person.forms.map(({ name }) => name).filter((name) => name !== person.name),
    affiliation: { '@type': 'Organization', '@id': url, name: organization.name.text, url },
  };
}
