import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import type { EventPartner } from './public-view';

interface Row extends Record<string, unknown> {
  id: string;
  slug: string | null;
  name: string;
}

/**
 * With whom the event is made, in the order in which they were named. An organization of this installation stands there
 * while its page is published, by the name that its page has in this language.
 */
export async function readPartners(
  { tx, locale }: Pick<OrganizationContext, 'tx' | 'locale'>,
  organizationId: string,
  eventId: string,
): Promise<EventPartner[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.id, o.slug, coalesce(p.name, (select t.name from organization_texts t
        where t.organization_id = p.partner_id and t.name <> ''
        order by t.locale = ${locale} desc, t.locale = o.default_locale desc, t.locale limit 1), o.slug) as name
    from event_partners p left join organizations o on o.id = p.partner_id and o.published_at is not null
    where p.organization_id = ${organizationId} and p.event_id = ${eventId}
      and (p.partner_id is null or o.id is not null)
    order by p.position, p.id`);
  return rows;
}

/**
 * The published organization that was meant: by its name in any language, letter for letter but for capitals, or by the
 * address of its page.
 */
export async function findPartner(
  { tx, organization }: OrganizationContext,
  typed: string,
): Promise<string | null> {
  const slug = /\/organizations\/([a-z0-9-]+)\/?$/.exec(typed)?.[1] ?? typed;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select o.id from organizations o where o.published_at is not null and o.id <> ${organization.id}
      and (o.slug = ${slug} or exists (select from organization_texts t
        where t.organization_id = o.id and lower(${typed}) in (lower(t.name), lower(t.short_name))))
    order by o.slug = ${slug} desc, o.slug limit 2`);
  // Two of the same name: which one is meant, only the address says.
  return rows.length === 1 || slug !== typed ? (rows[0]?.id ?? null) : null;
}
