import { wardsOf } from '@/features/households/wards';
import { lockPerson, personEntry } from '@/features/members/subject';
import { tagsOfHiding } from '@/features/statements/hideable';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { askFor } from '../asking';
import { eraseOwnInput } from '../schema';

/** Asks to be forgotten: oneself, children for whom one acts, or both. */
export const requestErasure = command({
  name: 'erasure.request',
  permission: 'erasure:request',
  input: eraseOwnInput,
  subject: (context) => lockPerson(context, context.personId),
  run: async (context, { self, wards }, person) => {
    const mine = await wardsOf(context);
    if (wards.some((ward) => !mine.includes(ward))) throw invalid('wards', 'choose-somebody');
    if (!self && wards.length === 0) throw invalid('self', 'choose-somebody');
    const asked = await askFor(context, [
      ...(self ? [{ id: person.id, origin: 'person' as const }] : []),
      ...wards.map((id) => ({ id, origin: 'guardian' as const })),
    ]);
    return { ...person, ...asked };
  },
  journal: ({ people, ...person }) => personEntry(person, { people }),
  tags: tagsOfHiding,
});
