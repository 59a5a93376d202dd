import 'server-only';
import { and, eq } from 'drizzle-orm';
import { customFields, customFieldTexts } from '@/db/schema/custom-fields';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { optionCount } from './custom-rules';
import type { CustomFieldTexts } from './custom-schema';

/** The field, locked; null for another organization's. */
export async function lockCustomField({ tx, organization }: OrganizationContext, id: string) {
  const [field] = await tx
    .select()
    .from(customFields)
    .where(and(eq(customFields.organizationId, organization.id), eq(customFields.id, id)))
    .for('update');
  return field ?? null;
}

const optionsIn = (texts: CustomFieldTexts) =>
  optionCount(Object.values(texts).map((text) => ({ options: text?.options ?? [] })));

/** What the journal calls a question: its words, in the first language that has some. */
export const askedAs = (texts: CustomFieldTexts): string =>
  LOCALES.map((locale) => texts[locale]?.label).find(Boolean) ?? '';

/** The same of the words that the question has now. */
export async function lockAskedField(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  const field = await lockCustomField(context, id);
  if (!field) return null;
  const rows = await tx
    .select()
    .from(customFieldTexts)
    .where(and(eq(customFieldTexts.organizationId, organization.id), eq(customFieldTexts.fieldId, id)));
  return { ...field, label: askedAs(Object.fromEntries(rows.map((row) => [row.locale, row]))) };
}

/** Answers name a choice by its place: the list may grow and be reworded, never shrink. */
export async function refuseFewerOptions(
  { tx, organization }: OrganizationContext,
  fieldId: string,
  texts: CustomFieldTexts,
): Promise<void> {
  const before = await tx
    .select()
    .from(customFieldTexts)
    .where(and(eq(customFieldTexts.organizationId, organization.id), eq(customFieldTexts.fieldId, fieldId)));
  if (optionsIn(texts) < optionCount(before)) throw invalid('texts.az.options', 'fewer-options');
}

/** The words as they are now; a language that was emptied is taken away. */
export async function writeCustomTexts(
  { tx, organization }: OrganizationContext,
  fieldId: string,
  texts: CustomFieldTexts,
): Promise<void> {
  await tx
    .delete(customFieldTexts)
    .where(and(eq(customFieldTexts.organizationId, organization.id), eq(customFieldTexts.fieldId, fieldId)));
  const given = LOCALES.flatMap((locale) => {
    const { label = '', options = [] } = texts[locale] ?? {};
    return label || options.length > 0
      ? [{ organizationId: organization.id, fieldId, locale, label, options }]
      : [];
  });
  if (given.length > 0) await tx.insert(customFieldTexts).values(given);
}
