import { eq } from 'drizzle-orm';
import { openDatabase } from '../../db/client';
import { accessGrants, organizations } from '../../db/schema/organizations';
import { getBoard } from '../../features/board/queries/board';
import type { SessionAccount } from '../../server/auth/session';
import { contextOf } from '../../server/context';

/**
 * Asks for the board of an organization on each of the days, through the kernel and in a process of its own, as a page
 * does. Writes two lists of milliseconds: of the questions, and of as many selections of one row by its primary key.
 */
const [slug = '', ...days] = process.argv.slice(2);
const { db, pool } = openDatabase(process.env.DATABASE_OWNER_URL ?? '', 1);
const [admin] = await db
  .select({ id: accessGrants.accountId, here: organizations.id })
  .from(accessGrants)
  .innerJoin(organizations, eq(organizations.id, accessGrants.organizationId))
  .where(eq(organizations.slug, slug));
if (!admin) throw new Error(`Nobody runs an organization ${slug}.`);

const request = await contextOf({ id: admin.id } as SessionAccount, 'az', slug);
const floor: number[] = [];
const questions: number[] = [];
for (const on of days) {
  questions.push(await timed(() => getBoard(request, { on })));
  floor.push(await timed(() => pool.query('select * from organizations where id = $1', [admin.here])));
}
process.stdout.write(JSON.stringify({ questions, floor }));
await pool.end();
process.exit(0);

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask();
  return performance.now() - began;
}
