import { sql } from 'drizzle-orm';
import { eventPhotos, eventPress, eventRecords, eventRecordTexts } from '@/db/schema/event-records';
import { eventCovers, eventOnlineLinks, eventPartners, eventSeries, events } from '@/db/schema/events';
import { sources } from '@/db/schema/sources';
import { makeEvent, ownerDb } from './factories';

/** One row of everything that planning an event keeps, for the tests of the second wall. */
export async function fillEventPlanning(organizationId: string, eventId: string, canary: string) {
  const db = ownerDb();
  const [series] = await db
    .insert(eventSeries)
    .values({ organizationId, rule: 'FREQ=WEEKLY;BYDAY=WE' })
    .returning();
  if (!series) throw new Error('no series');
  // Not by `eq`: the second wall's tests take such filters away.
  const isThis = sql`${events.id} = ${eventId}`;
  await db.update(events).set({ seriesId: series.id, seriesDay: '2031-05-28' }).where(isThis);
  await db.insert(eventOnlineLinks).values({ organizationId, eventId, url: `https://a.example/${canary}` });
  const [partner] = await db
    .insert(eventPartners)
    .values({ organizationId, eventId, name: canary })
    .returning();
  if (!partner) throw new Error('no partner');
  const picture = Buffer.from(canary);
  const [cover] = await db
    .insert(eventCovers)
    .values({ organizationId, eventId, small: picture, large: picture })
    .returning();
  if (!cover) throw new Error('no cover');
  await db.insert(eventRecords).values({ organizationId, eventId, attendance: 12 });
  await db.insert(eventRecordTexts).values({ organizationId, eventId, locale: 'az', text: canary });
  const [photo] = await db
    .insert(eventPhotos)
    .values({
      organizationId,
      eventId,
      small: picture,
      large: picture,
      width: 4,
      height: 3,
      agreedAt: new Date(),
    })
    .returning();
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  const past = await makeEvent(organizationId, {
    audience: 'none',
    startsAt: hoursAgo(30),
    endsAt: hoursAgo(27),
    firstDay: hoursAgo(30).toISOString().slice(0, 10),
    lastDay: hoursAgo(27).toISOString().slice(0, 10),
  });
  const [press] = await db
    .insert(sources)
    .values({ organizationId, slug: `press-${past.id}`, publication: canary, language: 'az' })
    .returning();
  if (!photo || !press) throw new Error('no photo or no press');
  for (const each of [eventId, past.id]) {
    await db.insert(eventPress).values({ organizationId, eventId: each, sourceId: press.id });
  }
  return {
    series: series.id,
    partner: partner.id,
    cover: cover.id,
    eventPhoto: photo.id,
    pastEvent: past.id,
    press: press.id,
  };
}
