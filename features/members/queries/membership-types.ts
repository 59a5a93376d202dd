import 'server-only';
import { sql } from 'drizzle-orm';
import { query } from '@/server/query';
import { readTypes } from '../membership-types';
import type { KeptType, OwnType } from '../type-names';

/** The organization's own membership types, to choose from. */
export const listMembershipTypes = query({
  permission: 'member:list',
  run: ({ tx, organization }, _input: undefined): Promise<OwnType[]> => readTypes(tx, organization.id),
});

/** The same for those who make them. */
export const listKeptTypes = query({
  permission: 'membership-type:update',
  run: async ({ tx, organization }, _input: undefined): Promise<KeptType[]> => {
    const types = await readTypes(tx, organization.id);
    if (types.length === 0) return [];
    const { rows } = await tx.execute<{ type: string; people: number }>(sql`
      select m.type, count(distinct m.person_id)::int as people from memberships m
      where m.organization_id = ${organization.id} and m.type_id is not null group by m.type`);
    const people = new Map(rows.map((row) => [row.type, row.people]));
    return types.map((type) => ({ ...type, people: people.get(type.id) ?? 0 }));
  },
});
