import 'server-only';
import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { consentRequests } from '@/db/schema/consents';
import { organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { hashToken } from '@/server/auth/token';
import { linkContext, type RequestContext } from '@/server/context';
import { asAuth, behindWall } from '@/server/database';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';

/**
 * The secret of a request's link, made from its id and the installation's own secret: the database alone gives it away to nobody,
 * and an admin can be shown the same link to hand over.
 */
export const requestToken = (requestId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`consent-request:${requestId}`).digest('base64url');

/** The private page on which somebody answers what they are asked. */
export const requestUrl = (requestId: string, locale: Locale): string =>
  new URL(`/${locale}/consents/${requestToken(requestId)}`, env().APP_ORIGIN).href;

/** Who holds the link of a request, as an actor. Throws `not-found` for a link that opens nothing. */
export async function openRequest(locale: Locale, token: string): Promise<RequestContext> {
  if (!/^[\w-]{20,100}$/.test(token)) throw notFound();
  const found = await asAuth(async (tx) => {
    const [row] = await tx
      .select({ id: consentRequests.id, organizationId: consentRequests.organizationId })
      .from(consentRequests)
      .where(eq(consentRequests.tokenHash, hashToken(token)));
    return row;
  });
  if (!found) throw notFound();
  const { id, organizationId } = found;
  const organization = await behindWall({ organizationId, accountId: null }, async (tx) => {
    const { slug, defaultLocale, timezone } = organizations;
    const [row] = await tx
      .select({ id: organizations.id, slug, defaultLocale, timezone })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    return row;
  });
  if (!organization) throw notFound();
  return linkContext(locale, organization, { id, targetId: id });
}
