import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { ADDED } from './store-plan';

/** A further phone that an import has written, as it stood there. */
export interface WrittenPhone extends Record<string, unknown> {
  id: string;
  person: string;
  label: string;
  value: string;
  visibility: string;
  position: number;
}

/** The same row gives the same number the same id, so the undo knows what it wrote. */
const IDS = sql`md5(r.import_id || ' ' || r.person_id || ' ' || n.value)::uuid`;

const numbersOf = ({ organization }: OrganizationContext, id: string) => sql`
  import_rows r cross join lateral unnest(string_to_array(r.values ->> 'morePhones', ',')) with ordinality as n (value, nr)
  where r.organization_id = ${organization.id} and r.import_id = ${id} and r.values ? 'morePhones'
    and (${ADDED} or r.kind = 'update')`;

/** The second and third number of a cell become further contacts, behind those that are there; admins see them. */
export async function addContacts(context: OrganizationContext, id: string): Promise<void> {
  await context.tx.execute(sql`
    insert into person_contacts (organization_id, id, person_id, kind, label, value, visibility, position)
    select r.organization_id, ${IDS}, r.person_id, 'phone', 'other', n.value, 'admins', n.nr - 1 + coalesce((
      select max(c.position) + 1 from person_contacts c
      where c.organization_id = r.organization_id and c.person_id = r.person_id), 0)
    from ${numbersOf(context, id)} on conflict do nothing`);
}

/** Takes the numbers of whoever was not edited out again. Gives what stood there. */
export async function takeContacts(context: OrganizationContext, id: string): Promise<WrittenPhone[]> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<WrittenPhone>(sql`
    delete from person_contacts c
    where c.organization_id = ${organization.id}
      and c.id in (select ${IDS} from ${numbersOf(context, id)} and not r.is_kept)
    returning c.id, c.person_id as person, c.label, c.value, c.visibility, c.position`);
  return rows;
}

/** Who is kept for another reason keeps their numbers. */
export async function keepContacts(
  { tx, organization }: OrganizationContext,
  id: string,
  phones: WrittenPhone[],
): Promise<void> {
  if (phones.length === 0) return;
  await tx.execute(sql`
    insert into person_contacts (organization_id, id, person_id, kind, label, value, visibility, position)
    select ${organization.id}, c.id, c.person, 'phone', c.label, c.value, c.visibility, c.position
    from jsonb_to_recordset(${JSON.stringify(phones)}::jsonb) as c (id uuid, person uuid, label text, value text,
      visibility visibility, position int)
    where c.person in (select r.person_id from import_rows r
      where r.organization_id = ${organization.id} and r.import_id = ${id} and r.is_kept)`);
}
