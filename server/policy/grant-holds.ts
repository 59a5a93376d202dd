import 'server-only';
import { and, isNull, or, sql } from 'drizzle-orm';
import { accessGrants } from '@/db/schema/organizations';

/** Whether a grant of `access_grants` gives access now: not taken back, and its term, where it came with one, holds. */
export const grantHolds = and(
  isNull(accessGrants.revokedAt),
  or(isNull(accessGrants.termId), sql`term_holds(${accessGrants.organizationId}, ${accessGrants.termId})`),
);
