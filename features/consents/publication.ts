import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { lastWord, PEOPLE_ROW } from '@/features/members/consent';
import type { OrganizationContext } from '@/server/context';
import { SAID_UNDER_AGE } from './under-age';

/** A published source speaks of the person `p`: of themselves, of a fact of theirs, or of an office that they held. */
const isInASource: SQL = sql`exists (
  select from citations c join sources s on s.organization_id = c.organization_id and s.id = c.source_id
  where c.organization_id = p.organization_id and s.published_at is not null and (
    c.person_id = p.id
    or exists (select from person_facts f
      where f.organization_id = c.organization_id and f.id = c.person_fact_id and f.person_id = p.id)
    or exists (select from terms t
      where t.organization_id = c.organization_id and t.id = c.term_id and t.person_id = p.id)
    or exists (select from statement_people n
      where n.organization_id = c.organization_id and n.statement_id = c.statement_id and n.person_id = p.id)
    or exists (select from event_people e
      where e.organization_id = c.organization_id and e.event_id = c.event_id and e.person_id = p.id)))`;

/** Something of the organization's that is public names the person `p`. */
const hasAPublicPlace: SQL = sql`(
  exists (select from terms t join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id and o.is_public
    where t.organization_id = p.organization_id and t.person_id = p.id)
  or exists (select from statement_people n where n.organization_id = p.organization_id and n.person_id = p.id)
  or exists (select from event_people e where e.organization_id = p.organization_id and e.person_id = p.id))`;

/**
 * Whether the name is public follows the consent to publication: given, it is where something public names the person; refused or
 * taken back, it is not, unless a published source named them, which is for a correction request to say; as long as nothing is
 * recorded it stays as it is (ADR 15). After a "yes" that was said under age it is not. The wall of the database and every public page
 * ask that one flag.
 */
export async function followPublication(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<void> {
  await tx.execute(sql`update people p set is_named_publicly = ${MAY_BE_NAMED}
    where p.organization_id = ${organization.id} and p.id = ${personId}`);
}

const heardWord = lastWord(
  'publication',
  PEOPLE_ROW,
  sql`case when ${SAID_UNDER_AGE} then 'under-age' else w.answer::text end`,
);

const MAY_BE_NAMED: SQL = sql`
  case ${heardWord}
    when 'under-age' then false
    when 'given' then p.is_named_publicly or ${hasAPublicPlace}
    when 'refused' then p.is_named_publicly and ${isInASource}
    when 'withdrawn' then p.is_named_publicly and ${isInASource}
    else p.is_named_publicly end`;

/** The person `p` has said of age that they may be named. */
export const HAS_AGREED_OF_AGE: SQL = sql`(${heardWord} = 'given') is true`;

/** Whoever comes of age is named only if they have said so of age: a source that named the child did not ask them. */
export async function followComingOfAge(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<void> {
  await tx.execute(sql`update people p set is_named_publicly = p.is_named_publicly and ${HAS_AGREED_OF_AGE}
    where p.organization_id = ${organization.id} and p.id = ${personId}`);
}

/** The same without writing it, for a merge, which writes down everything that it changes. */
export async function mayBeNamed(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ may: boolean }>(sql`select ${MAY_BE_NAMED} as may from people p
    where p.organization_id = ${organization.id} and p.id = ${personId}`);
  return rows[0]?.may ?? false;
}

/** Whether the person has said that they do not want to be named on public pages. */
export async function objectsToPublication(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<boolean> {
  const { rows } = await tx.execute<{ objects: boolean }>(sql`
    select (${lastWord('publication')} in ('refused', 'withdrawn')) is true as objects from people p
    where p.organization_id = ${organization.id} and p.id = ${personId}`);
  return rows[0]?.objects ?? false;
}
