import 'server-only';
import { sql } from 'drizzle-orm';
import {
  type OpenOrganization,
  openOrganization,
} from '@/features/organizations/queries/public-organization';
import { isUuid } from '@/features/organizations/schema';
import { LOCALES, type Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { DescribedPhoto, PressLink, PublicRecord } from '../record-view';

interface EventAddress {
  organization: string;
  event: string;
}

/** What is remembered of a published event. Throws `not-found`. */
export const getPublicRecord = publicQuery({
  permission: 'public',
  tags: ({ organization }: EventAddress) => [tag.organization(organization), tag.events(organization)],
  run: async (context, { organization: slug, event }): Promise<PublicRecord> => {
    const organization = await openOrganization(context, slug);
    const { rows } = await context.tx.execute<{
      id: string;
      attendance: number | null;
      texts: { locale: Locale; text: string }[];
      photos: DescribedPhoto[];
    }>(sql`
      select e.id,
        (select r.attendance from event_records r where r.organization_id = e.organization_id and r.event_id = e.id),
        (select coalesce(json_agg(json_build_object('locale', t.locale, 'text', t.text)), '[]')
          from event_record_texts t where t.organization_id = e.organization_id and t.event_id = e.id) as texts,
        (select coalesce(json_agg(json_build_object('id', p.id, 'width', p.width, 'height', p.height,
            'captions', p.captions, 'alts', p.alts)
            order by p.created_at, p.id), '[]')
          from event_photos p where p.organization_id = e.organization_id and p.event_id = e.id) as photos
      from events e where e.organization_id = ${organization.id} and e.slug = ${event}
        and e.state = 'published' and e.hidden_at is null`);
    const [row] = rows;
    if (!row) throw notFound();
    return {
      attendance: row.attendance,
      text: organization.read(row.texts, ({ text }) => text),
      photos: row.photos.map(({ captions, alts, ...photo }) => ({
        ...photo,
        caption: organization.read(rowsOf(captions), ({ text }) => text),
        alt: organization.read(rowsOf(alts), ({ text }) => text),
      })),
      press: await pressOf(context, organization, row.id),
    };
  },
});

const rowsOf = (texts: DescribedPhoto['captions']) =>
  LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text ? [{ locale, text }] : [];
  });

async function pressOf(
  { tx }: Context,
  organization: OpenOrganization,
  eventId: string,
): Promise<PressLink[]> {
  const { rows } = await tx.execute<{
    slug: string;
    publication: string;
    publishedEdtf: string | null;
    url: string | null;
    titles: { locale: Locale; title: string }[];
  }>(sql`
    select s.slug, s.publication, s.published_edtf as "publishedEdtf", s.url,
      (select coalesce(json_agg(json_build_object('locale', t.locale, 'title', t.title)), '[]')
        from source_texts t where t.organization_id = s.organization_id and t.source_id = s.id) as titles
    from sources s where s.organization_id = ${organization.id} and s.published_at is not null
      and (exists (select from event_press l where l.organization_id = s.organization_id and l.source_id = s.id
          and l.event_id = ${eventId})
        or exists (select from citations c where c.organization_id = s.organization_id and c.source_id = s.id
          and c.event_id = ${eventId}))
    order by s.published_edtf, s.slug`);
  return rows.map(({ titles, ...source }) => ({
    ...source,
    title: organization.read(titles, ({ title }) => title),
  }));
}

interface Asked {
  organization: string;
  photo: string;
  size: 'small' | 'large';
}

/** A photograph of a published event. Throws `not-found`. */
export const getEventPhoto = publicQuery({
  permission: 'public',
  tags: ({ organization }: Asked) => [tag.organization(organization), tag.events(organization)],
  run: async ({ tx }, { organization, photo, size }): Promise<Buffer> => {
    if (!isUuid(photo)) throw notFound();
    const { rows } = await tx.execute<{ bytes: Buffer }>(sql`
      select ${size === 'small' ? sql`p.small` : sql`p.large`} as bytes from event_photos p
      join organizations o on o.id = p.organization_id and o.published_at is not null
      join events e on e.organization_id = p.organization_id and e.id = p.event_id
        and e.state = 'published' and e.hidden_at is null
      where o.slug = ${organization} and p.id = ${photo}`);
    if (!rows[0]) throw notFound();
    return rows[0].bytes;
  },
});
