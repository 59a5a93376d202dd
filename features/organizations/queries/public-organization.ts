import 'server-only';
import { and, eq, getTableColumns, isNotNull, sql } from 'drizzle-orm';
import { withheldNames } from '@/db/schema/members';
import { organizations, organizationTexts } from '@/db/schema/organizations';
import type { Locale } from '@/lib/locales';
import type { Context } from '@/server/context';
import { notFound } from '@/server/errors';
import { oncePerPage } from '@/server/query';
import { type TextReader, textReader } from '../localized';
import type { PublicOrganization } from '../public-view';

/** What the other public queries need of the organization beside what they show. */
export interface OpenOrganization {
  id: string;
  view: PublicOrganization;
  defaultLocale: Locale;
  read: TextReader;
}

/** The published organization of that slug, read once for a page however many of its questions need it. Throws `not-found` for every other. */
export const openOrganization = oncePerPage(
  async (context: Context, slug: string): Promise<OpenOrganization> => {
    const { tx, locale } = context;
    const published = and(eq(organizations.slug, slug), isNotNull(organizations.publishedAt));
    const ofOrganization = tx.select({ id: organizations.id }).from(organizations).where(published);
    const [[row], texts, hidden, { rows: sources }] = await Promise.all([
      tx
        .select({ ...getTableColumns(organizations), parts, hasPrivacyNotice })
        .from(organizations)
        .where(published),
      tx.select().from(organizationTexts).where(eq(organizationTexts.organizationId, ofOrganization)),
      tx
        .select({ names: withheldNames.names })
        .from(withheldNames)
        .where(eq(withheldNames.organizationId, ofOrganization)),
      tx.execute<PublicOrganization['sources'][number]>(sql`
      select slug, publication, published_edtf as "publishedEdtf" from sources
      where organization_id = (${ofOrganization}) and published_at is not null
      order by published_edtf, slug`),
    ]);
    if (!row) throw notFound();
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
        hasPrivacyNotice: row.hasPrivacyNotice,
        parts: row.parts,
        sources,
      },
    };
  },
);

/**
 * How much there is in each part, so that empty parts get no tab. Of events and terms only whether there are any: to count
 * them, the database would ask its policies for each.
 */
const parts = sql<PublicOrganization['parts']>`json_build_object(
  'events', (exists (select from events e where e.organization_id = organizations.id))::integer,
  'offices', (exists (select from terms t where t.organization_id = organizations.id))::integer,
  'statements', (select count(*) from statements s where s.organization_id = organizations.id
    and s.published_at is not null))`;

const hasPrivacyNotice = sql<boolean>`exists (select from privacy_notices n where n.organization_id = organizations.id)`;
