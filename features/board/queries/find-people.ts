import 'server-only';
import { findPeopleToChoose } from '@/features/members/find-people';
import { query } from '@/server/query';
import { readDeaths } from '../deaths';

/** People of the organization by name, to choose one for a seat: members and others alike, and of whom has died, when. */
export const findPeople = query({
  permission: 'term:appoint',
  run: async (context, { q }: { q: string }) => {
    const found = await findPeopleToChoose(context, q);
    const deaths = await readDeaths(
      context,
      found.map(({ id }) => id),
    );
    return found.map((person) => ({ ...person, died: deaths.get(person.id) ?? null }));
  },
});
