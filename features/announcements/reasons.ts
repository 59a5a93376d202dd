import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { LeftOutReason, MailKind } from '@/db/enums';
import { agreesTo } from '@/features/members/consent';
import { reasonAgainst } from '@/features/organizations/mail-reasons';

/** What nobody has to be told as a member: it goes only to those whose consent to it is recorded (ADR 15). */
const NEWSLETTERS: readonly MailKind[] = ['news', 'events', 'birthdays'];

/** Whoever wants none of such mail: they are not called instead either. */
export const DECLINED: readonly LeftOutReason[] = ['no-consent', 'unsubscribed'];

/**
 * Why a mail to many cannot go to somebody, as SQL: without a recorded consent where it takes one, else what speaks against the
 * address. Who registered for an event without a record gave the address for just that.
 */
export function reasonNotToWrite(
  organizationId: string,
  kind: MailKind,
  { email, person }: { email: SQL; person: SQL },
): SQL {
  const against = reasonAgainst(organizationId, kind, { email, person });
  if (!NEWSLETTERS.includes(kind)) return against;
  const agrees = agreesTo('newsletter', { organization: sql`${organizationId}::uuid`, person });
  return sql`case when ${person} is not null and not ${agrees} then 'no-consent' else ${against} end`;
}
