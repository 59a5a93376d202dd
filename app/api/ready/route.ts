import { isDatabaseReady } from '@/server/database-ready';

export const dynamic = 'force-dynamic';

/** Ready: the database answers and its migrations are applied. */
export async function GET() {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? 'ready\n' : 'the database does not answer or is not migrated\n', {
    status: isReady ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
