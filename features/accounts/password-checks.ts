import 'server-only';
import { hashToken } from '@/server/auth/token';
import type { RateLimit } from '@/server/rate-limit';

/** As many mails may be asked for one address. */
export function mailsTo(email: string): RateLimit {
  return { key: `account-mail:${hashToken(email)}`, limit: 5, seconds: 15 * 60 };
}
