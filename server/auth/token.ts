import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or cookie: 256 bits, base64url. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
