import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { ConsentPurpose } from '@/db/enums';
import { isAsked } from '@/features/members/asked-of';
import { DETAILS_ROW } from '@/features/members/consent';
import { listCondition } from '@/features/members/filters';
import type { ListInput } from '@/features/members/schema';
import { fieldIsVisible } from '@/features/members/scope';
import { today } from '@/features/members/today';
import { hasDied } from '@/features/organizations/deceased';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { mayBeGivenUnderAge } from './rules';
import { SAID_UNDER_AGE } from './under-age';

/** So many are asked at once at most. */
export const MOST_ASKED = 20_000;

export interface Askable extends Record<string, unknown> {
  person: string;
  locale: Locale;
  email: string | null;
}

/**
 * Whom a list means of those who said nothing to one of the purposes yet: not who died, and not who is being asked already. Mail
 * for somebody under age goes to who acts for them.
 */
export async function findAskable(
  context: OrganizationContext,
  filter: ListInput,
  purposes: readonly ConsentPurpose[],
): Promise<Askable[]> {
  const { tx, organization } = context;
  const day = today(context);
  const meant = await listCondition(
    tx,
    organization.id,
    isAsked(filter) ? filter : { ...filter, status: 'active' },
    day,
  );
  const { rows } = await tx.execute<Askable>(sql`
    select p.id as person, coalesce(d.locale, ${organization.defaultLocale}) as locale,
      ${addressOf(day)} as email
    from people p
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where ${meant} and ${lacksWord(purposes)} and not ${isBeingAsked(context)} and not ${hasDied()}
    order by p.sort_key, p.id limit ${MOST_ASKED + 1}`);
  return rows;
}

/** Nothing is recorded of the person `p` on one of the purposes that they can be asked for. */
const lacksWord = (purposes: readonly ConsentPurpose[]): SQL => sql`exists (
  select from unnest(${sql.param([...purposes])}::consent_purpose[]) as asked (purpose)
  where (asked.purpose = any (${sql.param(purposes.filter(mayBeGivenUnderAge))}::consent_purpose[])
    or not is_minor(p.organization_id, p.id)) and not exists (select from consents w
    where w.organization_id = p.organization_id and w.person_id = p.id and w.purpose = asked.purpose
      and not ${SAID_UNDER_AGE}))`;

const isBeingAsked = ({ now }: OrganizationContext): SQL => sql`exists (
  select from consent_requests r
  join consent_campaigns c on c.organization_id = r.organization_id and c.id = r.campaign_id
  where r.organization_id = p.organization_id and r.person_id = p.id and r.answered_at is null
    and c.expires_at > ${now.toISOString()}::timestamptz)`;

/** Where mail for the person `p` with the details `d` goes: for somebody under age to who acts for them, for the dead nowhere. */
export const addressOf = (day: string): SQL => sql`
  case when ${hasDied()} then null
       when is_minor(p.organization_id, p.id) then ${guardianMail(day)}
       when ${fieldIsVisible('email', 'admins', DETAILS_ROW)} then d.email end`;

const GUARDIAN_ROW = { organization: sql`gd.organization_id`, person: sql`gd.person_id` };

const guardianMail = (day: string): SQL => sql`(
  select gd.email from guardianships g
  join person_details gd on gd.organization_id = g.organization_id and gd.person_id = g.guardian_id
  where g.organization_id = p.organization_id and g.minor_id = p.id and gd.email is not null
    and (g.starts_on is null or g.starts_on <= ${day}::date) and (g.ends_on is null or g.ends_on > ${day}::date)
    and ${fieldIsVisible('email', 'admins', GUARDIAN_ROW)} and not ${hasDied(GUARDIAN_ROW)}
  order by g.created_at limit 1)`;
