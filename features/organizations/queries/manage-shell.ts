import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { organizations, organizationTexts } from '@/db/schema/organizations';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { textReader } from '../localized';
import type { ManageShellView } from '../manage-view';
import { activeMembers } from '../member-counts';

/** What stands around every page of the management area. */
export const getManageShell = query({
  permission: 'organization:manage',
  run: async ({ tx, organization, locale, now }, _input: null): Promise<ManageShellView> => {
    const today = sql`(${now.toISOString()}::timestamptz at time zone ${organization.timezone})::date`;
    const [row] = await tx
      .select({
        isDemo: organizations.isDemo,
        publishedAt: organizations.publishedAt,
        members: activeMembers(organization.id, today),
        board: sql<number>`(select count(*)::integer from terms t where t.organization_id = ${organization.id}
          and (t.starts_on is null or t.starts_on <= ${today}) and (t.ends_on is null or t.ends_on > ${today}))`,
        events: sql<number>`(select count(*)::integer from events e where e.organization_id = ${organization.id})`,
        statements: sql<number>`(select count(*)::integer from statements s
          where s.organization_id = ${organization.id})`,
        corrections: sql<number>`(select count(*)::integer from correction_requests c
          where c.organization_id = ${organization.id} and c.state = 'open')`,
        claims: sql<number>`(select count(*)::integer from page_claims c
          where c.organization_id = ${organization.id} and c.state = 'open')`,
      })
      .from(organizations)
      .where(eq(organizations.id, organization.id));
    if (!row) throw notFound();
    const texts = await tx
      .select({ locale: organizationTexts.locale, name: organizationTexts.name })
      .from(organizationTexts)
      .where(eq(organizationTexts.organizationId, organization.id));
    const read = textReader({ locale, defaultLocale: organization.defaultLocale, withheldNames: [] });
    const name = read(texts, (text) => text.name);
    const { isDemo, publishedAt, ...counts } = row;
    return {
      id: organization.id,
      slug: organization.slug,
      name: name?.text ?? organization.slug,
      nameLang: name?.lang,
      isDemo,
      isPublished: publishedAt !== null,
      counts,
    };
  },
});
