import 'server-only';
import { isOwnOrigin } from '@/server/auth/origin';
import type { RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { takeData } from './commands/take-data';

/** The archive of a link, for a POST from a page of ours: scanners that open links only ever get the page with the button. */
export async function dataResponse(
  { headers }: Request,
  request: () => Promise<RequestContext>,
  token: string,
): Promise<Response> {
  if (!isOwnOrigin(headers)) return new Response(null, { status: 403 });
  try {
    const { archive } = await takeData(await request(), { token });
    return new Response(new Uint8Array(archive), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="my-data.zip"',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
