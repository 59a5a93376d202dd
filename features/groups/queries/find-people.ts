import 'server-only';
import { sql } from 'drizzle-orm';
import { readPeople } from '@/features/members/people';
import { membershipStatus } from '@/features/members/rules';
import { viewerOf } from '@/features/members/scope';
import { searchCondition } from '@/features/members/search';
import { today } from '@/features/members/today';
import type { ListedMember } from '@/features/members/view';
import { query } from '@/server/query';

const MOST = 20;

/** People of the organization by name, to choose one for a group: members and others alike. */
export const findPeopleForGroup = query({
  permission: 'group:update',
  run: async (context, { q }: { q: string }): Promise<Omit<ListedMember, 'offices'>[]> => {
    const { tx, organization } = context;
    const search = await searchCondition(tx, organization.id, q, 'admins');
    if (!search) return [];
    const { rows } = await tx.execute<{ id: string }>(sql`
      select p.id from people p where p.organization_id = ${organization.id} and ${search}
      order by p.sort_key, p.id limit ${MOST}`);
    const ids = rows.map((row) => row.id);
    const found = await readPeople(tx, organization.id, ids, viewerOf(context));
    const day = today(context);
    return found.map((person) => ({ ...person, status: membershipStatus(person.memberships ?? [], day) }));
  },
});
