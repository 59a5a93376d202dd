import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { ownerDb } from '@/db/testing/factories';
import { keptListFile } from '@/server/kept-list';
import { replayHiddenList } from './replaying';

/** Begins without anything remembered. */
export const forgetKeptList = () => rmSync(keptListFile(), { force: true });

/** As after a restore: nothing is hidden or taken back, and the journal ends before any of it. */
export async function asOfBefore(id: string) {
  const db = ownerDb();
  for (const table of ['people', 'person_facts', 'terms', 'events', 'statements'])
    await db.execute(sql`update ${sql.identifier(table)} set hidden_at = null where organization_id = ${id}`);
  await db.execute(sql`update people set safe_by_self_at = null, safe_by_admin_at = null, safe_reason = null
    where organization_id = ${id}`);
  for (const table of ['withheld_names', 'lockdowns', 'erasures', 'mail_unsubscribes'])
    await db.execute(sql`delete from ${sql.identifier(table)} where organization_id = ${id}`);
  await db.execute(sql`delete from consents where organization_id = ${id} and answer <> 'given'`);
  await db.execute(
    sql`update journal set created_at = created_at - interval '2 hours' where organization_id = ${id}`,
  );
}

/** Puts everything as a backup had it, replays the list, and gives how much was done again. A second time nothing is. */
export async function doneAgain(organizationId: string, backup: () => Promise<unknown>): Promise<number> {
  await asOfBefore(organizationId);
  await backup();
  const done = await replayHiddenList();
  const again = await replayHiddenList();
  if (again > 0) throw new Error(`${again} were done a second time`);
  return done;
}
