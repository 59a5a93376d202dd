import 'server-only';
import { and, desc, eq, gt, ne, or } from 'drizzle-orm';
import { changeRequests } from '@/db/schema/change-requests';
import type { OrganizationContext } from '@/server/context';
import { isOutdated, readWhole, SHOWN_DAYS, unkept } from './change-subject';
import type { PersonField } from './fields';
import type { OwnChange } from './view';

const LONGEST_LIST = 100;

/** What was asked for in a record, by its person or who may act for them: what waits, and what became of the others lately. */
export async function readOwnChanges(context: OrganizationContext, id: string): Promise<OwnChange[]> {
  const { tx, organization, now } = context;
  const since = new Date(now.getTime() - SHOWN_DAYS * 86_400_000);
  const rows = await tx
    .select()
    .from(changeRequests)
    .where(
      and(
        eq(changeRequests.organizationId, organization.id),
        eq(changeRequests.personId, id),
        ne(changeRequests.state, 'withdrawn'),
        or(eq(changeRequests.state, 'open'), gt(changeRequests.decidedAt, since)),
      ),
    )
    .orderBy(desc(changeRequests.askedAt))
    .limit(LONGEST_LIST);
  const person = await readWhole(context, id);
  return rows.map((row) => {
    const field = row.field as PersonField;
    const before = unkept(row.before);
    return {
      id: row.id,
      field,
      before,
      after: unkept(row.after),
      state: row.state,
      words: row.words,
      askedAt: row.askedAt,
      isOutdated: row.state === 'open' && isOutdated(field, before, person),
    };
  });
}
