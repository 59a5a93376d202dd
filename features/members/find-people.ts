import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { readPeople } from './people';
import { MOST_TO_CHOOSE, membershipStatus } from './rules';
import { viewerOf } from './scope';
import { searchCondition } from './search';
import { today } from './today';
import type { ListedMember } from './view';

/** Somebody to choose, with their status. */
export type Choosable = Omit<ListedMember, 'offices'>;

/** People of the organization whom a search finds, members and others alike, to choose one of them; with the rights of an admin. */
export async function findPeopleToChoose(context: OrganizationContext, q: string): Promise<Choosable[]> {
  const { tx, organization } = context;
  const search = await searchCondition(tx, organization.id, q, 'admins');
  if (!search) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select p.id from people p where p.organization_id = ${organization.id} and ${search}
    order by p.sort_key, p.id limit ${MOST_TO_CHOOSE}`);
  const ids = rows.map((row) => row.id);
  const found = await readPeople(tx, organization.id, ids, viewerOf(context));
  const day = today(context);
  return found.map((person) => ({ ...person, status: membershipStatus(person.memberships ?? [], day) }));
}
