import 'server-only';
import { footerOf } from '@/features/organizations/plain-letter';
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
    body: bodyOf(written),
    button: publicUrl ? { label: t('mail.read'), url: publicUrl } : undefined,
    footer: await footerOf(locale, { organization, subscriptionUrl }),
  });
  return { subject: written.title, ...letter };
}

const bodies = new WeakMap<WrittenText, { html: string; text: string }>();

/** The same for thousands of mails: set once. */
function bodyOf(written: WrittenText) {
  const body = bodies.get(written) ?? {
    html: markdownToHtml(written.text),
    text: markdownToText(written.text),
  };
  bodies.set(written, body);
  return body;
}
