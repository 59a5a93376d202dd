import 'server-only';
import { sql } from 'drizzle-orm';
import type { Span } from '@/features/members/rules';
import { lockPerson, type PersonSubject } from '@/features/members/subject';
import { today } from '@/features/members/today';
import { hasDied } from '@/features/organizations/deceased';
import { isUuid } from '@/features/organizations/schema';
import type { OrganizationContext } from '@/server/context';
import { readAges } from './ages';
import { GUARDIAN_OF_ROW } from './guardians';
import { mayActFor } from './rules';

/** For whom the account of the request may act today: minors whose guardian it has claimed the record of, unless they have died. */
export async function wardsOf(context: OrganizationContext): Promise<string[]> {
  const { tx, organization, standing } = context;
  if (standing.accountId === null) return [];
  const day = today(context);
  const { rows } = await tx.execute<{ id: string } & Span & Record<string, unknown>>(sql`
    select w.id, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn" from guardianships m
    join people g on g.organization_id = m.organization_id and g.id = m.guardian_id
    join people w on w.organization_id = m.organization_id and w.id = m.minor_id
    where m.organization_id = ${organization.id} and g.account_id = ${standing.accountId}
      and not ${hasDied(GUARDIAN_OF_ROW)}
    order by w.sort_key, w.id`);
  const ids = rows.map(({ id }) => id);
  const ages = await readAges(context, ids, day);
  const actedFor = rows.filter((row) => {
    const age = ages.get(row.id);
    return age !== undefined && mayActFor(row, age, day);
  });
  return [...new Set(actedFor.map(({ id }) => id))];
}

/**
 * A minor's record as its guardian holds it: owned by the account that may act for them, locked. Null for everybody else, so
 * that it is "not found".
 */
export async function lockWard(context: OrganizationContext, person: string): Promise<PersonSubject | null> {
  if (!isUuid(person)) return null;
  const subject = await lockPerson(context, person);
  // Asked after the lock: a guardianship that was ended meanwhile is over.
  if (!subject || !(await wardsOf(context)).includes(subject.id)) return null;
  return { ...subject, ownerAccountId: context.standing.accountId };
}
