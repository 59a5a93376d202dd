import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';

/**
 * Mail that takes a consent and is made already, but has not gone out: without the consent it stays where it is for good, its text
 * gone; the announcement knows why. A mail that is being handed over at this moment cannot be called back.
 */
export async function recallNewsletters({ tx, organization }: OrganizationContext, personId: string) {
  await tx.execute(sql`
    with kept as (
      update outbox o set state = 'stopped', text = '', html = ''
      from announcement_recipients r
      where r.organization_id = ${organization.id} and r.person_id = ${personId} and o.id = r.mail_id
        and o.organization_id = r.organization_id and o.state in ('waiting', 'stopped')
        and o.kind in ('announcement.news', 'announcement.events', 'announcement.birthdays')
      returning o.id)
    update announcement_recipients r set mail_id = null, queued_at = null, left_out = 'no-consent' from kept
    where r.organization_id = ${organization.id} and r.mail_id = kept.id`);
  await tx.execute(sql`
    update outbox o set state = 'stopped', text = '', html = '' from person_details d
    where d.organization_id = ${organization.id} and d.person_id = ${personId} and o.organization_id = d.organization_id
      and o.kind = 'birthday' and o.state = 'waiting' and lower(o.recipient) = lower(d.email)`);
}
