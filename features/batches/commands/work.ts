import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { batches, type DoneRow } from '@/db/schema/batches';
import { personDetails } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { inviteTo } from '@/features/organizations/invitations';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { can } from '@/server/policy/can';
import type { Role } from '@/server/policy/permissions';
import { isBatch, lockBatch, settingsOf } from '../batch';
import { lockPeople } from '../facts';
import { doingOf, stillAsPlanned } from '../planned';
import { batchInput } from '../schema';

const CHUNK = 100;

/**
 * Sends the next invitations of a running batch, in the name of whoever started it. Who has changed since is skipped and
 * named. Stops where whoever started it may no longer invite.
 */
export const workBatch = command({
  name: 'batch.work',
  permission: 'batch:work',
  input: batchInput,
  subject: (context, { batch }) => lockBatch(context, batch),
  run: async (context, { batch: id }, batch) => {
    const settings = settingsOf(batch);
    if (batch.state !== 'running' || settings?.action !== 'invite') return { isDone: true };
    const all = doingOf(batch.plan);
    const inviter = await asStarter(context, batch.createdBy);
    const chunk = inviter ? all.slice(batch.worked, batch.worked + CHUNK) : [];
    await lockPeople(context, chunk.map(({ person }) => person)); // biome-ignore format: one line
    const turn = await stillAsPlanned(context, chunk, settings);
    const letters = await lettersFor(context, turn.map(({ person }) => person)); // biome-ignore format: one line
    const made: DoneRow[] = [];
    for (const { person, outcome } of turn) {
      const { email = null, locale = null } = letters.get(person) ?? {};
      const to = outcome === 'mail' ? email : null;
      const target = { personId: person, email: to, locale: locale ?? settings.locale };
      const { invitationId } = await inviteTo(inviter ?? context, target);
      made.push({ person, made: invitationId });
    }
    const worked = inviter ? batch.worked + chunk.length : all.length;
    const isDone = worked >= all.length;
    await context.tx
      .update(batches)
      .set({
        worked,
        undo: sql`${batches.undo} || ${JSON.stringify(made)}::jsonb`,
        ...(isDone ? { state: 'done' as const, doneAt: sql`now()` } : {}),
      })
      .where(isBatch(context.organization.id, id));
    return { isDone };
  },
  journal: () => null,
});

/** The context of whoever started the batch; null where they have lost the right to invite, or their account. */
async function asStarter(
  context: OrganizationContext,
  accountId: string | null,
): Promise<OrganizationContext | null> {
  const { tx, organization } = context;
  if (accountId === null) return null;
  const { id, email, name, locale, isOperator } = accounts;
  const [account] = await tx
    .select({ id, email, name, locale, isOperator })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const grants = await tx
    .select({ role: accessGrants.role })
    .from(accessGrants)
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.accountId, accountId),
        isNull(accessGrants.revokedAt),
      ),
    );
  const standing = { roles: new Set<Role>(grants.map(({ role }) => role)), accountId, linkedId: null };
  if (!account || !can(standing, 'member:invite')) return null;
  return { ...context, standing, actor: { kind: 'account', account: { ...account, sessionId: '' } } };
}

async function lettersFor({ tx, organization }: OrganizationContext, ids: string[]) {
  const { personId: person, email, locale } = personDetails;
  const rows = await tx
    .select({ person, email, locale })
    .from(personDetails)
    .where(and(eq(personDetails.organizationId, organization.id), inArray(person, ids)));
  return new Map(rows.map((row) => [row.person, row]));
}
