import { command } from '@/server/command';
import { inviteSchema } from '../invitation-schema';
import { inviteTo } from '../invitations';

/** Invites an address to a role in the organization. */
export const invite = command({
  name: 'access.invite',
  permission: 'access:invite',
  input: inviteSchema,
  rateLimit: ({ organization }) => ({ key: `invite:${organization?.id}`, limit: 100, seconds: 3600 }),
  run: (context, { role, email, locale }) =>
    inviteTo(context, { role, email, locale: locale ?? context.locale }),
  journal: ({ invitationId }, { role, email }) => ({
    subjectType: 'invitation',
    subjectId: invitationId,
    subjectName: email,
    details: { role },
  }),
});
