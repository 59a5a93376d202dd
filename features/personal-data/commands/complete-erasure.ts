import { and, eq, sql } from 'drizzle-orm';
import { erasures } from '@/db/schema/personal-data';
import { tagsOfHiding } from '@/features/statements/hideable';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { isLastAdmin } from '../asking';
import { erasePerson } from '../erase-person';
import { workInput } from '../schema';
import { readTraces } from '../traces';

/**
 * Carries out what is due, in one transaction: killed in the middle, nothing has happened and it is done again. Whoever has become
 * the last admin meanwhile stays for another day.
 */
export const completeErasure = command({
  name: 'erasure.complete',
  permission: 'erasure:work',
  input: workInput,
  run: async (context, { erasure: id }) => {
    const { tx, organization } = context;
    const { rows } = await tx.execute<{ personId: string | null }>(sql`
      select person_id as "personId" from erasures
      where organization_id = ${organization.id} and id = ${id}
        and undone_at is null and done_at is null and due_at <= now() for update`);
    const [due] = rows;
    if (!due) return null;
    if (due.personId && (await isLastAdmin(context, due.personId))) {
      await tx
        .update(erasures)
        .set({ dueAt: sql`now() + interval '1 day'` })
        .where(and(eq(erasures.organizationId, organization.id), eq(erasures.id, id)));
      return null;
    }
    return eraseNow(context, id, due.personId);
  },
  journal: (gone) =>
    gone && {
      subjectType: 'person',
      subjectId: gone.pseudonym,
      subjectName: gone.label,
      details: { ...gone.counts },
    },
  tags: (context, gone) => (gone ? tagsOfHiding(context) : []),
});

/** The erasure itself; null where nobody was there any more. */
export async function eraseNow(context: OrganizationContext, erasure: string, personId: string | null) {
  const { tx, organization } = context;
  const of = personId ? await readTraces(context, personId, erasure) : null;
  const counts = of ? await erasePerson(context, of) : {};
  await tx
    .update(erasures)
    .set({ doneAt: sql`now()`, pseudonym: of?.pseudonym ?? null, counts })
    .where(and(eq(erasures.organizationId, organization.id), eq(erasures.id, erasure)));
  return of && { pseudonym: of.pseudonym, label: of.label, counts };
}
