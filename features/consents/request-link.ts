import 'server-only';
import { createHmac } from 'node:crypto';
import { consentRequests } from '@/db/schema/consents';
import type { Locale } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { openLinkOf } from '@/server/private-link';

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
export const openRequest = (locale: Locale, token: string): Promise<RequestContext> =>
  openLinkOf(consentRequests, locale, token);
