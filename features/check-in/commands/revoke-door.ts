import 'server-only';
import { and, eq } from 'drizzle-orm';
import { doors } from '@/db/schema/doors';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { doorSchema } from '../schema';

/** From now on the link of a door opens nothing; what was seen there stays. */
export const revokeDoor = command({
  name: 'door.revoke',
  permission: 'door:revoke',
  input: doorSchema,
  subject: async ({ tx, organization }, { door }) => {
    const [row] = await tx
      .select({ id: doors.id, name: doors.name, revokedAt: doors.revokedAt })
      .from(doors)
      .where(and(eq(doors.organizationId, organization.id), eq(doors.id, door)));
    return row ?? null;
  },
  run: async (context, _input, { id, name, revokedAt }) => {
    const { tx, organization, now } = context;
    if (!revokedAt) {
      await tx
        .update(doors)
        .set({ revokedAt: now })
        .where(and(eq(doors.organizationId, organization.id), eq(doors.id, id)));
      await rememberEndings(context, 'door', [id]);
    }
    return { id, name, isNew: revokedAt === null };
  },
  journal: ({ id, name, isNew }) =>
    isNew ? { subjectType: 'door', subjectId: id, subjectName: name } : null,
});
