import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { eventPhotos, eventRecords, eventRecordTexts } from '@/db/schema/event-records';
import { events } from '@/db/schema/events';
import { isUuid } from '@/features/organizations/schema';
import { freshnessOf } from '@/features/organizations/text-freshness';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import { announcementIn, announcementOf } from '../announcement';
import { isPast } from '../past-event';
import { recordTextHash } from '../record-texts';
import type { RecordForm } from '../record-view';
import { sourceLocale } from '../save-texts';

/** What is remembered of an event, as those see it who write it. */
export const getRecordForm = query({
  permission: 'event:list',
  run: async (context, slug: string): Promise<RecordForm> => {
    const { tx, organization, locale } = context;
    const [event] = await tx
      .select()
      .from(events)
      .where(and(eq(events.organizationId, organization.id), eq(events.slug, slug)));
    if (!event) throw notFound();
    const local = announcementIn(await announcementOf(tx, organization, event.id), locale);
    const [record] = await tx
      .select({ attendance: eventRecords.attendance })
      .from(eventRecords)
      .where(sql`organization_id = ${organization.id} and event_id = ${event.id}`);
    const texts = await tx
      .select()
      .from(eventRecordTexts)
      .where(sql`organization_id = ${organization.id} and event_id = ${event.id}`);
    const came = await countCame(context, event.id);
    const attendance = record ? record.attendance : came || null;
    return {
      event: {
        id: event.id,
        slug,
        title: local.title,
        titleLang: local.titleLocale === locale ? undefined : local.titleLocale,
      },
      isOver: isPast(context, event),
      came,
      initial: {
        ...(attendance === null ? {} : { attendance: String(attendance) }),
        ...Object.fromEntries(texts.map((row) => [`texts.${row.locale}.text`, row.text])),
      },
      freshness: freshnessByLocale(texts, organization.defaultLocale),
      photos: await tx
        .select({
          id: eventPhotos.id,
          width: eventPhotos.width,
          height: eventPhotos.height,
          captions: eventPhotos.captions,
          alts: eventPhotos.alts,
        })
        .from(eventPhotos)
        .where(sql`organization_id = ${organization.id} and event_id = ${event.id}`)
        .orderBy(asc(eventPhotos.createdAt), asc(eventPhotos.id)),
      press: await pressOf(context, event.id),
    };
  },
});

/** Who was marked at the door, with those who came beyond the seats. */
async function countCame({ tx, organization }: OrganizationContext, eventId: string): Promise<number> {
  const { rows } = await tx.execute<{ came: number }>(sql`
    select (select count(*) from registrations r
        join registration_people p on p.organization_id = r.organization_id and p.registration_id = r.id
        where r.organization_id = ${organization.id} and r.event_id = ${eventId} and p.checked_in_at is not null)::int
      + (select coalesce(sum(w.size), 0) from door_walk_ins w where w.organization_id = ${organization.id}
        and w.event_id = ${eventId} and w.registration_id is null)::int as came`);
  return rows[0]?.came ?? 0;
}

async function pressOf(
  { tx, organization, locale }: OrganizationContext,
  eventId: string,
): Promise<RecordForm['press']> {
  const { rows } = await tx.execute<RecordForm['press'][number] & Record<string, unknown>>(sql`
    select s.id, s.publication, s.published_at is not null as "isPublished",
      exists (select from citations c where c.organization_id = s.organization_id and c.source_id = s.id
        and c.event_id = ${eventId}) as "isCited",
      (select t.title from source_texts t where t.organization_id = s.organization_id and t.source_id = s.id
        order by t.locale = ${locale} desc, t.locale = ${organization.defaultLocale} desc, t.locale limit 1) as title
    from sources s where s.organization_id = ${organization.id}
      and (exists (select from event_press l where l.organization_id = s.organization_id and l.source_id = s.id
          and l.event_id = ${eventId})
        or exists (select from citations c where c.organization_id = s.organization_id and c.source_id = s.id
          and c.event_id = ${eventId}))
    order by s.published_edtf, s.slug`);
  return rows;
}

function freshnessByLocale(texts: readonly (typeof eventRecordTexts.$inferSelect)[], defaultLocale: Locale) {
  const rowOf = (locale: Locale) => texts.find((row) => row.locale === locale);
  if (texts.length === 0) return {};
  const source = sourceLocale(defaultLocale, (locale) => rowOf(locale) !== undefined);
  const hash = recordTextHash(rowOf(source));
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, locale === source ? 'source' : freshnessOf(rowOf(locale), hash)]),
  );
}

/** A photograph for those who change what it belongs to. Throws `not-found`. */
export const getOwnPhoto = query({
  permission: 'event:list',
  run: async ({ tx, organization }, photo: string): Promise<Buffer> => {
    if (!isUuid(photo)) throw notFound();
    const { rows } = await tx.execute<{ bytes: Buffer }>(sql`
      select small as bytes from event_photos where organization_id = ${organization.id} and id = ${photo}`);
    if (!rows[0]) throw notFound();
    return rows[0].bytes;
  },
});
