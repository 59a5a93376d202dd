import 'server-only';
import { hashToken } from '@/server/auth/token';
import type { RateLimit } from '@/server/rate-limit';
import { PASSWORD_CHECKS } from './rules';

/** One counter per address, whether anybody has it or not, and whichever form asks for the password. */
export function passwordChecksOf(email: string): RateLimit {
  return { key: `password:${hashToken(email)}`, ...PASSWORD_CHECKS };
}

/** As many mails may be asked for one address. */
export function mailsTo(email: string): RateLimit {
  return { key: `account-mail:${hashToken(email)}`, limit: 5, seconds: 15 * 60 };
}
