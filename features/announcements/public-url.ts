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
