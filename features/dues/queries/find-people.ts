import 'server-only';
import { sql } from 'drizzle-orm';
import { searchCondition } from '@/features/members/search';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { readPayers } from '../payers';
import type { Payer } from '../view';

const MOST = 20;

/** People of the organization whom a search finds, to open their account: members and others alike. */
export const findPayers = query({
  permission: 'dues:list',
  run: async (context, { q }: { q: string }): Promise<Payer[]> => {
    const { tx, organization } = context;
    const search = await searchCondition(tx, organization.id, q, 'admins');
    if (!search) return [];
    const { rows } = await tx.execute<{ id: string }>(sql`
      select p.id from people p where p.organization_id = ${organization.id} and ${search} and ${personIsThereFor(context)}
      order by p.sort_key, p.id limit ${MOST}`);
    const payers = await readPayers(
      context,
      rows.map(({ id }) => id),
    );
    return rows.flatMap(({ id }) => payers.get(id) ?? []);
  },
});
