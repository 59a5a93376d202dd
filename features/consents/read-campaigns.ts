import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { Campaign } from './view';

type Row = Omit<Campaign, 'createdAt' | 'expiresAt'> & { createdAt: string; expiresAt: string } & Record<
    string,
    unknown
  >;

/** Campaigns with their progress, one of them or the latest. */
export async function readCampaigns(
  { tx, organization, now }: OrganizationContext,
  id: string | null,
  most: number,
): Promise<Campaign[]> {
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.purposes, c.created_at as "createdAt", c.expires_at as "expiresAt",
      c.expires_at <= ${now.toISOString()}::timestamptz as "isExpired", a.name as by, n.asked, n.given, n.refused, n.unanswered,
      case when c.mailed_at is null then n.unmailed else 0 end as unmailed
    from consent_campaigns c left join accounts a on a.id = c.started_by
    cross join lateral (
      select count(*)::int as asked,
        count(*) filter (where cardinality(r.agreed) > 0)::int as given,
        count(*) filter (where cardinality(r.agreed) = 0)::int as refused,
        count(*) filter (where r.answered_at is null)::int as unanswered,
        count(*) filter (where r.way = 'mail' and r.mailed_at is null and r.answered_at is null)::int as unmailed
      from consent_requests r where r.organization_id = c.organization_id and r.campaign_id = c.id) n
    where c.organization_id = ${organization.id} and ${id === null ? sql`true` : sql`c.id = ${id}`}
    order by c.created_at desc, c.id limit ${most}`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    expiresAt: new Date(row.expiresAt),
  }));
}
