export const dynamic = 'force-dynamic';

/** Alive: the process answers. */
export function GET() {
  return new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } });
}
