import { type SQL, sql } from 'drizzle-orm';

/** A list of ids as one parameter. */
export const idList = (ids: readonly string[]): SQL => sql`${sql.param([...ids])}::uuid[]`;
