import { and, eq, isNull, sql } from 'drizzle-orm';
import { invitations } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { revokeInvitationSchema } from '../invitation-schema';
import { revokeLinks } from '../invitations';

/** Takes an open invitation back: its link opens nothing from then on. */
export const revokeInvitation = command({
  name: 'access.revoke-invitation',
  permission: 'access:revoke',
  input: revokeInvitationSchema,
  subject: async ({ tx, organization }, { invitationId }) => {
    const [row] = await tx
      .select({ id: invitations.id, email: invitations.email })
      .from(invitations)
      .where(and(eq(invitations.organizationId, organization.id), eq(invitations.id, invitationId)));
    return row ?? null;
  },
  run: async (context, _input, { id }) => {
    const { tx, organization } = context;
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(invitations.organizationId, organization.id),
          eq(invitations.id, id),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id });
    if (revoked.length === 0) throw new Refusal('closed', 'invitation-gone');
    await revokeLinks(tx, organization.id, id);
    await rememberEndings(context, 'invitation', [id]);
    return id;
  },
  journal: (id, _input, { email }) => ({
    subjectType: 'invitation',
    subjectId: id,
    subjectName: email ?? '',
  }),
});
