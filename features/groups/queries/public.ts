import 'server-only';
import { sql } from 'drizzle-orm';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicGroup } from '../public-view';

interface Row extends Record<string, unknown> {
  id: string;
  texts: { locale: Locale; name: string; description: string | null }[];
}

/** What an organization's public groups are called and do. Who is in them is nobody's business. Throws `not-found`. */
export const listPublicGroups = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<PublicGroup[]> => {
    const organization = await openOrganization(context, slug);
    const { rows } = await context.tx.execute<Row>(sql`
      select g.id,
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'name', t.name, 'description', t.description)), '[]')
          from group_texts t where t.organization_id = g.organization_id and t.group_id = g.id) as texts
      from groups g where g.organization_id = ${organization.id} and g.is_public
      order by g.created_at, g.id`);
    return rows.flatMap(({ id, texts }) => {
      const name = organization.read(texts, (text) => text.name);
      return name ? [{ id, name, description: organization.read(texts, (text) => text.description) }] : [];
    });
  },
});
