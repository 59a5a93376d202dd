import { readDeceased } from '@/features/organizations/deceased';
import { inviteTo } from '@/features/organizations/invitations';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { inviteMemberInput } from '../schema';
import { lockPerson, personEntry } from '../subject';

/** Invites a person to take over the record that the organization keeps about them. */
export const inviteMember = command({
  name: 'member.invite',
  permission: 'member:invite',
  input: inviteMemberInput,
  subject: (context, { id }) => lockPerson(context, id),
  rateLimit: ({ organization }) => ({ key: `invite-member:${organization?.id}`, limit: 300, seconds: 3600 }),
  run: async (context, { email, locale }, person) => {
    if ((await readDeceased(context, [person.id])).has(person.id))
      throw new Refusal('conflict', 'invited-deceased');
    return { ...person, ...(await inviteTo(context, { personId: person.id, email, locale })) };
  },
  journal: ({ mailed, ...person }) => personEntry(person, { mailed }),
});
