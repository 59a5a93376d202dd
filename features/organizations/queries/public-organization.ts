import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { withheldNames } from '@/db/schema/members';
import { organizations, organizationTexts } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { type TextReader, textReader } from '../localized';
import type { PublicOrganization } from '../public-view';

/** What the other public queries need of the organization beside what they show. */
export interface OpenOrganization {
  id: string;
  view: PublicOrganization;
  defaultLocale: Locale;
  read: TextReader;
}

/** The published organization of that slug. Throws `not-found` for every other. */
export async function openOrganization(context: Context, slug: string): Promise<OpenOrganization> {
  const { tx, locale } = context;
  const [row] = await tx.select().from(organizations).where(eq(organizations.slug, slug));
  if (!row?.publishedAt) throw notFound();
  const texts = await tx.select().from(organizationTexts).where(eq(organizationTexts.organizationId, row.id));
  const hidden = await tx
    .select({ names: withheldNames.names })
    .from(withheldNames)
    .where(eq(withheldNames.organizationId, row.id));
  const read = textReader({
    locale,
    defaultLocale: row.defaultLocale,
    withheldNames: hidden.flatMap(({ names }) => names),
  });
  const name = read(texts, (text) => text.name) ?? { text: slug, isWithheld: false };
  const nameRow = texts.find((text) => text.locale === (name.lang ?? locale));
  return {
    id: row.id,
    defaultLocale: row.defaultLocale,
    read,
    view: {
      slug: row.slug,
      countryCode: row.countryCode,
      timezone: row.timezone,
      isDemo: row.isDemo,
      isConfirmed: row.confirmedAt !== null,
      isJoinable: row.acceptsApplications && row.confirmedAt !== null && row.lockedAt === null,
      isLocked: row.lockedAt !== null,
      name,
      shortName: read(nameRow ? [nameRow] : [], (text) => text.shortName),
      isNameUnofficial: nameRow?.nameUnofficial ?? false,
      kind: read(texts, (text) => text.kind),
      summary: read(texts, (text) => text.summary),
      about: read(texts, (text) => text.about),
      activity: read(texts, (text) => text.activity),
      city: read(texts, (text) => text.city),
      district: read(texts, (text) => text.district),
      address: read(texts, (text) => text.address),
      email: row.contactEmail,
      phone: row.contactPhone,
      website: row.website,
      hasPrivacyNotice: await hasPrivacyNotice(context, row.id),
      parts: await countParts(context, row.id),
      sources: await sourcesOf(context, row.id),
    },
  };
}

/**
 * How much there is in each part, so that empty parts get no tab. Of events and terms only whether there are any: to count
 * them, the database would ask its policies for each.
 */
async function countParts({ tx }: Context, organizationId: string) {
  const { rows } = await tx.execute<PublicOrganization['parts']>(sql`
    select (exists (select from events where organization_id = ${organizationId}))::integer as events,
           (exists (select from terms where organization_id = ${organizationId}))::integer as offices,
           (select count(*) from statements where organization_id = ${organizationId}
              and published_at is not null)::integer as statements`);
  return rows[0] ?? { events: 0, offices: 0, statements: 0 };
}

async function hasPrivacyNotice({ tx }: Context, organizationId: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from privacy_notices where organization_id = ${organizationId} limit 1`,
  );
  return rows.length > 0;
}

async function sourcesOf({ tx }: Context, organizationId: string): Promise<PublicOrganization['sources']> {
  const { rows } = await tx.execute<PublicOrganization['sources'][number]>(sql`
    select slug, publication, published_edtf as "publishedEdtf" from sources
    where organization_id = ${organizationId} and published_at is not null
    order by published_edtf, slug`);
  return rows;
}
