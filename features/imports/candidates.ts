import 'server-only';
import type { OrganizationContext } from '@/server/context';
import { knownNames } from './known-names';
import { readKnown } from './known-people';
import type { Candidate } from './view';

/** Some of the known as a row's reader has to tell them apart. What they hide from admins is not there. */
export async function readCandidates(
  context: OrganizationContext,
  ids: readonly string[],
): Promise<Map<string, Candidate>> {
  const unique = [...new Set(ids)];
  const [names, people] = [await knownNames(context, unique), await readKnown(context, unique)];
  return new Map(
    unique.flatMap((id) => {
      const [named, person] = [names.get(id), people.get(id)];
      if (!named || !person) return [];
      const { birth, city, memberNumber } = person;
      return [[id, { id, ...named, birth, city, memberNumber }] as const];
    }),
  );
}
