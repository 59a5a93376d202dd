import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { handoverItems, handoverItemTexts } from '@/db/schema/board';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import type { HandoverItemInput } from './schema';

/** Adds a line at the end of the list. */
export async function insertItem(
  context: OrganizationContext,
  { side, kind, texts }: HandoverItemInput,
): Promise<string> {
  const { tx, organization } = context;
  const [item] = await tx
    .insert(handoverItems)
    .values({
      organizationId: organization.id,
      side,
      kind,
      position: sql`(select coalesce(max(i.position), 0) + 1 from handover_items i
        where i.organization_id = ${organization.id})`,
    })
    .returning({ id: handoverItems.id });
  if (!item) throw notFound();
  await writeItemTexts(context, item.id, texts);
  return item.id;
}

/** The words of a line as they are now; those that were emptied are taken away. */
export async function writeItemTexts(
  { tx, organization }: OrganizationContext,
  itemId: string,
  texts: HandoverItemInput['texts'],
) {
  await tx
    .delete(handoverItemTexts)
    .where(and(eq(handoverItemTexts.organizationId, organization.id), eq(handoverItemTexts.itemId, itemId)));
  const given = LOCALES.flatMap((locale) => {
    const text = texts[locale]?.text;
    return text ? [{ organizationId: organization.id, itemId, locale, text }] : [];
  });
  if (given.length > 0) await tx.insert(handoverItemTexts).values(given);
}

/** A line of the list that still stands there, locked. */
export async function findItem({ tx, organization }: OrganizationContext, id: string) {
  const [item] = await tx
    .select()
    .from(handoverItems)
    .where(and(eq(handoverItems.organizationId, organization.id), eq(handoverItems.id, id)))
    .for('update');
  return item && item.removedAt === null ? item : null;
}
