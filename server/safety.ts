import 'server-only';
import { sql } from 'drizzle-orm';
import { behindWall } from './database';

/** Throws when the app's database role could step over row-level security: then a bug would be a leak. */
export async function refuseUnsafeRole(): Promise<void> {
  const [role] = await behindWall({ organizationId: null, accountId: null }, async (tx) => {
    const { rows } = await tx.execute<{ unsafe: boolean; name: string }>(sql`
      select rolname as name, rolsuper or rolbypassrls or exists (
        select from pg_class where relowner = r.oid and relkind = 'r') as unsafe
      from pg_roles r where rolname = current_user`);
    return rows;
  });
  if (!role || role.unsafe) {
    throw new Error(
      `DATABASE_URL connects as "${role?.name ?? 'nobody'}", which can step over row-level security. ` +
        'Use the role ocaq_app; docs/operations.md says how.',
    );
  }
}
