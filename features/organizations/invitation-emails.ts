import 'server-only';
import type { AccessRole } from '@/db/enums';
import type { Locale } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { INVITATION_DAYS } from './invitation-rules';
import type { FilledTemplate } from './template-rules';

interface Facts {
  /** Of the invited person; empty where only an address is known. */
  name: string;
  organization: string;
  inviter: string;
  role: AccessRole | null;
  url: string;
}

/** The mail with which an organization invites, in the language of the invited. */
export async function invitationLetter(locale: Locale, { name, organization, inviter, role, url }: Facts) {
  const t = await translator(locale, 'accounts');
  const labels = await translator(locale, 'labels');
  const text = role
    ? t('mail.invitation.toRole', { organization, role: labels(`accessRole.${role}`) })
    : t('mail.invitation.toRecord', { organization });
  const letter = setLetter({
    locale,
    greeting: name ? t('mail.greeting', { name }) : t('mail.greetingPlain'),
    paragraphs: [
      text,
      ...(inviter ? [t('mail.invitation.by', { inviter })] : []),
      t('mail.invitation.days', { days: INVITATION_DAYS }),
    ],
    button: { label: t('mail.invitation.button'), url },
    footer: t('mail.invitation.footer', { organization }),
  });
  return { subject: t('mail.invitation.subject', { organization }), ...letter };
}

/** The same in the organization's own words; button and footer stay ours. */
export async function ownInvitationLetter(
  locale: Locale,
  { subject, paragraphs }: FilledTemplate,
  { organization, url }: Pick<Facts, 'organization' | 'url'>,
) {
  const t = await translator(locale, 'accounts');
  const [greeting = '', ...rest] = paragraphs;
  const letter = setLetter({
    locale,
    greeting,
    paragraphs: rest,
    button: { label: t('mail.invitation.button'), url },
    footer: t('mail.invitation.footer', { organization }),
  });
  return { subject, ...letter };
}
