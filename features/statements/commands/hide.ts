import { and, eq } from 'drizzle-orm';
import { people, personNames, withheldNames } from '@/db/schema/members';
import { fold } from '@/lib/names/fold';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { findHideable, setHidden, tagsOfHiding } from '../hideable';
import { hideInput } from '../schema';
import { unnameAddresses } from '../unnamed-addresses';

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
    if (thing.isHidden) return { isChanged: false };
    await setHidden(context, kind, id, true);
    if (kind === 'person') {
      await withholdNamesOf(context, id);
      await unnameAddresses(context, id);
    }
    return { isChanged: true };
  },
  journal: ({ isChanged }, { kind, id }, thing) =>
    isChanged ? { subjectType: kind, subjectId: id, subjectName: thing.name } : null,
  tags: tagsOfHiding,
});

async function withholdNamesOf({ tx, organization }: OrganizationContext, personId: string): Promise<void> {
  const own = await tx
    .select({ given: people.given, surname: people.surname })
    .from(people)
    .where(and(eq(people.organizationId, organization.id), eq(people.id, personId)));
  const forms = await tx
    .select({ given: personNames.given, surname: personNames.surname })
    .from(personNames)
    .where(and(eq(personNames.organizationId, organization.id), eq(personNames.personId, personId)));
  const names = [...own, ...forms].map(({ given, surname }) => fold(`${given} ${surname}`)).filter(Boolean);
  const row = { organizationId: organization.id, personId, names: [...new Set(names)] };
  await tx
    .insert(withheldNames)
    .values(row)
    .onConflictDoUpdate({
      target: [withheldNames.organizationId, withheldNames.personId],
      set: { names: row.names },
    });
}
