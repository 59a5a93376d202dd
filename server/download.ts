import 'server-only';
import { Refusal } from './errors';
import { UnconfirmedRefusal } from './unconfirmed';

export interface Download {
  filename: string;
  /** With the charset, where it is text. */
  type: string;
  body: string | AsyncIterable<Uint8Array>;
}

/**
 * A file that nothing on the way may keep; for whoever may not have it, there is none. Who has to show first who they are is led
 * there and then back to `page`, where the file was asked for.
 */
export async function downloadResponse(make: () => Promise<Download>, page?: string): Promise<Response> {
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
    if (error instanceof UnconfirmedRefusal) {
      const Location = page ? error.leadingBackTo(page) : error.page;
      return new Response(null, { status: 303, headers: { Location, 'Cache-Control': 'private, no-store' } });
    }
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
