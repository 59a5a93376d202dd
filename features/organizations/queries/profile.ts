import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { organizationSlugs, organizations, organizationTexts } from '@/db/schema/organizations';
import { citations } from '@/db/schema/sources';
import { LOCALES, type Locale } from '@/lib/locales';
import { notFound } from '@/server/errors';
import { query } from '@/server/query';
import type { OrganizationSettings, ProfileTexts } from '../manage-view';
import { TEXT_FIELDS } from '../schema';
import { type Freshness, freshnessOf, textHash } from '../text-freshness';

/** The texts of the public page in all languages, for the form. */
export const getProfileTexts = query({
  permission: 'organization:update',
  run: async ({ tx, organization }, _input: null): Promise<ProfileTexts> => {
    const rows = await tx
      .select()
      .from(organizationTexts)
      .where(eq(organizationTexts.organizationId, organization.id));
    const cited = await tx
      .select({ key: citations.key })
      .from(citations)
      .where(eq(citations.organizationId, organization.id))
      .orderBy(asc(citations.key));
    const source = rows.find(({ locale }) => locale === organization.defaultLocale);
    const sourceHash = textHash(TEXT_FIELDS.map((field) => source?.[field]));
    const values: Record<string, string> = {};
    for (const row of rows) {
      for (const field of TEXT_FIELDS) values[`texts.${row.locale}.${field}`] = row[field] ?? '';
      if (row.nameUnofficial) values[`texts.${row.locale}.nameUnofficial`] = 'on';
    }
    const freshness = Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        freshnessOf(
          rows.find((row) => row.locale === locale),
          sourceHash,
        ),
      ]),
    ) as Record<Locale, Freshness>;
    return {
      defaultLocale: organization.defaultLocale,
      values,
      freshness,
      citationKeys: cited.map(({ key }) => key),
    };
  },
});

/** Address, language, country, contact data and state of publication. */
export const getOrganizationSettings = query({
  permission: 'organization:update',
  run: async ({ tx, organization }, _input: null): Promise<OrganizationSettings> => {
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
    if (!row) throw notFound();
    const former = await tx
      .select({ slug: organizationSlugs.slug })
      .from(organizationSlugs)
      .where(eq(organizationSlugs.organizationId, organization.id))
      .orderBy(asc(organizationSlugs.slug));
    const { id: _, isDemo: __, createdAt: ___, ...settings } = row;
    return { ...settings, formerSlugs: former.map(({ slug }) => slug) };
  },
});
