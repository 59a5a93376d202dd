import 'server-only';
import { and, eq } from 'drizzle-orm';
import { sources, sourceTexts } from '@/db/schema/sources';
import { LOCALES } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import type { SourceTextsInput } from './schema';

/** The source, locked. */
export async function findSource({ tx, organization }: OrganizationContext, id: string) {
  const [row] = await tx
    .select()
    .from(sources)
    .where(and(eq(sources.organizationId, organization.id), eq(sources.id, id)))
    .for('update');
  return row ?? null;
}

/** Any page of an organization may show a reference mark. */
export const tagsOfSources = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.events(organization.slug),
];

/** Writes the titles of all languages; one without a title is taken away. */
export async function saveTitles(
  { tx, organization, now }: OrganizationContext,
  sourceId: string,
  texts: SourceTextsInput,
): Promise<void> {
  if (!LOCALES.some((locale) => texts[locale]?.title)) {
    throw invalid(`texts.${organization.defaultLocale}.title`, 'required');
  }
  for (const locale of LOCALES) {
    const typed = texts[locale];
    if (!typed?.title) {
      await tx
        .delete(sourceTexts)
        .where(
          and(
            eq(sourceTexts.organizationId, organization.id),
            eq(sourceTexts.sourceId, sourceId),
            eq(sourceTexts.locale, locale),
          ),
        );
      continue;
    }
    const values = { title: typed.title, rights: typed.rights ?? null, updatedAt: now };
    await tx
      .insert(sourceTexts)
      .values({ organizationId: organization.id, sourceId, locale, ...values })
      .onConflictDoUpdate({
        target: [sourceTexts.organizationId, sourceTexts.sourceId, sourceTexts.locale],
        set: values,
      });
  }
}
