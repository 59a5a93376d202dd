import 'server-only';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { registrationLink, revokeLinks } from '../links';
import { findParty } from '../parties';
import { isNamedFor } from '../safe-parties';
import { registrationSchema } from '../schema';

/** Makes a new private link for handing over; every earlier one opens nothing any more. */
export const handOver = command({
  name: 'registration.hand-over',
  permission: 'registration:hand-over',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, party) => {
    // The page behind the link says who it is.
    if (!(await isNamedFor(context, party.id))) throw notFound();
    const revoked = await revokeLinks(context, party.id);
    await registrationLink(context, party.id, party.locale);
    return { id: party.id, name: party.name, revoked };
  },
  journal: ({ id, name, revoked }) => ({
    subjectType: 'registration',
    subjectId: id,
    subjectName: name,
    details: { revoked },
  }),
});
