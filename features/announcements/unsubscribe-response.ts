import 'server-only';
import { openSubscription, subscriptionUrl } from '@/features/organizations/subscription-link';
import { DEFAULT_LOCALE } from '@/lib/locales';
import { Refusal } from '@/server/errors';
import { unsubscribe } from './commands/unsubscribe';

const NOT_KEPT = { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' };

/** One click in a mail program (RFC 8058): a POST that needs no session. Whatever opens the link without asking changes nothing. */
export async function unsubscribeResponse(token: string): Promise<Response> {
  try {
    const { request, kind } = await openSubscription(DEFAULT_LOCALE, token);
    if (kind !== 'membership') await unsubscribe(request, { kind });
    return new Response(null, { status: 204, headers: NOT_KEPT });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404, headers: NOT_KEPT });
    throw error;
  }
}

/** A person who opens the same address gets the page with the button. */
export const subscriptionPageResponse = (token: string): Response =>
  new Response(null, {
    status: 303,
    headers: { ...NOT_KEPT, Location: subscriptionUrl(encodeURIComponent(token), DEFAULT_LOCALE) },
  });
