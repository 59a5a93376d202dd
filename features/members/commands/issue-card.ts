import { command } from '@/server/command';
import { cardInput } from '../card-schema';
import { liveCard, makeCard } from '../cards';
import { lockPerson, personEntry } from '../subject';

/** Makes the membership card of somebody who has none. */
export const issueCard = command({
  name: 'card.issue',
  permission: 'card:issue',
  input: cardInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, _input, person) => {
    if (await liveCard(context, person.id)) return { ...person, isNew: false };
    await makeCard(context, person.id);
    return { ...person, isNew: true };
  },
  journal: (person) => (person.isNew ? personEntry(person) : null),
});
