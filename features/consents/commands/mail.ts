import { sql } from 'drizzle-orm';
import { organizationName } from '@/features/accounts/organization-name';
import { today } from '@/features/members/today';
import { roomFor } from '@/features/organizations/mail-limits';
import type { Locale } from '@/lib/locales';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail } from '@/server/mail/outbox';
import { isNoticePublic } from '../current-notice';
import { askingMail } from '../emails';
import { addressOf } from '../plan';
import { lockCampaign } from '../request';
import { requestUrl } from '../request-link';
import { mailInput } from '../schema';

const AT_ONCE = 100;

interface Turn extends Record<string, unknown> {
  id: string;
  locale: Locale;
  given: string;
  isMinor: boolean;
  email: string | null;
}

/**
 * Hands the next mails of a campaign to the outbox, each in the transaction that marks it: stopped in the middle, nobody is asked
 * twice and nobody is left out. Who lost the address since gets a link to be handed over.
 */
export const mailCampaign = command({
  name: 'consent.mail',
  permission: 'consent:mail',
  input: mailInput,
  subject: (context, { campaign }) => lockCampaign(context, campaign),
  run: async (context, _input, campaign) => {
    const { tx, organization } = context;
    // All mail of the organization counts in its limits; what finds no room waits for the next turn.
    const room = Math.min(AT_ONCE, (await roomFor(context)).room);
    const turn = campaign.expiresAt > context.now ? await nextTurn(context, campaign.id, room) : [];
    const hasNotice = turn.length > 0 && (await isNoticePublic(context));
    for (const { id, locale, given, isMinor, email } of turn) {
      await tx.execute(sql`update consent_requests set mailed_at = now(), way = ${email ? 'mail' : 'link'}
        where organization_id = ${organization.id} and id = ${id}`);
      if (!email) continue;
      const { name } = await organizationName(tx, organization, locale);
      const link = requestUrl(id, locale);
      const asked = { locale, to: email, name: given, isMinor, organization: name, link };
      await enqueueMail(
        tx,
        organization.id,
        await askingMail({ ...asked, notice: hasNotice ? organization.slug : null }),
      );
    }
    const isDone = turn.length < room;
    if (isDone) {
      await tx.execute(sql`update consent_campaigns set mailed_at = now()
        where organization_id = ${organization.id} and id = ${campaign.id} and mailed_at is null`);
    }
    return { isDone, mails: turn.length };
  },
  journal: () => null,
});

async function nextTurn(context: OrganizationContext, campaignId: string, most: number): Promise<Turn[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Turn>(sql`
    select r.id, r.locale, p.given, is_minor(p.organization_id, p.id) as "isMinor",
      ${addressOf(today(context))} as email
    from consent_requests r
    join people p on p.organization_id = r.organization_id and p.id = r.person_id
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where r.organization_id = ${organization.id} and r.campaign_id = ${campaignId}
      and r.way = 'mail' and r.mailed_at is null and r.answered_at is null
    order by r.id limit ${most}`);
  return rows;
}
