import 'server-only';
import { notFound } from '@/server/errors';
import type { TicketKind } from './kinds';
import type { readPartyPeople } from './party-people';
import { ageGroupOf } from './rules';
import type { ChangeInput } from './schema';

type Known = Awaited<ReturnType<typeof readPartyPeople>>[number];
type Staying = Known & { isChanged: boolean };

export interface Changes {
  staying: Staying[];
  leaving: Known[];
}

/**
 * Who of a party stays, as they are from now on, and who leaves; the registrant, who comes first, always stays. Throws
 * `not-found` for people and kinds of ticket that are not of it.
 */
export function partyAfter(
  known: readonly Known[],
  { keep = [], people = {} }: Pick<ChangeInput, 'keep' | 'people'>,
  kinds: readonly TicketKind[],
): Changes {
  const [registrant, ...company] = known;
  if (!registrant) throw notFound();
  for (const id of [...keep, ...Object.keys(people)]) {
    if (!known.some((person) => person.id === id)) throw notFound();
  }
  for (const { kind } of Object.values(people)) {
    if (kind && !kinds.some(({ id }) => id === kind)) throw notFound();
  }
  const stays = [registrant, ...company.filter(({ id }) => keep.includes(id))];
  return {
    staying: stays.map((person) => changed(person, people[person.id], person === registrant)),
    leaving: company.filter(({ id }) => !keep.includes(id)),
  };
}

/** Name and age of a record are the record's, and the name of who registered is the registration's. */
function changed(
  person: Known,
  said: NonNullable<ChangeInput['people']>[string] | undefined,
  isRegistrant: boolean,
): Staying {
  if (!said) return { ...person, isChanged: false };
  const { name, age, kind } = said;
  const isFree = person.personId === null && !isRegistrant;
  const now = {
    name: (isFree && name) || person.name,
    ...(isFree && age !== undefined ? { age, ageGroup: ageGroupOf(age) } : {}),
    kindId: kind ?? person.kindId,
  };
  return { ...person, ...now, isChanged: true };
}

/** Somebody stays with another kind of ticket than before. */
export const isOfOtherKinds = (staying: readonly Known[], known: readonly Known[]): boolean =>
  staying.some(({ id, kindId }) => known.find((one) => one.id === id)?.kindId !== kindId);
