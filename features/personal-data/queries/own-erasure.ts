import 'server-only';
import { wardsOf } from '@/features/households/wards';
import { lockPerson } from '@/features/members/subject';
import { query } from '@/server/query';
import { readErasurePage } from '../erasure-view';

/** What stands on one's own page: for whom an erasure may be asked, what will go, and what has been asked already. */
export const getOwnErasure = query({
  permission: 'data:read',
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, _input: undefined, person) => {
    const ids = [person.id, ...(await wardsOf(context)).filter((id) => id !== person.id)];
    return { ...(await readErasurePage(context, ids)), self: person.id };
  },
});
