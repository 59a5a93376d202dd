import 'server-only';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import type { Mail } from '@/server/mail/outbox';

interface AnsweredCorrection {
  locale: Locale;
  to: string;
  organization: string;
  /** The page that the request was about. */
  url: string;
  state: 'answered' | 'refused';
  message: string;
  answer: string;
}

/** What somebody is told who asked for something to be corrected or removed. */
export async function correctionAnswerMail(answered: AnsweredCorrection): Promise<Mail> {
  const { locale, to, organization, url, state, message, answer } = answered;
  const t = await translator(locale, 'organizations');
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting'),
    paragraphs: [
      t(`mail.${state}`, { organization }),
      t('mail.yourWords', { message: message.slice(0, 1000) }),
      answer,
    ],
    button: { label: t('mail.seePage'), url },
    footer: t('mail.footer', { organization }),
  });
  return { kind: `correction-${state}`, to, subject: t('mail.subject', { organization }), ...letter };
}
