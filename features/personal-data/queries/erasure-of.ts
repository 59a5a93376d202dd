import 'server-only';
import { lockPerson } from '@/features/members/subject';
import { isUuid } from '@/features/organizations/schema';
import { query } from '@/server/query';
import { readErasurePage } from '../erasure-view';
import { wardsAnsweredFor } from '../family';

/** The same for an admin, about a member and the children whom they answer for. */
export const getErasureOf = query({
  permission: 'erasure:list',
  subject: (context, { person }: { person: string }) =>
    isUuid(person) ? lockPerson(context, person) : Promise.resolve(null),
  run: async (context, _input, person) => {
    const ids = [person.id, ...(await wardsAnsweredFor(context, person.id)).map(({ id }) => id)];
    return readErasurePage(context, ids);
  },
});
