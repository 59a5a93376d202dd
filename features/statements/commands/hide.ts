import { sql } from 'drizzle-orm';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { findHideable, hideThing, tagsOfHiding } from '../hideable';
import { hideInput } from '../schema';

/**
 * Takes a person, a fact, a term, an event or a statement from every public page at once. What is hidden stays hidden,
 * whatever is imported later. Sentences that name a hidden person leave the public texts as well.
 */
export const hideContent = command({
  name: 'content.hide',
  permission: 'content:hide',
  input: hideInput,
  subject: (context, { kind, id }) => findHideable(context, kind, id),
  run: async (context, { kind, id }, thing) => {
    if (thing.isHidden && !(kind === 'person' && (await outlivesErasure(context, id)))) {
      return { isChanged: false };
    }
    await hideThing(context, kind, id);
    return { isChanged: true };
  },
  journal: ({ isChanged }, { kind, id }, thing) =>
    isChanged ? { subjectType: kind, subjectId: id, subjectName: thing.name } : null,
  tags: tagsOfHiding,
});

/** Hidden so far only because the erasure was asked for: from now on also when that is taken back. */
async function outlivesErasure({ tx, organization }: OrganizationContext, person: string): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    update erasures set hides = false where organization_id = ${organization.id} and person_id = ${person}
      and hides and undone_at is null and done_at is null`);
  return rowCount === 1;
}
