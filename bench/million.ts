import { eq } from 'drizzle-orm';
import { openDatabase } from '../db/client';
import { organizations } from '../db/schema/organizations';
import { makeManyOrganizations } from '../db/testing/many-organizations';
import { number, type Row } from './table';

const OTHERS = { count: 499, people: 900_000 };

/** 900,000 people in 499 other organizations, once; gives how long that took and how much room they take. */
export async function makeTheOthers(url: string): Promise<Row[]> {
  const { db, pool } = openDatabase(url, 1);
  try {
    const [known] = await db.select().from(organizations).where(eq(organizations.slug, 'many-1'));
    if (known) return [];
    const began = performance.now();
    await makeManyOrganizations(db, OTHERS);
    await pool.query('vacuum analyze');
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await pool.query<{ all: string; tokens: string }>(
      `select pg_database_size(current_database()) as all, pg_total_relation_size('person_tokens') as tokens`,
    );
    const size = (bytes: string | undefined) => `${number(Number(bytes) / 1e9)} GB`;
    return [
      {
        what: `making ${OTHERS.people.toLocaleString('en')} people in ${OTHERS.count} further organizations`,
        result: `${number(seconds, 0)} s; database ${size(rows[0]?.all)}, of it the search index of names ${size(rows[0]?.tokens)}`,
      },
    ];
  } finally {
    await pool.end();
  }
}
