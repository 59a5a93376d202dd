import type { MembershipStatus } from './rules';

/** No letter that is mistaken for a figure, and no U (Crockford's base 32). */
export const SERIAL_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const SERIAL_LENGTH = 12;
const SERIAL = new RegExp(`^[${SERIAL_ALPHABET}]{${SERIAL_LENGTH}}$`);

/** The number of a card as it is printed: in fours, so that it can be read out. */
export const printedSerial = (serial: string): string => serial.replace(/(.{4})(?=.)/g, '$1-');

/** The number of a card as somebody typed it; null where it cannot be one. */
export function typedSerial(text: string): string | null {
  const plain = text.replace(/[\s\-‐-―]/g, '').toUpperCase();
  const serial = plain.replace(/O/g, '0').replace(/[IL]/g, '1');
  return SERIAL.test(serial) ? serial : null;
}

/** What stands in a QR code: which organization, which number, and that this installation wrote both. */
export interface CardToken {
  organization: string;
  serial: string;
  signature: string;
}

const TOKEN = new RegExp(`^1([\\w-]{22})([${SERIAL_ALPHABET}]{${SERIAL_LENGTH}})([\\w-]{22})$`);

/** The parts of a token, as they are written: 1, organization, number, signature. Null for anything else. */
export function tokenParts(text: string): CardToken | null {
  const [, organization, serial, signature] = TOKEN.exec(text) ?? [];
  return organization && serial && signature ? { organization, serial, signature } : null;
}

export const joinToken = ({ organization, serial, signature }: CardToken): string =>
  `1${organization}${serial}${signature}`;

/** What was scanned, pasted or typed: the address of a card, its token or its number. */
export function tokenIn(text: string): string {
  const trimmed = text.trim();
  return /\/cards\/([\w-]+)(?:[/?#]|$)/.exec(trimmed)?.[1] ?? trimmed;
}

export type CardVerdict = 'valid' | 'paused' | 'revoked' | 'no-member';

/** What a card is worth today. A revoked one is worth nothing, whatever its holder is. */
export function cardVerdict({
  isRevoked,
  status,
}: {
  isRevoked: boolean;
  status: MembershipStatus;
}): CardVerdict {
  if (isRevoked) return 'revoked';
  if (status === 'active') return 'valid';
  return status === 'paused' ? 'paused' : 'no-member';
}

/** Whom a card is made for: members, also while their membership rests. */
export const mayHaveCard = (status: MembershipStatus): boolean => status === 'active' || status === 'paused';
