import 'server-only';
import { Refusal } from './errors';

export interface Download {
  filename: string;
  /** With the charset, where it is text. */
  type: string;
  body: string | AsyncIterable<Uint8Array>;
}

/** A file that nothing on the way may keep; for whoever may not have it, there is none. */
export async function downloadResponse(make: () => Promise<Download>): Promise<Response> {
  try {
    const { filename, type, body } = await make();
    return new Response(typeof body === 'string' ? body : streamOf(body), {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${filename}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}

/** Made as fast as it is taken, and no further once the reader is gone. */
function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
