import 'server-only';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

/** What pg does not declare of a connection. */
interface Sending {
  connection: { stream: Writable };
}

const streamOf = (client: PoolClient): Writable => (client as PoolClient & Sending).connection.stream;

/** Keeps back whatever is asked of the connection from now on, until what this gives is called: then all of it leaves in one packet. */
export function holdBack(client: PoolClient): () => void {
  const stream = streamOf(client);
  stream.cork();
  return () => stream.uncork();
}

/** The same connection; what is asked of it in the same moment leaves in one packet, and the database reads it in one go. */
export function inOnePacket(client: PoolClient): Pick<PoolClient, 'query'> {
  const stream = streamOf(client);
  const ask = client.query as (...question: unknown[]) => unknown;
  const query = (...question: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return ask.call(client, ...question);
  };
  return { query: query as PoolClient['query'] };
}
