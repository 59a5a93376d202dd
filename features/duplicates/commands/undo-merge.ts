import { and, eq, sql } from 'drizzle-orm';
import { merges } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { lockEventsOfPeople } from '@/features/registrations/lock-events';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import type { Change } from '../change-log';
import { finish } from '../merging';
import { rememberApart } from '../remember-merged';
import { canBeUndone } from '../rules';
import { undoMergeInput } from '../schema';
import { undoChanges } from '../undo-changes';

/** Takes a merge back: two records again. What was changed since stays with the record that it was changed on, and is named. */
export const undoMerge = command({
  name: 'duplicate.undo-merge',
  permission: 'duplicate:merge',
  input: undoMergeInput,
  subject: (context, { merge }) => lockMerge(context, merge),
  run: async (context, _input, { merge }) => {
    const { tx, organization, now } = context;
    if (!canBeUndone({ mergedAt: merge.createdAt, undoneAt: merge.undoneAt }, now)) {
      throw new Refusal('conflict', 'merge-not-undoable');
    }
    // The record was itself merged into another one since.
    if (merge.personId !== merge.intoId) throw new Refusal('conflict', 'merged-on-since');
    const stayed = await undoChanges(tx, merge.changes as Change[]);
    await keepSafe(context, merge);
    await finish(context, [merge.intoId, merge.goneId]);
    await tx
      .update(merges)
      .set({ undoneAt: now, stayed, changes: [] })
      .where(and(eq(merges.organizationId, organization.id), eq(merges.id, merge.id)));
    await rememberApart(context, [merge.intoId, merge.goneId]);
    return { stayed };
  },
  journal: ({ stayed }, _input, { merge, label }) => ({
    subjectType: 'person',
    subjectId: merge.intoId,
    subjectName: label,
    details: { separated: merge.goneId, stayed: stayed.length },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug), tag.events(organization.slug)],
});

/** Who turned safe mode on after the merge meant both: the record that comes back must not show them again. */
async function keepSafe(
  { tx, organization }: OrganizationContext,
  { intoId, goneId, createdAt }: typeof merges.$inferSelect,
): Promise<void> {
  await tx.execute(sql`
    update people gone set safe_by_self_at = coalesce(gone.safe_by_self_at, kept.safe_by_self_at),
      safe_by_admin_at = coalesce(gone.safe_by_admin_at, kept.safe_by_admin_at),
      safe_reason = coalesce(gone.safe_reason, kept.safe_reason)
    from people kept
    where kept.organization_id = ${organization.id} and kept.id = ${intoId} and gone.organization_id = kept.organization_id
      and gone.id = ${goneId} and kept.safe_since >= ${createdAt.toISOString()}::timestamptz`);
}

async function lockMerge(context: OrganizationContext, id: string) {
  const { tx, organization } = context;
  const [merge] = await tx
    .select()
    .from(merges)
    .where(and(eq(merges.organizationId, organization.id), eq(merges.id, id)))
    .for('update');
  if (!merge) return null;
  await lockEventsOfPeople(context, [merge.personId]);
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, merge.personId)))
    .for('update');
  return person ? { id, merge, label: formatPersonName(person, 'given-first') } : null;
}
