import { organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';

/** What every request knows of its organization. */
export interface OrganizationRef {
  id: string;
  slug: string;
  defaultLocale: Locale;
  timezone: string;
  /** ISO 3166: phone numbers without a country code are of there. */
  countryCode: string;
}

/** The same as columns of `organizations`. */
export const ORGANIZATION_REF = {
  id: organizations.id,
  slug: organizations.slug,
  defaultLocale: organizations.defaultLocale,
  timezone: organizations.timezone,
  countryCode: organizations.countryCode,
};
