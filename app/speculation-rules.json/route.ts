export const dynamic = 'force-static';

/** What is behind a sign-in or a form, and files for other programs: never fetched ahead. */
const NOT_AHEAD = [
  '/*/sign-in*',
  '/*/register*',
  '/*/corrections*',
  '/*/claim',
  '/*/join*',
  '/*/manage*',
  '/*/account*',
  '/*.ics',
  '/*.xml',
];

/** Tells browsers to make the next page ready when a link is pointed at (next.config.ts names this address). */
export function GET(): Response {
  const where = {
    and: [
      { href_matches: '/*' },
      { not: { href_matches: NOT_AHEAD } },
      // The other languages have other typefaces: a phone would load them for nothing.
      { not: { selector_matches: '.langs a' } },
    ],
  };
  return new Response(JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] }), {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
}
