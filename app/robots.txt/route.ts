import { appOrigin } from '@/server/origin';

export const dynamic = 'force-dynamic';

const CLOSED = [
  'account',
  'applications',
  'consents',
  'invitations',
  'links',
  'manage',
  'reset-password',
  'search',
  'set-up',
  'sign-in',
  'subscriptions',
];

/** Everything that is public may be read by search engines; what needs a sign-in or a form leads nowhere. */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    ...CLOSED.map((place) => `Disallow: /*/${place}`),
    'Disallow: /*/register',
    'Disallow: /*/corrections',
    'Disallow: /*/claim',
    'Disallow: /*/join',
    'Disallow: /api/',
    '',
    `Sitemap: ${appOrigin()}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
