import { and, eq, sql } from 'drizzle-orm';
import { customFields } from '@/db/schema/custom-fields';
import { command } from '@/server/command';
import { lockAskedField } from '../custom-field';
import { customFieldInput } from '../custom-schema';

/** Asks no more; the answers are kept, and the question can come back. */
export const archiveCustomField = command({
  name: 'custom-field.archive',
  permission: 'custom-field:update',
  input: customFieldInput,
  subject: (context, { id }) => lockAskedField(context, id),
  run: async ({ tx, organization }, { id }) => {
    await tx
      .update(customFields)
      .set({ archivedAt: sql`now()` })
      .where(and(eq(customFields.organizationId, organization.id), eq(customFields.id, id)));
    return { id };
  },
  journal: ({ id }, _input, { label }) => ({
    subjectType: 'custom-field',
    subjectId: id,
    subjectName: label,
  }),
});
