import 'server-only';
import { sql } from 'drizzle-orm';
import { DETAILS_ROW } from '@/features/members/consent';
import { contactIsVisible } from '@/features/members/contacts';
import { fieldIsVisible } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';

/** A family's phone, a popular name of one year: whoever shares a key with more people is compared with so many. */
const MOST_UNDER_A_KEY = 60;
/** A whole name alone leads to a double only where hardly anybody else has it. */
const NAMESAKES_OF_A_RARE_NAME = 5;

/** What admins may not see leads nobody to anybody. */
const seen = (field: 'email' | 'phone' | 'birth') => fieldIsVisible(field, 'admins', DETAILS_ROW);

/**
 * Writes the keys of these people, as hashes: mail address, phone; name and year of birth; name and father; any word of the
 * name and the day of birth (for a slip in another word, or a surname that has changed); the name alone.
 */
export async function writeKeys(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    with words as (
      select person_id, token, is_name from person_tokens
      where organization_id = ${organization.id} and person_id = any (${sql.param(ids)}::uuid[])),
    named as (
      select person_id, string_agg(token, ' ' order by token) as name from words where is_name group by person_id),
    details as (
      select d.person_id, case when ${seen('birth')} then d.birth_edtf end as birth,
        case when ${seen('email')} then d.email end as email, case when ${seen('phone')} then d.phone end as phone
      from person_details d
      where d.organization_id = ${organization.id} and d.person_id = any (${sql.param(ids)}::uuid[]))
    insert into duplicate_keys (organization_id, key, person_id, is_name)
    select ${organization.id}, hashtextextended(kind || ':' || value, 0), person_id, (kind = 'name')::int
    from (
      select 'name' as kind, person_id, name as value from named
      union all select 'year', person_id, name || ' ' || left(birth, 4) from named join details using (person_id)
        where birth ~ '^[0-9]{4}'
      union all select 'father', person_id, name || ' ' || token from named join words using (person_id) where not is_name
      union all select 'day', person_id, token || ' ' || birth from words join details using (person_id)
        where birth ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
      union all select 'email', person_id, email from details where email is not null
      union all select 'phone', person_id, phone from details where phone is not null
      union all select c.kind, c.person_id, c.value from person_contacts c
        where c.organization_id = ${organization.id} and c.person_id = any (${sql.param(ids)}::uuid[])
          and (${contactIsVisible('phone', 'admins')} or ${contactIsVisible('email', 'admins')})) keys
    on conflict do nothing`);
}

/** The pairs to compare in which one of these people comes first. `offset 0`: person by person, never through all keys. */
export async function findCandidates({ tx, organization }: OrganizationContext, ids: readonly string[]) {
  const { rows } = await tx.execute<{ first: string; second: string }>(sql`
    select distinct k.person_id as first, other.person_id as second
    from unnest(${sql.param(ids)}::uuid[]) as asked (id)
    cross join lateral (
      select * from duplicate_keys
      where organization_id = ${organization.id} and person_id = asked.id offset 0) k
    cross join lateral (
      select o.person_id from duplicate_keys o
      where o.organization_id = k.organization_id and o.key = k.key and o.person_id > k.person_id
      order by o.organization_id, o.key, o.person_id limit ${MOST_UNDER_A_KEY}) other
    where (k.is_name = 0 or (select count(*) from (
        select from duplicate_keys n where n.organization_id = k.organization_id and n.key = k.key
        limit ${NAMESAKES_OF_A_RARE_NAME + 1}) few) <= ${NAMESAKES_OF_A_RARE_NAME})`);
  return rows;
}
