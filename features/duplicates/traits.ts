import 'server-only';
import { sql } from 'drizzle-orm';
import { DETAILS_ROW } from '@/features/members/consent';
import { contactIsVisible } from '@/features/members/contacts';
import { fieldIsVisible } from '@/features/members/scope';
import type { PersonTraits } from '@/lib/same-person';
import type { OrganizationContext } from '@/server/context';

/** Counting on says nothing new: the name is common. */
const MOST_NAMESAKES = 2_000;

interface TraitsRow extends Record<string, unknown>, Omit<PersonTraits, 'names'> {
  id: string;
  given: string;
  surname: string;
  patronymic: string | null;
  forms: { given: string; surname: string; patronymic: string | null }[] | null;
  namesakes: number;
}

/** What these people are compared by, as far as admins may see it, and how many have their name. */
export async function readTraits(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
): Promise<Map<string, PersonTraits & { namesakes: number }>> {
  if (ids.length === 0) return new Map();
  const seen = (field: 'birth' | 'email' | 'phone' | 'city') => fieldIsVisible(field, 'admins', DETAILS_ROW);
  const { rows } = await tx.execute<TraitsRow>(sql`
    select p.id, p.given, p.surname, p.patronymic,
      case when ${seen('birth')} then d.birth_edtf end as birth, case when ${seen('email')} then d.email end as email,
      case when ${seen('phone')} then d.phone end as phone, case when ${seen('city')} then d.city end as city,
      array(select c.value from person_contacts c where c.organization_id = p.organization_id and c.person_id = p.id
        and (${contactIsVisible('phone', 'admins')} or ${contactIsVisible('email', 'admins')})) as contacts,
      (select json_agg(json_build_object('given', n.given, 'surname', n.surname, 'patronymic', n.patronymic))
        from person_names n where n.organization_id = p.organization_id and n.person_id = p.id) as forms,
      (select count(*) from (
        select from duplicate_keys k
        join duplicate_keys o on o.organization_id = k.organization_id and o.key = k.key
        where k.organization_id = p.organization_id and k.person_id = p.id and k.is_name = 1
        limit ${MOST_NAMESAKES}) few)::int as namesakes
    from people p
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    where p.organization_id = ${organization.id} and p.id = any (${sql.param(ids)}::uuid[])`);
  return new Map(
    rows.map(({ id, given, surname, patronymic, forms, ...rest }) => [
      id,
      { ...rest, names: [{ given, surname, patronymic }, ...(forms ?? [])] },
    ]),
  );
}
