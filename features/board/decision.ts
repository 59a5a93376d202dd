import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';

/** What decided a term, as its row keeps it. An event or a source of somebody else is none. */
export async function decisionOf(
  { tx, organization }: OrganizationContext,
  { decidedBy, decision }: { decidedBy?: string; decision?: string },
) {
  const [kind, id] = decidedBy?.split(':') ?? [];
  if (id) {
    const { rows } = await tx.execute<{ known: boolean }>(
      kind === 'event'
        ? sql`select exists (select from events where organization_id = ${organization.id} and id = ${id}::uuid) as known`
        : sql`select exists (select from sources where organization_id = ${organization.id} and id = ${id}::uuid) as known`,
    );
    if (!rows[0]?.known) throw invalid('decidedBy', 'invalid');
  }
  return {
    decidedEventId: kind === 'event' ? id : null,
    decidedSourceId: kind === 'source' ? id : null,
    decision: decision ?? null,
  };
}
