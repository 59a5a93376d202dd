export const dynamic = 'force-static';

/** What is behind a sign-in or a form, and files for other programs: never fetched ahead. */
const NOT_AHEAD = [
  '/*/sign-in*',
  '/*/register*',
  '/*/corrections*',
  '/*/manage*',
  '/*/account*',
  '/*.ics',
  '/*.xml',
];

const rule = (pages: string) => ({
  where: {
    and: [{ href_matches: pages }, ...NOT_AHEAD.map((pattern) => ({ not: { href_matches: pattern } }))],
  },
  eagerness: 'moderate',
});

/** Tells browsers to make the next page ready when a link is pointed at (next.config.ts names this address). */
export function GET(): Response {
  const rules = { prefetch: [rule('/*')], prerender: [rule('/*/organizations/*')] };
  return new Response(JSON.stringify(rules), {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
}
