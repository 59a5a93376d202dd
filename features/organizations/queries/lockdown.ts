import 'server-only';
import { inArray } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import { query } from '@/server/query';
import { countAdmins, findOpenLockdown, isAdminNow } from '../lockdown';
import type { LockdownView } from '../manage-view';

/** Whether the organization is locked, since when, and what is missing to lift it. */
export const getLockdown = query({
  permission: 'lockdown:read',
  run: async (context, _input: null): Promise<LockdownView> => {
    const mayLiftAlone = can(context.standing, 'lockdown:lift-alone');
    const admins = await countAdmins(context);
    const open = await findOpenLockdown(context);
    if (!open) return { locked: null, admins, mayLiftAlone };
    const { lockedAt, lockedBy, agreedAt, agreedBy } = open;
    const names = await namesOf(context, [lockedBy, agreedBy]);
    const holds = agreedBy !== null && agreedAt !== null && (await isAdminNow(context, agreedBy));
    const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
    return {
      admins,
      mayLiftAlone,
      locked: {
        at: lockedAt,
        by: nameOf(lockedBy),
        agreed: holds
          ? { at: agreedAt, by: nameOf(agreedBy), isMine: agreedBy === context.standing.accountId }
          : null,
      },
    };
  },
});

async function namesOf({ tx }: OrganizationContext, ids: readonly (string | null)[]) {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.id, known));
  return new Map(rows.map(({ id, name, email }) => [id, name || (email ?? '')]));
}
