import 'server-only';
import { sql } from 'drizzle-orm';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import type { Context } from '@/server/context';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { CitationMarks } from '../public-view';

/** The marks of all citations that anybody may see. */
export const listCitationMarks = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug): Promise<CitationMarks> => {
    const { id } = await openOrganization(context, slug);
    return marksOf(context, id);
  },
});

/** The same inside of another query. */
export async function marksOf({ tx }: Context, organizationId: string): Promise<CitationMarks> {
  const { rows } = await tx.execute<{ key: string; source: string }>(sql`
    select c.key, s.slug as source from citations c
    join sources s on s.organization_id = c.organization_id and s.id = c.source_id
    where c.organization_id = ${organizationId} and s.published_at is not null
    order by s.published_edtf, s.slug, c.start_offset, c.end_offset, c.key`);
  return Object.fromEntries(rows.map(({ key, source }, at) => [key, { source, number: at + 1 }]));
}
