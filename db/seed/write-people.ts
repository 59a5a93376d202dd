import type { Transaction } from '@/db/client';
import { people, personDetails, personNames } from '@/db/schema/members';
import { personTokens } from '@/db/schema/name-search';
import type { PersonName } from '@/lib/names/person-name';
import { type OtherName, sortKeyOf, tokensOf } from './rows';

export interface PersonToWrite {
  slug: string;
  name: PersonName;
  otherNames: OtherName[];
  isNamedPublicly: boolean;
  details?: Omit<typeof personDetails.$inferInsert, 'organizationId' | 'personId'>;
}

/** People with their name forms, search words and private details. Gives their ids by slug. */
export async function writePeople(
  tx: Transaction,
  organizationId: string,
  list: readonly PersonToWrite[],
): Promise<Map<string, string>> {
  const rows = await tx
    .insert(people)
    .values(
      list.map(({ slug, name, isNamedPublicly }) => ({
        organizationId,
        slug,
        ...name,
        sortKey: sortKeyOf(name),
        isNamedPublicly,
      })),
    )
    .returning({ id: people.id, slug: people.slug });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  const withIds = list.map((person) => ({ ...person, personId: ids.get(person.slug) ?? '' }));

  const names = withIds.flatMap(({ personId, otherNames }) =>
    otherNames.map(({ form, name, isUnofficial }) => ({
      organizationId,
      personId,
      form,
      ...name,
      isUnofficial,
    })),
  );
  if (names.length > 0) await tx.insert(personNames).values(names);
  await tx
    .insert(personDetails)
    .values(withIds.map(({ personId, details }) => ({ organizationId, personId, ...details })));
  const tokens = withIds.flatMap(({ personId, name, otherNames }) =>
    tokensOf(
      name,
      otherNames.map((other) => other.name),
    ).map((token) => ({ organizationId, personId, sortKey: sortKeyOf(name), ...token })),
  );
  await tx.insert(personTokens).values(tokens);
  return ids;
}
