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

/** Writes the texts of all languages; each translation remembers which text it was made from. */
export async function saveTexts(
  { tx, organization, now }: OrganizationContext,
  eventId: string,
  texts: EventTextsInput,
): Promise<void> {
  const isOwn = and(eq(eventTexts.organizationId, organization.id), eq(eventTexts.eventId, eventId));
  const stored = await tx.select().from(eventTexts).where(isOwn).for('update');
  const source = sourceLocale(organization.defaultLocale, (locale) => Boolean(texts[locale]?.title));
  for (const locale of LOCALES) {
    const typed = texts[locale];
    if (!typed?.title) {
      await tx.delete(eventTexts).where(and(isOwn, eq(eventTexts.locale, locale)));
      continue;
    }
    const values = {
      title: typed.title,
      summary: typed.summary || null,
      city: typed.city || null,
      description: typed.description || null,
      place: typed.place || null,
      address: typed.address || null,
      sourceHash: sourceHashOf({ locale, source, stored, typed: texts, hashOf: eventTextHash }),
      updatedAt: now,
    };
    await tx
      .insert(eventTexts)
      .values({ organizationId: organization.id, eventId, locale, ...values })
      .onConflictDoUpdate({
        target: [eventTexts.organizationId, eventTexts.eventId, eventTexts.locale],
        set: values,
      });
  }
}
