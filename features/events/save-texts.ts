import 'server-only';
import { and, eq } from 'drizzle-orm';
import { eventTexts } from '@/db/schema/events';
import { sourceHashOf, textHash } from '@/features/organizations/text-freshness';
import { fallbackOrder, LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { EVENT_TEXT_FIELDS, type EventTextsInput } from './schema';

type Texts = Partial<Record<(typeof EVENT_TEXT_FIELDS)[number], string | null | undefined>>;

/** Fields that came later count where they say something: translations made before them stay what they were. */
const FIRST_FIELDS = 4;

export const eventTextHash = (texts: Texts | undefined): string =>
  textHash(
    EVENT_TEXT_FIELDS.flatMap((field, at) => (at < FIRST_FIELDS || texts?.[field] ? [texts?.[field]] : [])),
  );

/** The language that the others are translated from: the organization's own, or the first that has a title. */
export function sourceLocale(defaultLocale: Locale, has: (locale: Locale) => boolean): Locale {
  return fallbackOrder(defaultLocale, defaultLocale).find(has) ?? defaultLocale;
}

type TextRow = typeof eventTexts.$inferSelect;

/** The rows of an event's texts as they are kept: each translation remembers which text it was made from. */
export function textRows(
  { organization, now }: Pick<OrganizationContext, 'organization' | 'now'>,
  eventId: string,
  stored: readonly TextRow[],
  typed: EventTextsInput,
): (typeof eventTexts.$inferInsert)[] {
  const source = sourceLocale(organization.defaultLocale, (locale) => Boolean(typed[locale]?.title));
  return LOCALES.flatMap((locale) => {
    const text = typed[locale];
    if (!text?.title) return [];
    return {
      organizationId: organization.id,
      eventId,
      locale,
      title: text.title,
      summary: text.summary || null,
      city: text.city || null,
      description: text.description || null,
      place: text.place || null,
      address: text.address || null,
      sourceHash: sourceHashOf({ locale, source, stored, typed, hashOf: eventTextHash }),
      updatedAt: now,
    };
  });
}

/** Writes the texts of all languages in place of those that there were. */
export async function saveTexts(
  context: OrganizationContext,
  eventId: string,
  texts: EventTextsInput,
): Promise<void> {
  const { tx, organization } = context;
  const isOwn = and(eq(eventTexts.organizationId, organization.id), eq(eventTexts.eventId, eventId));
  const stored = await tx.select().from(eventTexts).where(isOwn).for('update');
  const rows = textRows(context, eventId, stored, texts);
  await tx.delete(eventTexts).where(isOwn);
  if (rows.length > 0) await tx.insert(eventTexts).values(rows);
}
