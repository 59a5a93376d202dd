import 'server-only';
import { command } from '@/server/command';
import { revokeLinks } from '../links';
import { findParty } from '../parties';
import { registrationSchema } from '../schema';

/** From now on no link opens the registration, until a new one is made. */
export const revokeLink = command({
  name: 'registration.revoke-link',
  permission: 'registration:hand-over',
  input: registrationSchema,
  subject: (context, { registration }) => findParty(context, registration),
  run: async (context, _input, { id, name }) => ({ id, name, revoked: await revokeLinks(context, id) }),
  journal: ({ id, name, revoked }) =>
    revoked > 0 ? { subjectType: 'registration', subjectId: id, subjectName: name } : null,
});
