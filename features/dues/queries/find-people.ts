import 'server-only';
import { sql } from 'drizzle-orm';
import { searchCondition } from '@/features/members/search';
import type { RequestContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import { readPayers } from '../payers';
import type { Payer } from '../view';

const MOST = 20;

/** In an hour: somebody with the bank's paper in hand looks up two a minute. */
const SEARCHES = 120;

/** People of the organization whom a search finds, to open their account: members and others alike. */
export const findPayers = query({
  permission: 'dues:list',
  // A treasurer looks somebody up; whoever types all names through does something else.
  rateLimit: ({ organization, standing }) => ({
    key: `payers:${organization?.id}:${standing.accountId}`,
    limit: SEARCHES,
    seconds: 3600,
  }),
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

/** The same for a page, which says it when somebody looks up too many. */
export async function findUnlessTooMany(request: RequestContext, q: string): Promise<Payer[] | 'limit'> {
  try {
    return await findPayers(request, { q });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'limit') return 'limit';
    throw error;
  }
}
