import type { ConsentPurpose } from '@/db/enums';
import { makeAccount, makeMember } from '@/db/testing/factories';
import { contextOf, type RequestContext } from '@/server/context';
import { giveConsents } from './commands/give';
import { getOwnConsents } from './queries/own';

/** A member with a login, who agreed to nothing yet. */
export async function silentMember(
  organization: { id: string; slug: string },
  agrees: ConsentPurpose[] = [],
) {
  const account = await makeAccount();
  const person = await makeMember(organization.id, account.id, agrees);
  const request = await contextOf(
    { ...account, sessionId: 'none', isConfirmed: true },
    'az',
    organization.slug,
  );
  return { ...person, request };
}

/** Ticks boxes of the own page and sends them, with the texts that it shows. */
export async function give(request: RequestContext, ...purposes: ConsentPurpose[]) {
  const { shown } = await getOwnConsents(request, undefined);
  return giveConsents(request, {
    shown,
    give: Object.fromEntries(purposes.map((purpose) => [purpose, 'on' as const])),
  });
}
