import { and, eq, sql } from 'drizzle-orm';
import { lockdowns } from '@/db/schema/organizations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { rememberHiding } from '@/server/hidden-list';
import { can } from '@/server/policy/can';
import { isAdminNow, lockdownEntry, lockOpenLockdown, type OpenLockdown, tagsOfLockdown } from '../lockdown';
import { tellOfLockdown } from '../lockdown-mail';
import { nothingInput } from '../schema';

/** Lifts the lockdown: one administrator agrees and another one lifts it, or the operator does it alone. */
export const liftLockdown = command({
  name: 'lockdown.lift',
  permission: 'lockdown:lift',
  input: nothingInput,
  subject: lockOpenLockdown,
  run: async (context, _input, lockdown) => {
    const { tx, organization, standing, now } = context;
    const isIt = and(eq(lockdowns.organizationId, organization.id), eq(lockdowns.id, lockdown.id));
    if (await mayLift(context, lockdown)) {
      await tx.update(lockdowns).set({ liftedAt: now, liftedBy: standing.accountId }).where(isIt);
      await rememberHiding(context, 'organization', organization.id, false);
      await giveBackTimeToUndo(context, lockdown);
      await tellOfLockdown(context, 'lifted');
      return { id: lockdown.id, state: 'lifted' as const };
    }
    if (lockdown.agreedBy === standing.accountId) return { id: lockdown.id, state: 'waiting' as const };
    await tx.update(lockdowns).set({ agreedBy: standing.accountId, agreedAt: now }).where(isIt);
    await tellOfLockdown(context, 'agreed');
    return { id: lockdown.id, state: 'agreed' as const };
  },
  journal: ({ id, state }) => (state === 'waiting' ? null : lockdownEntry(id, { state })),
  tags: tagsOfLockdown,
});

/** The second of two: somebody else agreed before, and is still an administrator. */
async function mayLift(context: OrganizationContext, { agreedBy }: OpenLockdown): Promise<boolean> {
  if (can(context.standing, 'lockdown:lift-alone')) return true;
  if (agreedBy === null || context.standing.accountId === null) return false;
  return agreedBy !== context.standing.accountId && (await isAdminNow(context, agreedBy));
}

/** Nobody could take an erasure back meanwhile: what was left of the seven days is left again. */
const giveBackTimeToUndo = ({ tx, organization, now }: OrganizationContext, { lockedAt }: OpenLockdown) =>
  tx.execute(sql`
    update erasures set due_at = due_at + (${now.toISOString()}::timestamptz - ${lockedAt.toISOString()}::timestamptz)
    where organization_id = ${organization.id} and undone_at is null and done_at is null
      and due_at > ${lockedAt.toISOString()}::timestamptz`);
