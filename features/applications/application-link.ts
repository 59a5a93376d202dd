import 'server-only';
import { createHmac } from 'node:crypto';
import { applications } from '@/db/schema/applications';
import type { Locale } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { openLinkOf } from '@/server/private-link';

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
export const openApplication = (locale: Locale, token: string): Promise<RequestContext> =>
  openLinkOf(applications, locale, token);
