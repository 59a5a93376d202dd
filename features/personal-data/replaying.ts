import 'server-only';
import { sql } from 'drizzle-orm';
import { organizations } from '@/db/schema/organizations';
import { systemContext } from '@/server/context';
import { asWorker } from '@/server/database';
import { replayErasures } from './commands/replay-erasures';
import { readErased } from './erasure-list';

/** Goes through the list beside the database, in all organizations. Gives how many people a backup had brought back. */
export async function replayErasureList(): Promise<number> {
  const hashes = await readErased();
  if (hashes.length === 0) return 0;
  const all = await asWorker((tx) =>
    tx
      .select({
        id: organizations.id,
        slug: organizations.slug,
        defaultLocale: organizations.defaultLocale,
        timezone: organizations.timezone,
      })
      .from(organizations),
  );
  let people = 0;
  for (const organization of all) {
    const request = systemContext(organization.defaultLocale, organization);
    const { rows } = await asWorker((tx) =>
      tx.execute<{ id: string }>(sql`
        select id from begin_restored_erasures(${organization.id}, ${sql.param(hashes)}::text[]) as id`),
    );
    if (rows.length === 0) continue;
    people += (await replayErasures(request, { erasures: rows.map(({ id }) => id) })).people;
  }
  return people;
}
