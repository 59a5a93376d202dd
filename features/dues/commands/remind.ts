import { sql } from 'drizzle-orm';
import { lockPerson } from '@/features/members/subject';
import { reasonAgainst } from '@/features/organizations/mail-reasons';
import { plainLetter } from '@/features/organizations/plain-letter';
import {
  addresseesOf,
  subscriptionToken,
  subscriptionUrl,
  unsubscribeHeaders,
} from '@/features/organizations/subscription-link';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { enqueueMail } from '@/server/mail/outbox';
import { duesEntry } from '../entries';
import { makeReminder } from '../reminding';
import { remindInput } from '../schema';

const DAY = 86_400_000;

/** Mails somebody what is still open, in their language; at most once in a day, not to who wants no such mail, and never to the dead. */
export const remind = command({
  name: 'dues.remind',
  permission: 'dues:update',
  input: remindInput,
  subject: (context, { person }) => lockPerson(context, person),
  run: async (context, _input, person) => {
    const { reminder, words, organization } = await makeReminder(context, person.id);
    if (reminder.open.length === 0) throw new Refusal('conflict', 'dues-nothing-open');
    if (reminder.isDeceased) throw new Refusal('conflict', 'dues-deceased');
    const last = reminder.remindedAt?.getTime() ?? 0;
    if (context.now.getTime() - last < DAY) throw new Refusal('limit', 'dues-reminded');
    const to = reminder.person.email;
    if (!to) throw new Refusal('conflict', 'dues-no-mail');
    await refuseWhereUnwanted(context, to, person.id);
    const token = await tokenOf(context, to, person.id);
    const letter = await plainLetter(reminder.language, words, {
      organization,
      subscriptionUrl: subscriptionUrl(token, reminder.language),
    });
    await enqueueMail(context.tx, context.organization.id, {
      kind: 'dues-reminder',
      to,
      ...letter,
      headers: unsubscribeHeaders(token),
    });
    return { person: person.id };
  },
  journal: ({ person }) => duesEntry(person),
});

async function refuseWhereUnwanted({ tx, organization }: OrganizationContext, email: string, person: string) {
  const { rows } = await tx.execute<{ against: string | null }>(sql`
    select ${reasonAgainst(organization.id, 'dues', { email: sql`${email}::text`, person: sql`${person}::uuid` })} as against`);
  if (rows[0]?.against === 'unsubscribed') throw new Refusal('conflict', 'dues-unsubscribed');
  if (rows[0]?.against) throw new Refusal('conflict', 'dues-unreachable');
}

async function tokenOf({ tx, organization }: OrganizationContext, email: string, personId: string) {
  const address = email.toLowerCase();
  const addressees = await addresseesOf(tx, organization.id, [{ address, personId }]);
  return subscriptionToken(organization.id, addressees.get(address) ?? '', 'dues');
}
