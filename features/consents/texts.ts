import 'server-only';
import { createHash } from 'node:crypto';
import { CONSENT_PURPOSES, type ConsentPurpose } from '@/db/enums';
import { consentTexts } from '@/db/schema/consents';
import { organizationName } from '@/features/accounts/organization-name';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { CONSENT_TEXT } from './rules';

export type ConsentTexts = Record<ConsentPurpose, string>;

/** What people are asked today, in a language. */
export async function consentTextsIn(
  { tx, organization }: OrganizationContext,
  locale: Locale,
): Promise<ConsentTexts> {
  const t = await translator(locale, 'consents');
  const { name } = await organizationName(tx, organization, locale);
  return Object.fromEntries(
    CONSENT_PURPOSES.map((purpose) => [purpose, t(`text.${purpose}`, { organization: name })]),
  ) as ConsentTexts;
}

const sha256 = (parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Names the texts that a form shows: other words or another language have another name. */
export const nameOfTexts = (texts: ConsentTexts, locale: Locale): string =>
  sha256([CONSENT_TEXT, locale, ...CONSENT_PURPOSES.map((purpose) => texts[purpose])]).slice(0, 32);

/** Keeps the very words that somebody answers to, once; gives the name that they are kept under. */
export async function keepText(
  { tx, organization }: OrganizationContext,
  { purpose, version = CONSENT_TEXT, locale, text }: Kept,
): Promise<string> {
  const hash = sha256([purpose, version, locale, text]);
  await tx
    .insert(consentTexts)
    .values({ organizationId: organization.id, hash, purpose, version, locale, text })
    .onConflictDoNothing();
  return hash;
}

interface Kept {
  purpose: ConsentPurpose;
  version?: string;
  locale: Locale;
  text: string;
}
