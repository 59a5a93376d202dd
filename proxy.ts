import { type NextRequest, NextResponse } from 'next/server';
import { doorPolicy, formPolicy, PICTURE_POLICY } from './server/http/policy';

/** What people sent, made anew: whatever it were, a browser should do nothing with it but show it. */
const PICTURES = /^\/[a-z]+\/account\/[^/]+\/photos\//;

/** The page of a door keeps itself on the device. */
const DOOR = /^\/[a-z]+\/door\//;

/**
 * Gives the dynamic pages their nonce. It decides nothing about who may do what: with this file deleted
 * everything stays safe, and the pages work without their scripts.
 */
export default function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const { pathname } = request.nextUrl;
  const policyOf = DOOR.test(pathname) ? doorPolicy : formPolicy;
  const policy = PICTURES.test(pathname)
    ? PICTURE_POLICY
    : policyOf(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  response.headers.set('Referrer-Policy', 'same-origin');
  return response;
}

// Reading pages are left out: a proxy would halve their speed, and they have no script to allow.
export const config = {
  matcher: [
    // A file that is uploaded neither: it would be kept in memory twice, and cut off at 10 MB. Nor what a page fetches for itself:
    // it has no script either, and is asked for with each letter that is typed.
    '/(az|ru|en)/manage/((?![^/]+/members/import/file$|.*\\.json$).*)',
    '/(az|ru|en)/(account|sign-in|set-up|invitations|links|cards|tickets|door|applications|consents|subscriptions|reset-password)/:path*',
    '/(az|ru|en)/(sign-in|account|manage|reset-password)',
    '/(az|ru|en)/organizations/:slug/events/:event/register/:path*',
    '/(az|ru|en)/organizations/:slug/corrections/:path*',
    '/(az|ru|en)/organizations/:slug/claim',
    '/(az|ru|en)/organizations/:slug/join/:path*',
  ],
};
