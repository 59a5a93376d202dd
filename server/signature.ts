import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/**
 * What only this installation can write about something: 128 bits, made with its own secret, so that what is printed on paper can
 * be told from a forgery without the database. The purpose names the kind and the thing.
 */
export const signatureOf = (purpose: string): string =>
  createHmac('sha256', env().AUTH_SECRET).update(purpose).digest().subarray(0, 16).toString('base64url');

/** Whether the signature is ours, without telling by the time it takes how much of it is right. */
export function isSignatureOf(purpose: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(purpose));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** An id in 22 signs, as it stands in codes. */
export const packedId = (id: string): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** The id that `packedId` packed. */
export const unpackedId = (packed: string): string =>
  Buffer.from(packed, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
