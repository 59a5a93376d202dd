import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { memberExports } from '@/db/schema/exports';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { OPEN_MINUTES } from './export-rules';

/** An export, as long as its file can be had, for whoever made it; null for everybody else and later. */
export async function findOpenExport(
  { tx, organization, actor, standing, now }: OrganizationContext,
  id: string,
) {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select({
      id: memberExports.id,
      format: memberExports.format,
      purpose: memberExports.purpose,
      note: memberExports.note,
      columns: memberExports.columns,
      people: memberExports.personCount,
      createdAt: memberExports.createdAt,
      on: sql<string | null>`${memberExports.filter}->>'on'`,
    })
    .from(memberExports)
    .where(
      and(
        eq(memberExports.organizationId, organization.id),
        eq(memberExports.id, id),
        eq(memberExports.actorKind, actor.kind),
        sql`${memberExports.accountId} is not distinct from ${standing.accountId}`,
        gt(memberExports.createdAt, new Date(now.getTime() - OPEN_MINUTES * 60_000)),
      ),
    );
  return row ?? null;
}
