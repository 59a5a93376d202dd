import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

/** Jobs leave a locked organization (ADR 17) alone: what waits there goes on when the lockdown is lifted. */
export const organizationIsOpen = (organizationId: AnyPgColumn | SQL): SQL =>
  sql`not exists (select from organizations locked where locked.id = ${organizationId} and locked.locked_at is not null)`;
