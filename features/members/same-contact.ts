import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { DETAILS_ROW } from './consent';
import { contactIsVisible } from './contacts';
import { fieldIsVisible } from './scope';

/** Mail addresses and phone numbers in the form in which they are kept. */
export interface Contacts {
  emails: readonly string[];
  phones: readonly string[];
}

/** Somebody on record who has one of them. */
export interface PersonReached {
  id: string;
  given: string;
  surname: string;
  patronymic: string | null;
  reasons: ('email' | 'phone')[];
}

const MOST = 300;

/**
 * The people who have one of these mail addresses or phone numbers, as the first of its kind or a further one. What a person
 * hides from admins leads nobody to them. Who agrees in more comes first.
 */
export async function findByContact(
  { tx, organization }: OrganizationContext,
  { emails, phones }: Contacts,
): Promise<PersonReached[]> {
  if (emails.length + phones.length === 0) return [];
  const { id } = organization;
  const isEmail = sql`any (${sql.param([...emails])}::text[])`;
  const isPhone = sql`any (${sql.param([...phones])}::text[])`;
  // Everybody's details are read, so once, and the choices of those few only who agree.
  const { rows } = await tx.execute<PersonReached & Record<string, unknown>>(sql`
    with details as materialized (
      select d.organization_id, d.person_id, d.email, d.phone from person_details d
      where d.organization_id = ${id} and (d.email = ${isEmail} or d.phone = ${isPhone})),
    found as (
      select d.person_id, 'email' as reason from details d
        where d.email = ${isEmail} and ${fieldIsVisible('email', 'admins', DETAILS_ROW)}
      union select d.person_id, 'phone' from details d
        where d.phone = ${isPhone} and ${fieldIsVisible('phone', 'admins', DETAILS_ROW)}
      union select c.person_id, c.kind from person_contacts c where c.organization_id = ${id}
        and ((${contactIsVisible('email', 'admins')} and c.value = ${isEmail})
          or (${contactIsVisible('phone', 'admins')} and c.value = ${isPhone})))
    select p.id, p.given, p.surname, p.patronymic, array_agg(f.reason order by f.reason) as reasons
    from found f join people p on p.organization_id = ${id} and p.id = f.person_id
    group by p.organization_id, p.id
    order by count(*) desc, p.sort_key, p.id limit ${MOST}`);
  return rows;
}
