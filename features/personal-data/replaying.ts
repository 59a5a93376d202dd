import 'server-only';
import { sql } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { lockOrganization } from '@/features/organizations/commands/lock';
import { type RequestContext, systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { readHidings } from '@/server/hidden-list';
import { ORGANIZATION_REF } from '@/server/organization-ref';
import { replayErasures } from './commands/replay-erasures';
import { replayHidings } from './commands/replay-hidings';
import { readErased } from './erasure-list';
import { closeAgain } from './worthless-again';

/**
 * Goes through what the list beside the database says of who was hidden and what was taken back, in all organizations, after the
 * erasures. Before anything else is done to a restored database: it goes by what the journal does not know. Gives how much a backup
 * had brought back.
 */
export async function replayHiddenList(): Promise<number> {
  const words = await readHidings();
  if (words.length === 0) return 0;
  let hidden = await closeAgain(words);
  for (const { request } of await everyOrganization()) {
    const { things, isLocked } = await replayHidings(request, { words });
    if (isLocked) await lockOrganization(request, {});
    hidden += things + (isLocked ? 1 : 0);
  }
  return hidden;
}

/** Goes through the list of who was erased, in all organizations. Gives how many people a backup had brought back. */
export async function replayErasureList(): Promise<number> {
  const hashes = await readErased();
  if (hashes.length === 0) return 0;
  let people = 0;
  for (const { id, request } of await everyOrganization()) {
    const { rows } = await asWorker((tx) =>
      tx.execute<{ id: string }>(sql`
        select id from begin_restored_erasures(${id}, ${sql.param(hashes)}::text[]) as id`),
    );
    if (rows.length === 0) continue;
    people += (await replayErasures(request, { erasures: rows.map((row) => row.id) })).people;
  }
  return people;
}

/** All of them, each with a request of the system's own. */
export async function everyOrganization(): Promise<{ id: string; request: RequestContext }[]> {
  const all = await asWorker((tx) => tx.select(ORGANIZATION_REF).from(organizations));
  return all.map((one) => ({ id: one.id, request: systemContext(one.defaultLocale, one) }));
}
