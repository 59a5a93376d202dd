import 'server-only';
import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { applications } from '@/db/schema/applications';
import { organizations } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import { hashToken } from '@/server/auth/token';
import { linkContext, type RequestContext } from '@/server/context';
import { asAuth, behindWall } from '@/server/database';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';

/**
 * The secret of an application's link, made from its id and the installation's own secret: the database alone gives
 * it away to nobody, and the admin can be shown the same link to hand over.
 */
export const applicationToken = (applicationId: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(`application-link:${applicationId}`).digest('base64url');

/** The private page of an application: to confirm the address, to answer, to withdraw. */
export const applicationUrl = (applicationId: string, locale: Locale): string =>
  new URL(`/${locale}/applications/${applicationToken(applicationId)}`, env().APP_ORIGIN).href;

/** Who holds the link of an application, as an actor. Throws `not-found` for a link that opens nothing. */
export async function openApplication(locale: Locale, token: string): Promise<RequestContext> {
  if (!/^[\w-]{20,100}$/.test(token)) throw notFound();
  const found = await asAuth(async (tx) => {
    const [row] = await tx
      .select({ id: applications.id, organizationId: applications.organizationId })
      .from(applications)
      .where(eq(applications.tokenHash, hashToken(token)));
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
