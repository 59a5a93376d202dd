import { and, eq } from 'drizzle-orm';
import { organizationTexts } from '@/db/schema/organizations';
import { citations } from '@/db/schema/sources';
import { splitCitations } from '@/lib/cite';
import { LOCALES } from '@/lib/locales';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { indexOrganization } from '../index-organization';
import { CITED_FIELDS, type OrganizationTextsInput, TEXT_FIELDS, updateTextsInput } from '../schema';
import { sourceHashOf, textHash } from '../text-freshness';

type Row = typeof organizationTexts.$inferSelect;

const hashOf = (row: Partial<Record<(typeof TEXT_FIELDS)[number], string | null | undefined>>) =>
  textHash(TEXT_FIELDS.map((field) => row[field]));

/** The names and texts of the public page, all languages at once. */
export const updateTexts = command({
  name: 'organization.update-texts',
  permission: 'organization:update',
  input: updateTextsInput,
  run: async (context, { texts }) => {
    const { tx, organization } = context;
    if (!texts[organization.defaultLocale]?.name) {
      throw invalid(`texts.${organization.defaultLocale}.name`, 'required');
    }
    await refuseUnknownCitations(context, texts);
    const isOwn = eq(organizationTexts.organizationId, organization.id);
    const stored = await tx.select().from(organizationTexts).where(isOwn).for('update');
    for (const locale of LOCALES) await saveTexts(context, locale, texts, stored);
    await indexOrganization(tx, organization.id);
    return { languages: LOCALES.filter((locale) => texts[locale]?.name) };
  },
  journal: (result) => ({ subjectType: 'organization', subjectId: null, details: result }),
  tags: ({ organization }) => [
    tag.organization(organization.slug),
    tag.events(organization.slug),
    tag.directory,
  ],
});

async function saveTexts(
  { tx, organization, now }: OrganizationContext,
  locale: (typeof LOCALES)[number],
  texts: OrganizationTextsInput,
  stored: readonly Row[],
): Promise<void> {
  const isRow = and(
    eq(organizationTexts.organizationId, organization.id),
    eq(organizationTexts.locale, locale),
  );
  const typed = texts[locale];
  if (!typed?.name) {
    await tx.delete(organizationTexts).where(isRow);
    return;
  }
  const values = {
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, typed[field] ?? null])),
    name: typed.name,
    nameUnofficial: typed.nameUnofficial === 'on',
    sourceHash: sourceHashOf({
      locale,
      source: organization.defaultLocale,
      stored,
      typed: texts,
      hashOf,
    }),
    updatedAt: now,
  };
  await tx
    .insert(organizationTexts)
    .values({ organizationId: organization.id, locale, ...values })
    .onConflictDoUpdate({
      target: [organizationTexts.organizationId, organizationTexts.locale],
      set: values,
    });
}

/** Each mark must lead to a citation of this organization, and whatever begins like a mark must be one. */
async function refuseUnknownCitations(
  { tx, organization }: OrganizationContext,
  texts: OrganizationTextsInput,
): Promise<void> {
  const rows = await tx
    .select({ key: citations.key })
    .from(citations)
    .where(eq(citations.organizationId, organization.id));
  const known = new Set(rows.map(({ key }) => key));
  for (const locale of LOCALES) {
    for (const field of CITED_FIELDS) {
      const parts = splitCitations(texts[locale]?.[field] ?? '');
      const place = `texts.${locale}.${field}`;
      const unknown = parts.find((part) => part.kind === 'cite' && !known.has(part.id));
      if (unknown?.kind === 'cite') {
        throw new Refusal('invalid', 'form', { [place]: 'unknown-citation' }, { key: unknown.id });
      }
      if (parts.some((part) => part.kind === 'text' && /\[\[\s*cite/i.test(part.text))) {
        throw invalid(place, 'broken-citation');
      }
    }
  }
}
