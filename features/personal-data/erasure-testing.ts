import { sql } from 'drizzle-orm';
import { ownerDb } from '@/db/testing/factories';

/** As if the seven days in which an erasure can be taken back were over. */
export const makeErasuresDue = () =>
  ownerDb().execute(sql`update erasures set due_at = now() where done_at is null and undone_at is null`);
