import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/** The names that public texts of the organization do without: of whom is hidden or in safe mode. */
export async function hiddenNames({ tx, organization }: OrganizationContext): Promise<string[]> {
  const { rows } = await tx.execute<{ names: string[] }>(sql`
    select coalesce(array_agg(name), '{}') as names
    from withheld_names w, unnest(w.names) name where w.organization_id = ${organization.id}`);
  return rows[0]?.names ?? [];
}
