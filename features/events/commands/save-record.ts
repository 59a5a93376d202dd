import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { eventRecords, eventRecordTexts } from '@/db/schema/event-records';
import { sourceHashOf } from '@/features/organizations/text-freshness';
import { LOCALES } from '@/lib/locales';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { tag } from '@/server/tags';
import { lockPastEvent } from '../past-event';
import { type RecordTextsInput, saveRecordSchema } from '../record-schema';
import { recordTextHash } from '../record-texts';
import { sourceLocale } from '../save-texts';

/** Writes down what is remembered of an event that is over: how many came, and what happened. */
export const saveRecord = command({
  name: 'event.save-record',
  permission: 'event:update',
  input: saveRecordSchema,
  subject: (context, { event }) => lockPastEvent(context, event),
  run: async (context, { attendance = null, texts }, { id, slug }) => {
    const { tx, organization, now } = context;
    await tx
      .insert(eventRecords)
      .values({ organizationId: organization.id, eventId: id, attendance, updatedAt: now })
      .onConflictDoUpdate({
        target: [eventRecords.organizationId, eventRecords.eventId],
        set: { attendance, updatedAt: now },
      });
    await saveTexts(context, id, texts);
    await tx.execute(sql`update events set updated_at = ${now}
      where organization_id = ${organization.id} and id = ${id}`);
    return { event: id, slug };
  },
  journal: ({ event }) => ({ subjectType: 'event', subjectId: event }),
  tags: ({ organization }) => [tag.events(organization.slug)],
});

async function saveTexts(
  { tx, organization, now }: OrganizationContext,
  eventId: string,
  typed: RecordTextsInput,
): Promise<void> {
  const isOwn = and(
    eq(eventRecordTexts.organizationId, organization.id),
    eq(eventRecordTexts.eventId, eventId),
  );
  const stored = await tx.select().from(eventRecordTexts).where(isOwn).for('update');
  const source = sourceLocale(organization.defaultLocale, (locale) => Boolean(typed[locale]?.text));
  const rows = LOCALES.flatMap((locale) => {
    const text = typed[locale]?.text;
    if (!text) return [];
    const sourceHash = sourceHashOf({ locale, source, stored, typed, hashOf: recordTextHash });
    return { organizationId: organization.id, eventId, locale, text, sourceHash, updatedAt: now };
  });
  await tx.delete(eventRecordTexts).where(isOwn);
  if (rows.length > 0) await tx.insert(eventRecordTexts).values(rows);
}
