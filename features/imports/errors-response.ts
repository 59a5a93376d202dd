import 'server-only';
import type { RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { getErrorFile } from './queries/errors';
import { importInput } from './schema';

/** The errors as a download that nothing on the way may keep; for whoever may not have it, there is none. */
export async function errorsResponse(request: () => Promise<RequestContext>, id: string): Promise<Response> {
  const nothing = () => new Response(null, { status: 404 });
  const input = importInput.safeParse({ id });
  if (!input.success) return nothing();
  try {
    return new Response(await getErrorFile(await request(), input.data), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="errors.csv"',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return nothing();
    throw error;
  }
}
