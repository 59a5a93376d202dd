import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { privacyNotices, privacyNoticeTexts } from '@/db/schema/consents';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import { notFound } from '@/server/errors';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import type { PublicNotice } from '../notice-view';

interface Address {
  organization: string;
  /** Without it the version that holds. */
  number?: number;
}

/** The privacy notice of an organization, or an earlier version of it. Throws `not-found` where there is none. */
export const getPublicNotice = publicQuery({
  permission: 'public',
  tags: ({ organization }: Address) => [tag.organization(organization)],
  run: async (context, { organization: slug, number }): Promise<PublicNotice> => {
    const { tx } = context;
    const organization = await openOrganization(context, slug);
    const versions = await tx
      .select({ number: privacyNotices.number, publishedAt: privacyNotices.publishedAt })
      .from(privacyNotices)
      .where(eq(privacyNotices.organizationId, organization.id))
      .orderBy(desc(privacyNotices.number));
    const version = number === undefined ? versions[0] : versions.find((one) => one.number === number);
    if (!version) throw notFound();
    const texts = await tx
      .select({ locale: privacyNoticeTexts.locale, text: privacyNoticeTexts.text })
      .from(privacyNoticeTexts)
      .where(
        and(
          eq(privacyNoticeTexts.organizationId, organization.id),
          eq(privacyNoticeTexts.number, version.number),
        ),
      );
    const text = organization.read(texts, (row) => row.text);
    if (!text) throw notFound();
    return { ...version, text, isCurrent: version === versions[0], versions };
  },
});
