import 'server-only';
import { Refusal } from './errors';
import { PICTURE_POLICY } from './http/policy';

/** A WebP picture of ours that nothing on the way may keep; for whoever may not see it, there is none. */
export async function pictureResponse(read: () => Promise<Buffer>): Promise<Response> {
  try {
    return new Response(new Uint8Array(await read()), {
      headers: {
        'Content-Type': 'image/webp',
        'Content-Disposition': 'inline; filename="photo.webp"',
        'Content-Security-Policy': PICTURE_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
