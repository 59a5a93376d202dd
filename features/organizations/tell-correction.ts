import 'server-only';
import { eq } from 'drizzle-orm';
import { type correctionRequests, organizationTexts } from '@/db/schema/organizations';
import { normalizeEmail } from '@/lib/email-address';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { enqueueMail } from '@/server/mail/outbox';
import { correctionAnswerMail } from './emails';
import { textReader } from './localized';

/** Mails the answer, if whoever asked left a mail address. */
export async function mailCorrectionAnswer(
  { tx, organization }: OrganizationContext,
  correction: typeof correctionRequests.$inferSelect,
  state: 'answered' | 'refused',
  answer: string,
): Promise<{ isMailed: boolean }> {
  const to = normalizeEmail(correction.contact ?? '');
  if (!to) return { isMailed: false };
  const { locale, message, path } = correction;
  const texts = await tx
    .select({ locale: organizationTexts.locale, name: organizationTexts.name })
    .from(organizationTexts)
    .where(eq(organizationTexts.organizationId, organization.id));
  const read = textReader({ locale, defaultLocale: organization.defaultLocale, withheldNames: [] });
  const mail = await correctionAnswerMail({
    locale,
    to,
    organization: read(texts, (text) => text.name)?.text ?? organization.slug,
    url: `${env().APP_ORIGIN}/${locale}${path}`,
    state,
    message,
    answer,
  });
  await enqueueMail(tx, organization.id, mail);
  return { isMailed: true };
}
