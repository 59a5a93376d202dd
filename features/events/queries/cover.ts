import 'server-only';
import { sql } from 'drizzle-orm';
import { isUuid } from '@/features/organizations/schema';
import { notFound } from '@/server/errors';
import { publicQuery, query } from '@/server/query';
import { tag } from '@/server/tags';

interface Asked {
  organization: string;
  cover: string;
  size: 'small' | 'large';
}

/** The picture of a published event. Throws `not-found`. */
export const getCover = publicQuery({
  permission: 'public',
  tags: ({ organization }: Asked) => [tag.organization(organization), tag.events(organization)],
  run: async ({ tx }, { organization, cover, size }): Promise<Buffer> => {
    if (!isUuid(cover)) throw notFound();
    const { rows } = await tx.execute<{ bytes: Buffer }>(sql`
      select ${size === 'small' ? sql`c.small` : sql`c.large`} as bytes from event_covers c
      join organizations o on o.id = c.organization_id and o.published_at is not null
      where o.slug = ${organization} and c.id = ${cover}`);
    if (!rows[0]) throw notFound();
    return rows[0].bytes;
  },
});

/** The picture of an event that those look at who change it, be it a draft. Throws `not-found`. */
export const getOwnCover = query({
  permission: 'event:list',
  run: async ({ tx, organization }, cover: string): Promise<Buffer> => {
    if (!isUuid(cover)) throw notFound();
    const { rows } = await tx.execute<{ bytes: Buffer }>(sql`
      select small as bytes from event_covers where organization_id = ${organization.id} and id = ${cover}`);
    if (!rows[0]) throw notFound();
    return rows[0].bytes;
  },
});
