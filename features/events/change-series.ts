import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { eventOnlineLinks, events, eventTexts } from '@/db/schema/events';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { moveOtherDates } from './move-series';
import { detailColumns, readOnlineLink } from './save-details';
import { textRows } from './save-texts';
import { EVENT_TEXT_FIELDS, type EventDetails, type EventTextsInput } from './schema';
import { areEvents, type EventRow, otherDates, type SeriesScope } from './series';

type TextRow = typeof eventTexts.$inferSelect;

/** What an event was before it was changed: what differs from it is what the other dates get. */
export interface Before {
  event: EventRow;
  texts: TextRow[];
  onlineUrl: string | null;
}

/** The event as it is, to compare with what was typed. */
export async function readBefore(context: OrganizationContext, event: EventRow): Promise<Before> {
  const { tx, organization } = context;
  return {
    event,
    texts: await textsOf(context, [event.id]),
    onlineUrl: await readOnlineLink({ tx }, organization.id, event.id),
  };
}

/**
 * Takes what was changed at one date over to the others that are meant, and nothing else: what a date had for itself
 * stays. Gives how many there were.
 */
export async function changeOtherDates(
  context: OrganizationContext,
  { event, texts, onlineUrl }: Before,
  input: EventDetails,
  scope: SeriesScope,
): Promise<number> {
  const others = await otherDates(context, event, scope);
  const ids = others.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await changeColumns(context, event, input, ids);
  if ((input.onlineUrl ?? null) !== onlineUrl) await changeLinks(context, ids, input.onlineUrl);
  await changeTexts(context, texts, input.texts, ids);
  await moveOtherDates(context, event, input, others);
  return ids.length;
}

async function changeColumns(
  { tx, organization, now }: OrganizationContext,
  event: EventRow,
  input: EventDetails,
  ids: readonly string[],
) {
  const changed = Object.entries(detailColumns(input)).filter(
    ([name, value]) => value !== event[name as keyof EventRow],
  );
  const set = { ...Object.fromEntries(changed), updatedAt: now };
  await tx.update(events).set(set).where(areEvents(organization.id, ids));
}

async function changeLinks(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
  url: string | undefined,
) {
  await tx
    .delete(eventOnlineLinks)
    .where(
      and(eq(eventOnlineLinks.organizationId, organization.id), inArray(eventOnlineLinks.eventId, [...ids])),
    );
  if (!url) return;
  await tx
    .insert(eventOnlineLinks)
    .values(ids.map((eventId) => ({ organizationId: organization.id, eventId, url })));
}

const textsOf = ({ tx, organization }: OrganizationContext, ids: readonly string[]): Promise<TextRow[]> =>
  tx
    .select()
    .from(eventTexts)
    .where(and(eq(eventTexts.organizationId, organization.id), inArray(eventTexts.eventId, [...ids])));

async function changeTexts(
  context: OrganizationContext,
  before: readonly TextRow[],
  typed: EventTextsInput,
  ids: readonly string[],
) {
  const { tx, organization } = context;
  const changes = changedTexts(before, typed);
  if (changes.length === 0) return;
  const stored = await textsOf(context, ids);
  const values = ids.flatMap((eventId) => {
    const own = stored.filter((row) => row.eventId === eventId);
    return textRows(context, eventId, own, withChanges(own, changes));
  });
  await tx
    .delete(eventTexts)
    .where(and(eq(eventTexts.organizationId, organization.id), inArray(eventTexts.eventId, [...ids])));
  if (values.length > 0) await tx.insert(eventTexts).values(values);
}

type Field = (typeof EVENT_TEXT_FIELDS)[number];
type Change = { locale: Locale; field: Field; text: string | undefined };

function changedTexts(before: readonly TextRow[], typed: EventTextsInput): Change[] {
  return LOCALES.flatMap((locale) => {
    const row = before.find((one) => one.locale === locale);
    return EVENT_TEXT_FIELDS.flatMap((field) => {
      const text = typed[locale]?.[field] || undefined;
      return text === (row?.[field] ?? undefined) ? [] : [{ locale, field, text }];
    });
  });
}

/** What a date would have been typed as, had somebody made the same changes there. */
function withChanges(own: readonly TextRow[], changes: readonly Change[]): EventTextsInput {
  const texts: EventTextsInput = {};
  for (const row of own) {
    const kept = EVENT_TEXT_FIELDS.map((field) => [field, row[field] ?? undefined]);
    texts[row.locale] = Object.fromEntries(kept);
  }
  for (const { locale, field, text } of changes) texts[locale] = { ...texts[locale], [field]: text };
  return texts;
}
