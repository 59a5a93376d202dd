import 'server-only';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { TOKEN_MINUTES } from './tokens';

interface LinkLetter {
  locale: Locale;
  name: string;
  url: string;
}

/** The mail that carries a link to sign in or to choose a new password, in the language of the account. */
export async function letterFor(
  purpose: 'sign-in' | 'password-reset',
  { locale, name, url }: LinkLetter,
): Promise<{ subject: string; text: string; html: string }> {
  const t = await translator(locale, 'accounts');
  const part = purpose === 'sign-in' ? 'mail.signIn' : 'mail.reset';
  const minutes = TOKEN_MINUTES[purpose];
  const letter = setLetter({
    locale,
    greeting: name ? t('mail.greeting', { name }) : t('mail.greetingPlain'),
    paragraphs: [t(`${part}.text`), t(`${part}.once`, { minutes })],
    button: { label: t(`${part}.button`), url },
    footer: t('mail.notYou'),
  });
  return { subject: t(`${part}.subject`), ...letter };
}
