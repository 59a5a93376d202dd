import { sql } from 'drizzle-orm';
import { type Database, openDatabase, type Transaction } from '@/db/client';
import { journal } from '@/db/schema/kernel';

const ACTION = 'organization:seed';

/**
 * Writes an organization of the seed, all of it or nothing. Gives false and changes nothing when its slug is or was
 * somebody's, or when it was seeded before: what was removed since does not come back by itself.
 */
export async function seedOnce(
  ownerUrl: string,
  slug: string,
  write: (tx: Transaction, now: Date) => Promise<void>,
): Promise<boolean> {
  const { pool, db } = openDatabase(ownerUrl, 1);
  try {
    const isNew = await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`${ACTION} ${slug}`}))`);
      const { rows } = await tx.execute<{ is_known: boolean; now: string }>(sql`
        select now()::text as now,
          exists (select from organizations where slug = ${slug})
          or exists (select from organization_slugs where slug = ${slug})
          or exists (select from journal where action = ${ACTION} and subject_id = ${slug}) as is_known`);
      const [state] = rows;
      if (!state || state.is_known) return false;
      await write(tx, new Date(state.now));
      await tx
        .insert(journal)
        .values({ actorKind: 'system', action: ACTION, subjectType: 'organization', subjectId: slug });
      return true;
    });
    // Otherwise Postgres samples these few rows by itself within the minute. In the middle of somebody's first large import it
    // would take the table for nearly empty, and look each person up by walking all of them.
    if (isNew) await analyzeFilled(db);
    return isNew;
  } finally {
    await pool.end();
  }
}

/** A table without rows is left out: once that is on record, Postgres thinks it empty, not unknown, and walks it whole for each row. */
async function analyzeFilled(db: Database): Promise<void> {
  const { rows } = await db.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0`);
  const tables = rows.map(({ name }) => sql.identifier(name));
  await db.execute(sql`analyze ${sql.join(tables, sql`, `)}`);
}
