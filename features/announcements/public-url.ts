import 'server-only';
import type { Locale } from '@/lib/locales';
import { env } from '@/server/env';

/** Where everybody may read an announcement; null where it is not on the organization's page. */
export const publicUrlOf = (
  { slug: organization }: { slug: string },
  { slug, publishedAt }: { slug: string; publishedAt: Date | null },
  locale: Locale,
): string | null =>
  publishedAt
    ? new URL(`/${locale}/organizations/${organization}/announcements/${slug}`, env().APP_ORIGIN).href
    : null;

/** Where it may be read by those whom it was sent to, signed in; its title does not stand in the address. */
export const memberUrlOf = (organization: { slug: string }, { id }: { id: string }, locale: Locale): string =>
  new URL(`/${locale}/account/${organization.slug}/announcements/${id}`, env().APP_ORIGIN).href;
