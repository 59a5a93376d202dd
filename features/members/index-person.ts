import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { people, personNames } from '@/db/schema/members';
import { personTokens } from '@/db/schema/name-search';
import { searchTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';
import { isWithheld, withholdNamesOf } from './withheld-names';

interface NameWords {
  given: string;
  surname: string;
  patronymic: string | null;
}

/** Under what a person is sorted. Without the patronymic: it may be hidden where the name is not. */
export const personSortKey = ({ given, surname }: { given: string; surname: string }) =>
  sortKey(`${surname} ${given}`);

const fullName = ({ given, patronymic, surname }: NameWords) =>
  [surname, given, patronymic].filter(Boolean).join(' ');

/** The tokens of all names of one person; those of given name and surname are marked. */
export function personTokensOf(name: NameWords, forms: readonly NameWords[]) {
  const ofName = new Set(searchTokens([`${name.surname} ${name.given}`, name.surname, name.given]));
  const all = searchTokens([fullName(name), ...forms.map(fullName)]);
  return [...new Set([...ofName, ...all])].map((token) => ({ token, isName: ofName.has(token) }));
}

/** Writes sort key and search tokens anew from the names as they stand. THE one place that does. */
export async function indexPerson(tx: Transaction, organizationId: string, personId: string): Promise<void> {
  const isPerson = and(eq(people.organizationId, organizationId), eq(people.id, personId));
  const [person] = await tx.select().from(people).where(isPerson);
  if (!person) return;
  const forms = await tx
    .select()
    .from(personNames)
    .where(and(eq(personNames.organizationId, organizationId), eq(personNames.personId, personId)));
  if (isWithheld(person)) await withholdNamesOf(tx, organizationId, personId);
  const key = personSortKey(person);
  await tx.update(people).set({ sortKey: key }).where(isPerson);
  await tx
    .delete(personTokens)
    .where(and(eq(personTokens.organizationId, organizationId), eq(personTokens.personId, personId)));
  const tokens = personTokensOf(person, forms);
  if (tokens.length === 0) return;
  await tx
    .insert(personTokens)
    .values(tokens.map((token) => ({ organizationId, personId, sortKey: key, ...token })));
}
