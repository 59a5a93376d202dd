import { command } from '@/server/command';
import { cardInput } from '../card-schema';
import { makeCard, revokeCards } from '../cards';
import { lockPerson, personEntry } from '../subject';

/** A new card for a lost one, which is worth nothing from now on. */
export const replaceCard = command({
  name: 'card.replace',
  permission: 'card:issue',
  input: cardInput,
  subject: (context, { id }) => lockPerson(context, id),
  // Counted for whoever asks, never for the holder: nobody may use up somebody else's tries.
  rateLimit: ({ standing }) => ({ key: `replace-card:${standing.accountId}`, limit: 60, seconds: 3600 }),
  run: async (context, _input, person) => {
    await revokeCards(context, person.id);
    await makeCard(context, person.id);
    return person;
  },
  journal: (person) => personEntry(person),
});
