import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { Traces } from './traces';

/** Takes what is somebody's out of a table, or out of its rows; says of how many. */
export type Erase = (context: OrganizationContext, of: Traces) => Promise<number>;

export const run = async ({ tx }: OrganizationContext, query: SQL): Promise<number> =>
  (await tx.execute(query)).rowCount ?? 0;

/** Of a question that counts as `n`. */
export const counted = async ({ tx }: OrganizationContext, query: SQL): Promise<number> =>
  (await tx.execute<{ n: number }>(query)).rows[0]?.n ?? 0;

/** Takes rows out; says how many. */
export const removed = (context: OrganizationContext, table: string, whose: SQL): Promise<number> =>
  run(context, sql`delete from ${sql.identifier(table)} t where ${whose}`);
