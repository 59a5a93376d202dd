import 'server-only';
import { and, isNull, ne, sql } from 'drizzle-orm';
import { tokens } from '@/db/schema/accounts';
import { outbox } from '@/db/schema/kernel';
import { holdMail } from '@/features/announcements/commands/hold-mail';
import { asAuth, asWorker, behindWall } from '@/server/database';
import { everyOrganization } from './replaying';

/**
 * The database is as it was at `madeAt`: nothing goes out silently that may have gone out since, and no link for one use works that
 * may have been used.
 */
export async function holdAfterRestore(madeAt: string): Promise<void> {
  for (const { request } of await everyOrganization()) await holdMail(request, { madeAt });
  // Links to sign in with: whoever waits for one asks for another.
  await asWorker((tx) =>
    tx
      .update(outbox)
      .set({ state: 'stopped', text: '', html: '' })
      .where(and(isNull(outbox.organizationId), sql`${outbox.state} = 'waiting'`)),
  );
  await asAuth((tx) => tx.delete(tokens).where(ne(tokens.purpose, 'set-up')));
}

/** Where what was taken away has left nobody who administers: the operator invites somebody. */
export async function organizationsWithoutAdmin(): Promise<string[]> {
  const without: string[] = [];
  for (const { id, request } of await everyOrganization()) {
    const { rows } = await behindWall({ organizationId: id, accountId: null }, (tx) =>
      tx.execute<{ some: boolean }>(sql`select bool_or(g.revoked_at is null) as some from access_grants g
        where g.organization_id = ${id} and g.role = 'admin'`),
    );
    if (rows[0]?.some === false) without.push(request.organization?.slug ?? id);
  }
  return without;
}
