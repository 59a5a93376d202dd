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
