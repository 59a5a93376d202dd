import 'server-only';
import type { FilledTemplate } from '@/features/organizations/template-rules';
import type { Locale } from '@/lib/locales';
import { markdownToHtml, markdownToText } from '@/lib/markdown';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { WrittenText } from './announcement';

interface Facts {
  /** Of whom it goes to; empty where nobody knows. */
  name: string;
  organization: string;
  written: WrittenText;
  /** Its page on the site, where everybody may read it. */
  publicUrl: string | null;
  /** Where to say that no such mail is wanted; null for what members have to be told. */
  subscriptionUrl: string | null;
}

/** The mail of an announcement, all of it in one language: previews, tests and what goes out are made here. */
export async function announcementLetter(locale: Locale, facts: Facts) {
  const { name, organization, written, publicUrl, subscriptionUrl } = facts;
  const t = await translator(locale, 'announcements');
  const letter = setLetter({
    locale,
    greeting: name ? t('mail.greeting', { name }) : t('mail.greetingPlain'),
    paragraphs: [],
    body: { html: markdownToHtml(written.text), text: markdownToText(written.text) },
    button: publicUrl ? { label: t('mail.read'), url: publicUrl } : undefined,
    footer: await footerOf(locale, { organization, subscriptionUrl }),
  });
  return { subject: written.title, ...letter };
}

/** A mail in the words of a template. Reminders of dues and greetings are made here: words, footer and link in one language. */
export async function plainLetter(
  locale: Locale,
  { subject, paragraphs }: FilledTemplate,
  { organization, subscriptionUrl }: Pick<Facts, 'organization' | 'subscriptionUrl'>,
) {
  const [greeting = '', ...rest] = paragraphs;
  const footer = await footerOf(locale, { organization, subscriptionUrl });
  return { subject, ...setLetter({ locale, greeting, paragraphs: rest, footer }) };
}

async function footerOf(
  locale: Locale,
  { organization, subscriptionUrl }: Pick<Facts, 'organization' | 'subscriptionUrl'>,
): Promise<string> {
  const t = await translator(locale, 'announcements');
  return subscriptionUrl
    ? `${t('mail.why', { organization })} ${t('mail.unsubscribe')} ${subscriptionUrl}`
    : t('mail.whyMembership', { organization });
}
