import 'server-only';
import { sql } from 'drizzle-orm';
import { MEMBERSHIP_TYPES } from '@/db/enums';
import { query } from '@/server/query';
import { readTypes } from '../membership-types';
import type { KeptTypes, OwnType } from '../type-names';

/** The organization's own membership types, to choose from. */
export const listMembershipTypes = query({
  permission: 'member:list',
  run: ({ tx, organization }, _input: undefined): Promise<OwnType[]> => readTypes(tx, organization.id),
});

/** All of them for those who make them: the organization's own, and how many have had each of those that everybody has. */
export const listKeptTypes = query({
  permission: 'membership-type:update',
  run: async ({ tx, organization }, _input: undefined): Promise<KeptTypes> => {
    const { rows } = await tx.execute<{ type: string; people: number }>(sql`
      select m.type, count(distinct m.person_id)::int as people from memberships m
      where m.organization_id = ${organization.id} group by m.type`);
    const people = new Map(rows.map((row) => [row.type, row.people]));
    const kept = <Type extends { id: string }>(type: Type) => ({ ...type, people: people.get(type.id) ?? 0 });
    return {
      common: MEMBERSHIP_TYPES.map((id) => kept({ id })),
      own: (await readTypes(tx, organization.id)).map(kept),
    };
  },
});
