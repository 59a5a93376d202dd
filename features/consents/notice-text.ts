import 'server-only';
import { eq } from 'drizzle-orm';
import { privacyDrafts } from '@/db/schema/consents';
import { organizationName } from '@/features/accounts/organization-name';
import { LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { missingFacts, type NoticeDraft } from './notice-rules';

const SECTIONS = ['who', 'contact', 'what', 'seen', 'kept', 'rights', 'children'] as const;

/** The notice in a language as it would be published: the organization's own words, or the template with its facts. */
export async function noticeText(
  { tx, organization }: OrganizationContext,
  locale: Locale,
  draft: NoticeDraft,
): Promise<string> {
  if (draft.text) return draft.text;
  const t = await translator(locale, 'consents');
  const { name } = await organizationName(tx, organization, locale);
  const facts = {
    organization: name,
    responsible: draft.responsible ?? '…',
    contact: draft.contact ?? '…',
    retention: draft.retention ?? '…',
  };
  return SECTIONS.map(
    (section) =>
      `## ${t(`notice.template.${section}.title`)}\n\n${t(`notice.template.${section}.text`, facts)}`,
  ).join('\n\n');
}

/** What the next version will say in each language; a language that nothing was written in yet is missing. */
export async function readDrafts({
  tx,
  organization,
}: OrganizationContext): Promise<ReadonlyMap<Locale, NoticeDraft>> {
  const rows = await tx.select().from(privacyDrafts).where(eq(privacyDrafts.organizationId, organization.id));
  return new Map(rows.map((row) => [row.locale, row]));
}

/** The languages in which nothing is missing, with the text of each. */
export async function publishableTexts(context: OrganizationContext) {
  const drafts = await readDrafts(context);
  const texts: { locale: Locale; text: string }[] = [];
  for (const locale of LOCALES) {
    const draft = drafts.get(locale) ?? null;
    if (draft && missingFacts(draft).length === 0) {
      texts.push({ locale, text: await noticeText(context, locale, draft) });
    }
  }
  return texts;
}
