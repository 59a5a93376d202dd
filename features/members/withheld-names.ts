import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { people, personNames, withheldNames } from '@/db/schema/members';
import { fold } from '@/lib/names/fold';

/** Sentences that name the person leave the public texts, in whatever spelling the organization knows of the name. */
export async function withholdNamesOf(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<void> {
  const own = await tx
    .select({ given: people.given, surname: people.surname })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
  const forms = await tx
    .select({ given: personNames.given, surname: personNames.surname })
    .from(personNames)
    .where(and(eq(personNames.organizationId, organizationId), eq(personNames.personId, personId)));
  const [before] = await tx.select().from(withheldNames).where(isOf(organizationId, personId));
  const known = [...own, ...forms].map(({ given, surname }) => fold(`${given} ${surname}`)).filter(Boolean);
  // A former spelling may still stand in a text.
  const names = [...new Set([...(before?.names ?? []), ...known])];
  await tx
    .insert(withheldNames)
    .values({ organizationId, personId, names })
    .onConflictDoUpdate({
      target: [withheldNames.organizationId, withheldNames.personId],
      set: { names },
    });
}

/** They come back, unless the person is hidden or in safe mode for another reason. */
export async function showNamesOf(tx: Transaction, organizationId: string, personId: string): Promise<void> {
  const [person] = await tx
    .select({ hiddenAt: people.hiddenAt, safeSince: people.safeSince })
    .from(people)
    .where(and(eq(people.organizationId, organizationId), eq(people.id, personId)));
  if (!person || isWithheld(person)) return;
  await tx.delete(withheldNames).where(isOf(organizationId, personId));
}

/** Whether public texts do without the name. */
export const isWithheld = (person: { hiddenAt: Date | null; safeSince: Date | null }): boolean =>
  person.hiddenAt !== null || person.safeSince !== null;

const isOf = (organizationId: string, personId: string) =>
  and(eq(withheldNames.organizationId, organizationId), eq(withheldNames.personId, personId));
