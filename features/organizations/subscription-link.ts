import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { MAIL_KINDS, type MailKind } from '@/db/enums';
import { mailAddressees } from '@/db/schema/mail';
import type { Locale } from '@/lib/locales';
import type { RequestContext } from '@/server/context';
import { env } from '@/server/env';
import { notFound } from '@/server/errors';
import { linkContextIn } from '@/server/private-link';

const SIGNATURE_BYTES = 16;

const signatureOf = (payload: Buffer): Buffer =>
  createHmac('sha256', env().AUTH_SECRET)
    .update('subscription-link:')
    .update(payload)
    .digest()
    .subarray(0, SIGNATURE_BYTES);

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Says whose choice it is and about what, signed: no address stands in it, and nobody can make one for somebody else. */
export function subscriptionToken(organizationId: string, addresseeId: string, kind: MailKind): string {
  const payload = Buffer.concat([
    bytesOf(organizationId),
    bytesOf(addresseeId),
    Buffer.from([MAIL_KINDS.indexOf(kind)]),
  ]);
  return Buffer.concat([payload, signatureOf(payload)]).toString('base64url');
}

function readToken(token: string): { organizationId: string; addresseeId: string; kind: MailKind } | null {
  const bytes = /^[\w-]{60,80}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  const payload = bytes.subarray(0, 33);
  const kind = MAIL_KINDS[payload[32] ?? -1];
  // One secret, one way to write it.
  if (bytes.length !== 33 + SIGNATURE_BYTES || bytes.toString('base64url') !== token || !kind) return null;
  if (!timingSafeEqual(bytes.subarray(33), signatureOf(payload))) return null;
  return {
    organizationId: uuidOf(payload.subarray(0, 16)),
    addresseeId: uuidOf(payload.subarray(16, 32)),
    kind,
  };
}

/** Who holds the link of an address, as an actor, and the kind of mail that it stood in. Throws `not-found`. */
export async function openSubscription(
  locale: Locale,
  token: string,
): Promise<{ request: RequestContext; kind: MailKind }> {
  const read = readToken(token);
  if (!read) throw notFound();
  const { organizationId, addresseeId, kind } = read;
  const link = { id: addresseeId, targetId: addresseeId };
  return { request: await linkContextIn(locale, organizationId, link), kind };
}

interface Addressed {
  address: string;
  personId: string | null;
}

/** The rows of these addresses, made where there are none yet; by address. */
export async function addresseesOf(
  tx: Transaction,
  organizationId: string,
  whom: readonly Addressed[],
): Promise<Map<string, string>> {
  if (whom.length === 0) return new Map();
  const rows = [...new Map(whom.map((one) => [one.address, one])).values()];
  await tx
    .insert(mailAddressees)
    .values(rows.map((one) => ({ organizationId, ...one })))
    .onConflictDoUpdate({
      target: [mailAddressees.organizationId, mailAddressees.address],
      set: { personId: sql`coalesce(${mailAddressees.personId}, excluded.person_id)` },
    });
  const found = await tx
    .select({ id: mailAddressees.id, address: mailAddressees.address })
    .from(mailAddressees)
    .where(
      and(
        eq(mailAddressees.organizationId, organizationId),
        inArray(
          mailAddressees.address,
          rows.map(({ address }) => address),
        ),
      ),
    );
  return new Map(found.map(({ id, address }) => [address, id]));
}

/** The page where somebody chooses what they get, in their language. */
export const subscriptionUrl = (token: string, locale: Locale): string =>
  new URL(`/${locale}/subscriptions/${token}`, env().APP_ORIGIN).href;

/** What a mail program does with one click (RFC 8058): it posts to this address and needs no session. */
export const unsubscribeHeaders = (token: string): Record<string, string> => ({
  'List-Unsubscribe': `<${new URL(`/api/unsubscribe/${token}`, env().APP_ORIGIN).href}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
