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

const PARTS = {
  'sign-in': 'mail.signIn',
  'password-reset': 'mail.reset',
  register: 'mail.register',
} as const;

/** The mail that carries a link: to sign in, to choose a new password, to register. */
export async function letterFor(
  purpose: 'sign-in' | 'password-reset' | 'register',
  { locale, name, url }: LinkLetter,
): Promise<{ subject: string; text: string; html: string }> {
  const t = await translator(locale, 'accounts');
  const part = PARTS[purpose];
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
