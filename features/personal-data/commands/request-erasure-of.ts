import { lockPerson, personEntry } from '@/features/members/subject';
import { tagsOfHiding } from '@/features/statements/hideable';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { askFor } from '../asking';
import { wardsAnsweredFor } from '../family';
import { erasePersonInput } from '../schema';

/** An admin asks for the erasure of somebody, with the children whom they answer for where that is wanted. */
export const requestErasureOf = command({
  name: 'erasure.request-for',
  permission: 'erasure:request-for',
  input: erasePersonInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { wards }, person) => {
    const theirs = await wardsAnsweredFor(context, person.id);
    if (wards.some((ward) => !theirs.some(({ id }) => id === ward)))
      throw invalid('wards', 'choose-somebody');
    const ids = [person.id, ...wards].map((id) => ({ id, origin: 'admin' as const }));
    return { ...person, ...(await askFor(context, ids)) };
  },
  journal: ({ people, ...person }) => personEntry(person, { people }),
  tags: tagsOfHiding,
});
