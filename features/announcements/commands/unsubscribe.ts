import { sql } from 'drizzle-orm';
import type { MailKind } from '@/db/enums';
import { mailUnsubscribes } from '@/db/schema/mail';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { subscriptionInput } from '../schema';
import { lockAddressee, subscriptionEntry } from '../subscription';

/** Whoever has the link gets no more mail of this kind, nor what is made and has not gone out. Asked again it is the same. */
export const unsubscribe = command({
  name: 'subscription.end',
  permission: 'subscription:choose',
  input: subscriptionInput,
  subject: (context) => lockAddressee(context),
  run: async (context, { kind }, { id, address }) => {
    const { tx, organization } = context;
    const made = await tx
      .insert(mailUnsubscribes)
      .values({ organizationId: organization.id, addresseeId: id, kind })
      .onConflictDoNothing()
      .returning({ kind: mailUnsubscribes.kind });
    await takeBack(context, kind, address);
    return { id, isChanged: made.length > 0 };
  },
  journal: ({ id, isChanged }, { kind }) => (isChanged ? subscriptionEntry(id, kind) : null),
});

/** What waits in the outbox, or was stopped there, stays there for good; the announcement knows why. */
const takeBack = ({ tx, organization }: OrganizationContext, kind: MailKind, address: string) =>
  tx.execute(sql`
    with kept as (
      update outbox o set state = 'stopped', text = '', html = ''
      where o.organization_id = ${organization.id}
        and (o.kind = ${`announcement.${kind}`} and o.campaign_id is not null
          or ${kind} = 'birthdays' and o.kind = 'birthday')
        and lower(o.recipient) = ${address} and o.state in ('waiting', 'stopped')
      returning o.id)
    update announcement_recipients r set mail_id = null, queued_at = null, left_out = 'unsubscribed' from kept
    where r.organization_id = ${organization.id} and r.mail_id = kept.id`);
