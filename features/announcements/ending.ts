import 'server-only';
import { sql } from 'drizzle-orm';
import type { MailKind, OptionalMailKind } from '@/db/enums';
import { mailUnsubscribes } from '@/db/schema/mail';
import type { OrganizationContext } from '@/server/context';
import { rememberUnwanted } from '@/server/hidden-list';
import type { Addressee } from './subscription';

/**
 * Ends a kind of mail for an address, and takes back what is made and has not gone out. Gives whether it came until now. No older
 * backup begins it again.
 */
export async function endSubscription(
  context: OrganizationContext,
  kind: OptionalMailKind,
  addressee: Addressee,
): Promise<boolean> {
  const { tx, organization } = context;
  const made = await tx
    .insert(mailUnsubscribes)
    .values({ organizationId: organization.id, addresseeId: addressee.id, kind })
    .onConflictDoNothing()
    .returning({ kind: mailUnsubscribes.kind });
  await takeBack(context, kind, addressee.address);
  if (made.length > 0) await rememberUnwanted(context, `mail-${kind}`, addressee, true);
  return made.length > 0;
}

/** What waits in the outbox, or was stopped there, stays there for good; the announcement knows why. */
const takeBack = ({ tx, organization }: OrganizationContext, kind: MailKind, address: string) =>
  tx.execute(sql`
    with kept as (
      update outbox o set state = 'stopped', text = '', html = ''
      where o.organization_id = ${organization.id}
        and (o.kind = ${`announcement.${kind}`} and o.campaign_id is not null
          or ${kind} = 'birthdays' and o.kind = 'birthday' or ${kind} = 'dues' and o.kind = 'dues-reminder')
        and lower(o.recipient) = ${address} and o.state in ('waiting', 'stopped')
      returning o.id)
    update announcement_recipients r set mail_id = null, queued_at = null, left_out = 'unsubscribed' from kept
    where r.organization_id = ${organization.id} and r.mail_id = kept.id`);
