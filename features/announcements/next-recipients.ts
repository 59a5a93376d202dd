import 'server-only';
import { sql } from 'drizzle-orm';
import type { LeftOutReason } from '@/db/enums';
import { shownName } from '@/features/organizations/shown-name';
import type { Locale } from '@/lib/locales';
import { formatPersonName, type PersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import type { Announcement } from './announcement';
import { reasonNotToWrite } from './reasons';
import { isWrittenTo, visibleEmail } from './recipients';

/** Somebody whose turn it is. */
export interface Next {
  id: string;
  personId: string | null;
  name: string;
  email: string | null;
  locale: Locale | null;
  against: LeftOutReason | null;
}

interface Row extends Omit<Next, 'name'>, Record<string, unknown> {
  personName: PersonName | null;
  registered: string | null;
}

/** Whose mail is made next, as they are at this moment; locked. */
export async function nextRecipients(
  { tx, organization }: OrganizationContext,
  { id, kind }: Announcement,
  most: number,
): Promise<Next[]> {
  if (most <= 0) return [];
  const { rows } = await tx.execute<Row>(sql`
    with turn as (
      select r.id, r.person_id, r.registration_id from announcement_recipients r
      where r.organization_id = ${organization.id} and r.announcement_id = ${id}
        and r.mail_id is null and r.left_out is null
      order by r.id limit ${most} for update)
    select f.*, case when f."personId" is not null and not f.is_written_to then 'gone'
      else ${reasonNotToWrite(organization.id, kind, { email: sql`f.email`, person: sql`f."personId"` })} end as against
    from (
      select t.id, t.person_id as "personId", case when p.id is not null then ${shownName(sql`coalesce(d.locale, ${organization.defaultLocale})`)} end as "personName", g.name as registered,
        coalesce(d.locale, g.locale) as locale, coalesce(${isWrittenTo(organization.id)}, false) as is_written_to,
        case when t.person_id is null then g.email else ${visibleEmail} end as email
      from turn t
      left join people p on p.organization_id = ${organization.id} and p.id = t.person_id
      left join person_details d on d.organization_id = ${organization.id} and d.person_id = t.person_id
      left join registrations g on g.organization_id = ${organization.id} and g.id = t.registration_id
      offset 0) f`);
  return rows.map(({ personName, registered, ...row }) => ({
    ...row,
    name: registered ?? (personName ? formatPersonName(personName, 'given-first') : ''),
  }));
}
