import 'server-only';
import { parsePhone } from '@/lib/typed-phone';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { countUse } from '@/server/rate-limit';
import type { RegisteredEvent } from './event-seats';
import type { RegisterInput } from './schema';

const HOUR = 3600;
/** Nobody proves a number as an address is proved by its mail: so many registrations without one are let in. */
const MOST_WITHOUT_EMAIL = { ofEvent: 60, ofPhone: 3 };

/**
 * Who is signed in is written to at the account's address. Everybody else gives one, or says that there is none and leaves a
 * number to be called: where the organizer allows it, and not without end.
 */
export async function addressOf(
  context: OrganizationContext,
  event: RegisteredEvent,
  { email, noEmail, phone }: Pick<RegisterInput, 'email' | 'noEmail' | 'phone'>,
): Promise<string | null> {
  const { actor, tx } = context;
  if (actor.kind === 'account') return actor.account.email;
  if (email) return email;
  if (!event.allowsNoEmail || noEmail !== 'on') throw invalid('email', 'required');
  const number = phoneOf(context, phone);
  if (!number) throw invalid('phone', 'phone-without-email');
  const { ofEvent, ofPhone } = MOST_WITHOUT_EMAIL;
  await countUse(tx, { key: `register-no-email:${event.id}`, limit: ofEvent, seconds: HOUR });
  await countUse(tx, {
    key: `register-no-email:${event.id}:${number}`,
    limit: ofPhone,
    seconds: 24 * HOUR,
  });
  return null;
}

/** The number as it is called from anywhere; without a country code it is one of the organization's country. */
export function phoneOf({ organization }: OrganizationContext, typed: string | undefined) {
  if (!typed) return null;
  const phone = parsePhone(typed, organization.countryCode);
  if (!phone) throw invalid('phone', 'phone');
  return phone.e164;
}
