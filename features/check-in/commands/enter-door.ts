import 'server-only';
import { verifyPassword } from '@/server/auth/password';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { entryProof, findOpenDoor } from '../door';
import { enterSchema } from '../schema';

const TRIES = { limit: 20, seconds: 900 };

/** A helper gives the PIN of a door. Every try counts: at this rate somebody who has only the link would guess for a year. */
export const enterDoor = command({
  name: 'door.enter',
  permission: 'door:enter',
  input: enterSchema,
  rateLimit: ({ actor }) => ({ key: `door:${actor.kind === 'link' ? actor.linkId : ''}`, ...TRIES }),
  subject: findOpenDoor,
  run: async (_context, { pin }, { id, name, pinHash }) => {
    if (!(await verifyPassword(pinHash, pin))) throw invalid('pin', 'wrong-pin');
    return { id, name, proof: entryProof(id) };
  },
  journal: ({ id, name }) => ({ subjectType: 'door', subjectId: id, subjectName: name }),
});
