import 'server-only';
import { sql } from 'drizzle-orm';
import type { GuardianRelation } from '@/db/enums';
import { readPeople } from '@/features/members/people';
import { viewerOf } from '@/features/members/scope';
import { hasDied } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';
import { holds } from './household';
import { answersOn } from './rules';
import type { GuardianView } from './view';

interface Row extends Record<string, unknown> {
  id: string;
  minorId: string;
  guardianId: string | null;
  name: string | null;
  contact: string | null;
  relation: GuardianRelation;
  startEdtf: string | null;
  startsOn: string | null;
  endEdtf: string | null;
  endsOn: string | null;
  hasDied: boolean;
}

/** The guardian of a row `m` of guardianships; without a record of their own nobody knows. */
export const GUARDIAN_OF_ROW = { organization: sql`m.organization_id`, person: sql`m.guardian_id` };

/** Who acts or acted for these people, by the minor; those of today first. Who has died acts no more. */
export async function readGuardians(
  context: OrganizationContext,
  minors: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, GuardianView[]>> {
  const found = new Map<string, GuardianView[]>();
  if (minors.length === 0) return found;
  const { tx, organization } = context;
  const { rows } = await tx.execute<Row>(sql`
    select m.id, m.minor_id as "minorId", m.guardian_id as "guardianId", m.name, m.contact, m.relation,
      m.start_edtf as "startEdtf", m.starts_on::text as "startsOn", m.end_edtf as "endEdtf", m.ends_on::text as "endsOn",
      ${hasDied(GUARDIAN_OF_ROW)} as "hasDied"
    from guardianships m
    where m.organization_id = ${organization.id} and m.minor_id in ${[...minors]}
    order by ${holds(day)} desc, "hasDied", m.starts_on nulls first, m.created_at`);
  const ids = [...new Set(rows.flatMap(({ guardianId }) => guardianId ?? []))];
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const { minorId, guardianId, ...row } of rows) {
    const person = guardianId ? (byId.get(guardianId) ?? null) : null;
    found.set(minorId, [...(found.get(minorId) ?? []), { ...row, person, isToday: answersOn(row, day) }]);
  }
  return found;
}
