import { command } from '@/server/command';
import { cardInput } from '../card-schema';
import { revokeCards } from '../cards';
import { lockPerson, personEntry } from '../subject';

/** The card is worth nothing any more, and there is no new one. */
export const revokeCard = command({
  name: 'card.revoke',
  permission: 'card:issue',
  input: cardInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, _input, person) => ({ ...person, cards: await revokeCards(context, person.id) }),
  journal: (person) => (person.cards > 0 ? personEntry(person) : null),
});
