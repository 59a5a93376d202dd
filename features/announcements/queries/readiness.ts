import 'server-only';
import { announcementTexts } from '@/db/schema/announcements';
import { organizationName } from '@/features/accounts/organization-name';
import { limitsOf } from '@/features/organizations/mail-limits';
import { subscriptionUrl } from '@/features/organizations/subscription-link';
import { freshnessOf, textHash } from '@/features/organizations/text-freshness';
import { withholdNames } from '@/features/organizations/withhold';
import { fallbackOrder, LOCALES, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import {
  type Announcement,
  audienceOf,
  findAnnouncement,
  isTextOf,
  textsOf,
  type WrittenText,
} from '../announcement';
import { hiddenNames } from '../hidden-names';
import { announcementLetter } from '../letter';
import { publicUrlOf } from '../public-url';
import { recipientsOf } from '../recipients';
import { isOptional, languageFor } from '../rules';
import type { Preview, Readiness } from '../view';

/** How the mail looks in each language. */
export const previewAnnouncement = query({
  permission: 'announcement:list',
  subject: (context, { id }: { id: string }) => findAnnouncement(context, id),
  run: (context, _input, announcement) => previewsOf(context, announcement),
});

/** What is to be known before sending: how it looks, whom it reaches in which language, and what is missing. */
export const getReadiness = query({
  permission: 'announcement:send',
  subject: (context, { id }: { id: string }) => findAnnouncement(context, id),
  run: async (context, _input, announcement): Promise<Readiness> => {
    const { organization } = context;
    const previews = await previewsOf(context, announcement);
    const written = previews.map(({ locale }) => locale);
    const { kind } = announcement;
    const recipients = await recipientsOf(context, { kind, audience: audienceOf(announcement) });
    const reached = recipients.filter(({ leftOut }) => leftOut === null);
    const inLanguage = (isIt: (own: Locale | null) => boolean) =>
      reached.filter(({ locale }) => isIt(locale)).length;
    const leftOut: Readiness['leftOut'] = {};
    for (const { leftOut: why } of recipients) if (why) leftOut[why] = (leftOut[why] ?? 0) + 1;
    return {
      previews,
      mails: reached.length,
      people: reached.reduce((sum, { covers }) => sum + covers, 0),
      byLanguage: written.map((locale) => ({
        locale,
        mails: inLanguage((own) => languageFor(own, written, organization.defaultLocale) === locale),
      })),
      missing: LOCALES.filter((locale) => !written.includes(locale)).map((locale) => ({
        locale,
        mails: inLanguage((own) => own === locale),
      })),
      leftOut,
      namesHidden: await languagesThatName(context, announcement),
      ...(await limitsOf(context)),
    };
  },
});

/** In which languages the text names somebody who is hidden or in safe mode. */
async function languagesThatName(context: OrganizationContext, { id }: Announcement): Promise<Locale[]> {
  const names = await hiddenNames(context);
  const texts = Object.entries(await textsOf(context, id)) as [Locale, WrittenText][];
  return texts
    .filter(([, { title, text }]) => [title, text].some((part) => withholdNames(part, names).isWithheld))
    .map(([locale]) => locale);
}

/** Made by the code that makes the mails, without the styles that only mail programs need. */
async function previewsOf(context: OrganizationContext, announcement: Announcement): Promise<Preview[]> {
  const { tx, organization, locale, actor } = context;
  const texts = await tx.select().from(announcementTexts).where(isTextOf(organization.id, announcement.id));
  const source = texts.find((text) => text.locale === organization.defaultLocale);
  const sourceHash = textHash([source?.title, source?.text]);
  const previews: Preview[] = [];
  for (const language of fallbackOrder(locale, organization.defaultLocale)) {
    const written = texts.find((text) => text.locale === language);
    if (!written) continue;
    const { name: called } = await organizationName(tx, organization, language);
    const { subject, html, text } = await announcementLetter(language, {
      name: actor.kind === 'account' ? actor.account.name : '',
      organization: called,
      written,
      publicUrl: publicUrlOf(organization, announcement, language),
      subscriptionUrl: isOptional(announcement.kind)
        ? subscriptionUrl('-', language).replace(/-$/, '…')
        : null,
    });
    previews.push({
      locale: language,
      subject,
      html: inside(html),
      text,
      isStale: freshnessOf(written, sourceHash) === 'stale',
    });
  }
  return previews;
}

/** The paragraphs alone: neither page nor frame nor styles. */
const inside = (html: string) =>
  html
    .replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, '')
    .replace(/ style="[^"]*"/g, '')
    .replace(/^\s*<div>|<\/div>\s*$/g, '');
