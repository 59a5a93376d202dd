import 'server-only';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { FilledTemplate } from './template-rules';

interface Sender {
  organization: string;
  /** Where to say that no such mail is wanted; null for what members have to be told. */
  subscriptionUrl: string | null;
}

/** A mail in the words of a template: greetings and reminders are made here. Words, footer and link are in one language. */
export async function plainLetter(locale: Locale, { subject, paragraphs }: FilledTemplate, sender: Sender) {
  const [greeting = '', ...rest] = paragraphs;
  const footer = await footerOf(locale, sender);
  return { subject, ...setLetter({ locale, greeting, paragraphs: rest, footer }) };
}

/** Why somebody gets a mail, and how to get no more of it. */
export async function footerOf(locale: Locale, { organization, subscriptionUrl }: Sender): Promise<string> {
  const t = await translator(locale, 'announcements');
  return subscriptionUrl
    ? `${t('mail.why', { organization })} ${t('mail.unsubscribe')} ${subscriptionUrl}`
    : t('mail.whyMembership', { organization });
}
