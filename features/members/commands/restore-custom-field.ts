import { and, eq } from 'drizzle-orm';
import { customFields } from '@/db/schema/custom-fields';
import { command } from '@/server/command';
import { lockAskedField } from '../custom-field';
import { customFieldInput } from '../custom-schema';

/** Asks again what was asked before. */
export const restoreCustomField = command({
  name: 'custom-field.restore',
  permission: 'custom-field:update',
  input: customFieldInput,
  subject: (context, { id }) => lockAskedField(context, id),
  run: async ({ tx, organization }, { id }) => {
    await tx
      .update(customFields)
      .set({ archivedAt: null })
      .where(and(eq(customFields.organizationId, organization.id), eq(customFields.id, id)));
    return { id };
  },
  journal: ({ id }, _input, { label }) => ({
    subjectType: 'custom-field',
    subjectId: id,
    subjectName: label,
  }),
});
