import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicAnnouncement } from '../public-view';

const MOST = 30;

interface Row extends Record<string, unknown> {
  id: string;
  slug: string;
  publishedAt: string;
  texts: { locale: Locale; title: string; text: string }[];
}

/** What an organization tells everybody, the newest first. Throws `not-found`. */
export const listPublicAnnouncements = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug)],
  run: async (context, slug) => read(context, await openOrganization(context, slug)),
});

interface Address {
  organization: string;
  announcement: string;
}

/** One public announcement. Throws `not-found`. */
export const getPublicAnnouncement = publicQuery({
  permission: 'public',
  tags: ({ organization }: Address) => [tag.organization(organization)],
  run: async (context, address): Promise<PublicAnnouncement> => {
    const organization = await openOrganization(context, address.organization);
    const [announcement] = await read(context, organization, sql`a.slug = ${address.announcement}`);
    if (!announcement) throw notFound();
    return announcement;
  },
});

async function read(
  context: Context,
  organization: OpenOrganization,
  where: SQL = sql`true`,
): Promise<PublicAnnouncement[]> {
  const { rows } = await context.tx.execute<Row>(sql`
    select a.id, a.slug, a.published_at as "publishedAt",
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title, 'text', t.text)), '[]')
        from announcement_texts t where t.organization_id = a.organization_id and t.announcement_id = a.id) as texts
    from announcements a
    where a.organization_id = ${organization.id} and a.published_at is not null and ${where}
    order by a.published_at desc, a.id limit ${MOST}`);
  return rows.flatMap(({ texts, publishedAt, ...row }) => {
    const title = organization.read(texts, (text) => text.title);
    const text = organization.read(texts, (one) => one.text);
    // A sentence that names somebody who is hidden is withheld: then the whole of it is.
    return title?.text && text?.text ? [{ ...row, title, text, publishedAt: new Date(publishedAt) }] : [];
  });
}
