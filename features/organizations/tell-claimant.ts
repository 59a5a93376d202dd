import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { organizationName } from '@/features/accounts/organization-name';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail } from '@/server/mail/outbox';
import type { Claim } from './claims';

export type Told = 'received' | 'asked' | 'granted' | 'refused' | 'superseded';

/** Tells whoever claims how it stands, in the language in which they asked. False where they have no address. */
export async function tellClaimant(
  { tx, organization }: OrganizationContext,
  { accountId, locale }: Pick<Claim, 'accountId' | 'locale'>,
  told: Told,
  words?: string,
): Promise<boolean> {
  const [account] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!account?.email) return false;
  const t = await translator(locale, 'claims');
  const { name } = await organizationName(tx, organization, locale);
  const path =
    told === 'granted' ? `manage/${organization.slug}` : `organizations/${organization.slug}/claim`;
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting'),
    paragraphs: [t(`mail.${told}`, { organization: name }), ...(words ? [words] : [])],
    button: { label: t(`mail.button.${told}`), url: new URL(`/${locale}/${path}`, env().APP_ORIGIN).href },
    footer: t('mail.footer', { organization: name }),
  });
  const subject = t('mail.subject', { organization: name });
  await enqueueMail(tx, organization.id, { kind: `claim-${told}`, to: account.email, subject, ...letter });
  return true;
}

/** Tells the operators of the installation that a claim waits for them, each in their own language. */
export async function tellOperators({ tx, organization }: OrganizationContext): Promise<void> {
  const { rows } = await tx.execute<{ email: string; locale: Locale }>(
    sql`select email, locale from operators_to_tell()`,
  );
  for (const { email, locale } of rows) {
    const t = await translator(locale, 'claims');
    const { name } = await organizationName(tx, organization, locale);
    const url = new URL(`/${locale}/manage/${organization.slug}/claims`, env().APP_ORIGIN).href;
    const letter = setLetter({
      locale,
      greeting: t('mail.greeting'),
      paragraphs: [t('mail.waiting', { organization: name })],
      button: { label: t('mail.button.waiting'), url },
      footer: t('mail.operatorFooter'),
    });
    const subject = t('mail.waitingSubject', { organization: name });
    await enqueueMail(tx, organization.id, { kind: 'claim-waiting', to: email, subject, ...letter });
  }
}
