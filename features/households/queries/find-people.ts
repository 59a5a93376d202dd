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

/** People of the organization by name, to choose who lives in a household or answers for a minor: members and others alike. */
export const findPeopleForHousehold = query({
  permission: 'household:update',
  run: async (context, { q }: { q: string }): Promise<Omit<ListedMember, 'offices'>[]> => {
    const { tx, organization } = context;
    const search = await searchCondition(tx, organization.id, q, 'admins');
    if (!search) return [];
    const { rows } = await tx.execute<{ id: string }>(sql`
      select p.id from people p where p.organization_id = ${organization.id} and ${search}
      order by p.sort_key, p.id limit ${MOST}`);
    const found = await readPeople(
      tx,
      organization.id,
      rows.map((row) => row.id),
      viewerOf(context),
    );
    const day = today(context);
    return found.map((person) => ({ ...person, status: membershipStatus(person.memberships ?? [], day) }));
  },
});
