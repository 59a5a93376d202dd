import 'server-only';
import { createHash } from 'node:crypto';
import type { PoolClient, QueryConfig } from 'pg';

/** More would only be statements that are made up anew each time: those are planned each time as well. */
const MOST = 500;
const names = new Map<string, string>();

/** One name for one text, the same in every process; undefined once there are too many. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * The same connection, on which every statement with parameters has a name: Postgres parses it once for each connection, and may keep
 * its plan. For what asks the same few statements again and again.
 */
export function namingStatements(client: Pick<PoolClient, 'query'>): Pick<PoolClient, 'query'> {
  const query = (config: QueryConfig, values?: unknown[]) =>
    client.query(config.name || !values?.length ? config : { ...config, name: nameOf(config.text) }, values);
  return { query: query as PoolClient['query'] };
}
