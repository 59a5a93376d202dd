import { and, eq } from 'drizzle-orm';
import { households } from '@/db/schema/households';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { householdEntry, lockHousehold, wasEverLivedIn } from '../household';
import { removeHouseholdInput } from '../schema';

/** Takes a household away that was made by mistake. One that somebody lived in is history, and stays. */
export const removeHousehold = command({
  name: 'household.remove',
  permission: 'household:update',
  input: removeHouseholdInput,
  subject: (context, { id }) => lockHousehold(context, id),
  run: async (context, { id }, household) => {
    if (await wasEverLivedIn(context, id)) throw new Refusal('conflict', 'household-has-history');
    const { tx, organization } = context;
    await tx
      .delete(households)
      .where(and(eq(households.organizationId, organization.id), eq(households.id, id)));
    return household;
  },
  journal: (household) => householdEntry(household),
});
