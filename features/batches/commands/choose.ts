import { and, eq, inArray, sql } from 'drizzle-orm';
import { batches } from '@/db/schema/batches';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { chooseInput } from '../schema';

/** Keeps whom something is to be done to, and what. Nothing is done yet, so the journal says nothing. */
export const chooseMembers = command({
  name: 'batch.choose',
  permission: 'batch:run',
  input: chooseInput,
  run: async ({ tx, organization, standing }, { action, scope, people, onPage, filter }) => {
    const chosen = scope === 'ticked' ? people : onPage;
    // Whatever was begun and left lying is of no use a day later.
    await tx
      .delete(batches)
      .where(
        and(
          eq(batches.organizationId, organization.id),
          inArray(batches.state, ['chosen', 'planned']),
          sql`${batches.createdAt} < now() - interval '1 day'`,
        ),
      );
    const [batch] = await tx
      .insert(batches)
      .values({
        organizationId: organization.id,
        action,
        selection: scope === 'found' ? { filter: filter ?? {} } : { people: chosen ?? [] },
        createdBy: standing.accountId,
      })
      .returning({ id: batches.id });
    if (!batch) throw notFound();
    return batch;
  },
  journal: () => null,
});
