import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { privacyNotices, privacyNoticeTexts } from '@/db/schema/consents';
import { organizations } from '@/db/schema/organizations';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { query } from '@/server/query';
import { nameOfNotice } from '../notice-name';
import { missingFacts, type NoticeDraft } from '../notice-rules';
import { noticeText, publishableTexts, readDrafts } from '../notice-text';
import type { NoticeWorkshop } from '../notice-view';

/** The privacy notice as it is prepared: what each language says and lacks, and what was published. */
export const getNoticeWorkshop = query({
  permission: 'privacy-notice:update',
  run: async (context, _input: null): Promise<NoticeWorkshop> => {
    const { tx, organization } = context;
    const drafts = await readDrafts(context);
    const versions = await tx
      .select({ number: privacyNotices.number, publishedAt: privacyNotices.publishedAt })
      .from(privacyNotices)
      .where(eq(privacyNotices.organizationId, organization.id))
      .orderBy(desc(privacyNotices.number));
    const published = await publishedTexts(context, versions[0]?.number ?? 0);
    const languages: NoticeWorkshop['languages'] = [];
    for (const locale of LOCALES) {
      const written = drafts.get(locale);
      const draft = written ?? (await proposal(context, locale));
      const preview = await noticeText(context, locale, draft);
      languages.push({
        locale,
        draft,
        missing: missingFacts(written ?? null),
        preview,
        isChanged: published.get(locale) !== preview,
      });
    }
    const texts = await publishableTexts(context);
    const isComplete = texts.some(({ locale }) => locale === organization.defaultLocale);
    return {
      languages,
      defaultLocale: organization.defaultLocale,
      shown: isComplete ? nameOfNotice(texts) : null,
      versions,
    };
  },
});

async function publishedTexts({ tx, organization }: OrganizationContext, number: number) {
  const rows = await tx
    .select({ locale: privacyNoticeTexts.locale, text: privacyNoticeTexts.text })
    .from(privacyNoticeTexts)
    .where(
      and(eq(privacyNoticeTexts.organizationId, organization.id), eq(privacyNoticeTexts.number, number)),
    );
  return new Map(rows.map(({ locale, text }) => [locale, text]));
}

/** What the form begins with where nothing was written: how the organization is reached, and the usual times. */
async function proposal({ tx, organization }: OrganizationContext, locale: Locale): Promise<NoticeDraft> {
  const t = await translator(locale, 'consents');
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, organization.id));
  const contact = [row?.contactEmail, row?.contactPhone].filter(Boolean).join(', ');
  return { responsible: null, contact: contact || null, retention: t('notice.usualRetention'), text: null };
}
