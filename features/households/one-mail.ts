import 'server-only';
import { sql } from 'drizzle-orm';
import { fieldIsVisible } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { hasDied } from '@/features/organizations/deceased';
import { shownName } from '@/features/organizations/shown-name';
import type { Locale } from '@/lib/locales';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { holds } from './household';
import { type OneMail, oneMailEach } from './rules';

/** The one of a household who gets the mail of all. */
export interface HouseholdRecipient {
  household: string;
  recipientId: string;
  name: string;
  email: string;
  locale: Locale | null;
}

interface Row extends Record<string, unknown> {
  personId: string;
  household: string;
  recipientId: string;
  name: PersonName;
  email: string;
  locale: Locale | null;
}

/**
 * Everything that is mailed to many people at once goes through here. Who lives in a household that wants one mail today, and
 * is not the only one of it who would get this one, gets it through whom the household named. A recipient who moved out
 * or died, or whose address is not known to the organization, is none.
 */
export async function oneMailPerHousehold<Mail extends { personId: string | null; email: string | null }>(
  context: OrganizationContext,
  mails: readonly Mail[],
): Promise<OneMail<Mail, HouseholdRecipient>[]> {
  const ids = [...new Set(mails.flatMap(({ personId }) => personId ?? []))];
  const recipients = await readRecipients(context, ids);
  return oneMailEach(mails, (personId) => recipients.get(personId));
}

async function readRecipients(context: OrganizationContext, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, HouseholdRecipient>();
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<Row>(sql`
    select m.person_id as "personId", h.id as household, p.id as "recipientId", d.email, d.locale,
      ${shownName(sql`coalesce(d.locale, ${organization.defaultLocale})`)} as name
    from household_memberships m
    join households h on h.organization_id = m.organization_id and h.id = m.household_id
    join people p on p.organization_id = h.organization_id and p.id = h.mail_person_id
    join person_details d on d.organization_id = p.organization_id and d.person_id = p.id and d.email is not null
    where m.organization_id = ${organization.id} and ${holds(day)}
      and m.person_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
      and ${fieldIsVisible('email', 'admins')} and not ${hasDied()}
      and exists (select from household_memberships r where r.organization_id = h.organization_id
        and r.household_id = h.id and r.person_id = p.id
        and (r.starts_on is null or r.starts_on <= ${day}::date) and (r.ends_on is null or r.ends_on > ${day}::date))`);
  return new Map(
    rows.map(({ personId, name, ...row }) => [
      personId,
      { ...row, name: formatPersonName(name, 'given-first') },
    ]),
  );
}
