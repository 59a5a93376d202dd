import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { erasures } from '@/db/schema/personal-data';
import { query } from '@/server/query';
import { readOpenErasures } from '../erasure-view';

const MOST = 100;

/** What waits, and what was done last: of whom nothing is known any more but the pseudonym in the journal. */
export const listErasures = query({
  permission: 'erasure:list',
  run: async (context, _input: undefined) => {
    const { tx, organization } = context;
    const done = await tx
      .select({
        id: erasures.id,
        doneAt: erasures.doneAt,
        pseudonym: erasures.pseudonym,
        origin: erasures.origin,
      })
      .from(erasures)
      .where(and(eq(erasures.organizationId, organization.id), isNotNull(erasures.doneAt)))
      .orderBy(desc(erasures.doneAt))
      .limit(MOST);
    return {
      open: await readOpenErasures(context, null),
      done: done.map(({ doneAt, pseudonym, ...row }) => ({
        ...row,
        doneAt: doneAt ?? context.now,
        label: pseudonym ? `#${pseudonym.slice(0, 8)}` : '—',
      })),
    };
  },
});
