import 'server-only';
import type { RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { exportList } from './commands/export-list';

/** The list as a download that nothing on the way may keep; for whoever may not have it, there is none. */
export async function exportResponse(
  request: () => Promise<RequestContext>,
  event: string,
): Promise<Response> {
  try {
    const { csv, slug } = await exportList(await request(), { event });
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${slug}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
