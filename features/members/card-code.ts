import 'server-only';
import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { organizations, organizationTexts } from '@/db/schema/organizations';
import { textReader } from '@/features/organizations/localized';
import type { Locale } from '@/lib/locales';
import { behindWall } from '@/server/database';
import { env } from '@/server/env';
import { isSignatureOf, packedId, signatureOf, unpackedId } from '@/server/signature';
import { joinToken, SERIAL_ALPHABET, SERIAL_LENGTH, tokenIn, tokenParts, typedSerial } from './card-rules';

/** A number that nobody can guess: 60 bits. */
export const newSerial = (): string =>
  Array.from({ length: SERIAL_LENGTH }, () => SERIAL_ALPHABET[randomInt(SERIAL_ALPHABET.length)]).join('');

const purposeOf = (organizationId: string, serial: string) => `membership-card:1:${organizationId}:${serial}`;

/** What stands in the QR code of a card: nothing about the person, only what this installation can look up. */
export const cardToken = (organizationId: string, serial: string): string =>
  joinToken({
    organization: packedId(organizationId),
    serial,
    signature: signatureOf(purposeOf(organizationId, serial)),
  });

/** The address in the QR code. */
export const cardUrl = (organizationId: string, serial: string, locale: Locale): string =>
  `${env().APP_ORIGIN}/${locale}/cards/${cardToken(organizationId, serial)}`;

/** Organization and number of a token that this installation signed; null for every other. */
export function openToken(token: string): { organizationId: string; serial: string } | null {
  const parts = tokenParts(token);
  if (!parts) return null;
  const organizationId = unpackedId(parts.organization);
  const isOurs = isSignatureOf(purposeOf(organizationId, parts.serial), parts.signature);
  return isOurs ? { organizationId, serial: parts.serial } : null;
}

/** The number that a scanned, pasted or typed text means in this organization; null where it is no card of it. */
export function serialOf(text: string, organizationId: string): string | null {
  const typed = typedSerial(text);
  if (typed) return typed;
  const token = openToken(tokenIn(text));
  return token?.organizationId === organizationId ? token.serial : null;
}

/** Whose card it is, for whoever opens its link: the organization, by name only where it is published. */
export async function issuerOf(
  token: string,
  locale: Locale,
): Promise<{ slug: string; name: { text: string; lang?: Locale } | null } | null> {
  const opened = openToken(token);
  if (!opened) return null;
  const { organizationId } = opened;
  return behindWall({ organizationId, accountId: null }, async (tx, _now, isLocked) => {
    if (isLocked) return null;
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, organizationId));
    if (!row) return null;
    const texts = await tx
      .select({ locale: organizationTexts.locale, name: organizationTexts.name })
      .from(organizationTexts)
      .where(eq(organizationTexts.organizationId, organizationId));
    const read = textReader({ locale, defaultLocale: row.defaultLocale, withheldNames: [] });
    return { slug: row.slug, name: row.publishedAt ? (read(texts, (text) => text.name) ?? null) : null };
  });
}
