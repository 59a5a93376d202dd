import 'server-only';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

/** What pg does not declare of a connection. */
interface Sending {
  connection: { stream: Writable };
}

/** The same connection; what is asked of it in the same moment leaves in one packet, and the database reads it in one go. */
export function inOnePacket(client: PoolClient): Pick<PoolClient, 'query'> {
  const { stream } = (client as PoolClient & Sending).connection;
  const ask = client.query as (...question: unknown[]) => unknown;
  const query = (...question: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return ask.call(client, ...question);
  };
  return { query: query as PoolClient['query'] };
}
