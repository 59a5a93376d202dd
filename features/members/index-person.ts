import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
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

/**
 * The tokens of all names of one person; those of given name and surname are marked, and so are those of a spelling that is `shown`
 * in their place.
 */
export function personTokensOf(
  name: NameWords,
  forms: readonly NameWords[],
  shown: readonly Pick<NameWords, 'given' | 'surname'>[] = [],
) {
  const ofName = new Set(
    [name, ...shown].flatMap(({ given, surname }) => searchTokens([`${surname} ${given}`, surname, given])),
  );
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
  const tokens = personTokensOf(person, forms, await shownForms(tx, organizationId, personId));
  if (tokens.length === 0) return;
  await tx
    .insert(personTokens)
    .values(tokens.map((token) => ({ organizationId, personId, sortKey: key, ...token })));
}

/** The spellings that were chosen for a language, which whoever sees the name sees, unless the person has said who sees spellings. */
async function shownForms(tx: Transaction, organizationId: string, personId: string) {
  const { rows } = await tx.execute<{ given: string; surname: string }>(sql`
    select distinct n.given, n.surname from person_name_choices c
    join person_names n on n.organization_id = c.organization_id and n.person_id = c.person_id and n.form::text = c.form
    where c.organization_id = ${organizationId} and c.person_id = ${personId}
      and not has_said_who_sees(c.organization_id, c.person_id, 'nameForms')`);
  return rows;
}
