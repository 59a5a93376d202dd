import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { duplicatePairs, merges } from '@/db/schema/duplicates';
import { people } from '@/db/schema/members';
import { formatPersonName } from '@/lib/names/person-name';
import { likenessOf } from '@/lib/same-person';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { chooseInput } from '../schema';
import { countPeople } from '../search-steps';
import { readTraits } from '../traits';

/**
 * Puts two records side by side that an admin takes for one person, whether a search found them or not. A pair that is there
 * already is led to as it is.
 */
export const choosePair = command({
  name: 'duplicate.choose',
  permission: 'duplicate:merge',
  input: chooseInput,
  subject: (context, { person, other }) => lockChosen(context, person, other),
  run: async (context, { person, other }, chosen) => {
    if (person === other) throw invalid('other', 'same-record-twice');
    await refuseMerged(context, chosen);
    const [firstId, secondId] = person < other ? [person, other] : [other, person];
    const { points, reasons } = await likeness(context, firstId, secondId);
    const { tx, organization, now } = context;
    const [pair] = await tx
      .insert(duplicatePairs)
      .values({
        organizationId: organization.id,
        firstId,
        secondId,
        points,
        reasons,
        foundAt: null,
        chosenAt: now,
      })
      .onConflictDoUpdate({
        target: [duplicatePairs.organizationId, duplicatePairs.firstId, duplicatePairs.secondId],
        set: { chosenAt: sql`coalesce(${duplicatePairs.chosenAt}, excluded.chosen_at)` },
      })
      .returning({ id: duplicatePairs.id, chosenAt: duplicatePairs.chosenAt });
    if (!pair) throw new Error('a pair was neither made nor found');
    return { id: pair.id, isNew: pair.chosenAt?.getTime() === now.getTime() };
  },
  journal: ({ id, isNew }, _input, { names }) =>
    isNew ? { subjectType: 'duplicate-pair', subjectId: id, subjectName: names.join(' · ') } : null,
});

interface Chosen {
  id: string;
  names: string[];
  /** Which of the two is not there any more; the first alone can be looked up before anybody is let in. */
  missing: string[];
}

/** Both people locked, in one order as a merge locks them; null where the first never was one of the organization. */
async function lockChosen(context: OrganizationContext, id: string, other: string): Promise<Chosen | null> {
  const { tx, organization } = context;
  const found = await tx
    .select()
    .from(people)
    .where(and(eq(people.organizationId, organization.id), inArray(people.id, [id, other])))
    .orderBy(asc(people.id))
    .for('update');
  const missing = [id, other].filter((one) => !found.some((person) => person.id === one));
  if (missing.includes(id) && !(await mergedInto(context, id))) return null;
  return { id, missing, names: found.map((person) => formatPersonName(person, 'given-first')) };
}

/** Into whom a record was merged, if it was. */
async function mergedInto({ tx, organization }: OrganizationContext, gone: string) {
  const [found] = await tx
    .select({ given: people.given, surname: people.surname, patronymic: people.patronymic })
    .from(merges)
    .innerJoin(people, and(eq(people.organizationId, merges.organizationId), eq(people.id, merges.personId)))
    .where(and(eq(merges.organizationId, organization.id), eq(merges.goneId, gone), isNull(merges.undoneAt)));
  return found ?? null;
}

async function refuseMerged(context: OrganizationContext, { missing }: Chosen): Promise<void> {
  for (const gone of missing) {
    const into = await mergedInto(context, gone);
    if (!into) throw invalid('other', 'choose-person');
    throw new Refusal('conflict', 'merged-away', {}, { name: formatPersonName(into, 'given-first') });
  }
}

/** What speaks for it, as the search would say it. */
async function likeness(context: OrganizationContext, first: string, second: string) {
  const traits = await readTraits(context, [first, second]);
  const [one, other] = [traits.get(first), traits.get(second)];
  const namesakes = Math.max(one?.namesakes ?? 0, other?.namesakes ?? 0);
  const found =
    one && other ? likenessOf(one, other, { people: await countPeople(context), namesakes }) : null;
  return found ?? { points: 0, reasons: [] };
}
