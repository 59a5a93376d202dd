import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { outbox } from '@/db/schema/kernel';

/** What somebody waits for at this moment although the command line or the runner made it. */
const WAITED_FOR = sql`(${outbox.kind} like 'lockdown%' or ${outbox.kind} in ('invitation', 'member-export'))`;

/**
 * Mail that may have gone out already, between a backup and its restore: what the backup had not sent yet, and what is made since then
 * because its time had come. What somebody causes after the restore is none of it.
 */
export const isHeld: SQL = sql`exists (select from mail_settings held
  where held.organization_id = ${outbox.organizationId} and held.restored_at is not null
    and (${outbox.createdAt} <= held.restored_at or (${outbox.byRunner} and not ${WAITED_FOR})))`;
