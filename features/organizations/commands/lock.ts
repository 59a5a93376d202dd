import { sql } from 'drizzle-orm';
import { lockdowns } from '@/db/schema/organizations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { rememberHiding } from '@/server/hidden-list';
import { lockdownEntry, lockOpenLockdown, tagsOfLockdown } from '../lockdown';
import { tellOfLockdown } from '../lockdown-mail';
import { isUuid, nothingInput } from '../schema';

/**
 * Locks the organization: from the next request on everything is closed that is no public text, and every other session of
 * everybody who belongs to it has ended.
 */
export const lockOrganization = command({
  name: 'lockdown.lock',
  permission: 'lockdown:lock',
  input: nothingInput,
  run: async (context) => {
    const { tx, organization, standing, now } = context;
    const known = await lockOpenLockdown(context);
    if (known) return { id: known.id, isNew: false, ended: 0 };
    const [made] = await tx
      .insert(lockdowns)
      .values({ organizationId: organization.id, lockedAt: now, lockedBy: standing.accountId })
      .returning({ id: lockdowns.id });
    if (!made) throw new Error('the lockdown was not written');
    await rememberHiding(context, 'organization', organization.id, true);
    const ended = await endSessions(context);
    await tellOfLockdown(context, 'locked');
    return { id: made.id, isNew: true, ended };
  },
  journal: ({ id, isNew, ended }) => (isNew ? lockdownEntry(id, { sessionsEnded: ended }) : null),
  tags: tagsOfLockdown,
});

/** Also of people who belong to other organizations as well: who is signed in where is not ours to tell apart. */
async function endSessions({ tx, actor }: OrganizationContext): Promise<number> {
  const own = actor.kind === 'account' && isUuid(actor.account.sessionId) ? actor.account.sessionId : null;
  const { rows } = await tx.execute<{ ended: number }>(
    sql`select end_sessions_of_locked_organization(${own}::uuid) as ended`,
  );
  return rows[0]?.ended ?? 0;
}
