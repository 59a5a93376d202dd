import { and, eq } from 'drizzle-orm';
import { customFields } from '@/db/schema/custom-fields';
import { command } from '@/server/command';
import { rememberSeenBy } from '@/server/hidden-list';
import { askedAs, lockCustomField, refuseFewerOptions, writeCustomTexts } from '../custom-field';
import { updateCustomFieldInput } from '../custom-schema';

/** Words a question anew, or changes who sees the answers. Its kind stays, and no choice that people made goes away. */
export const updateCustomField = command({
  name: 'custom-field.update',
  permission: 'custom-field:update',
  input: updateCustomFieldInput,
  subject: (context, { id }) => lockCustomField(context, id),
  run: async (context, { id, visibility, isRequired, isOwn, texts }, field) => {
    const { tx, organization } = context;
    if (field.kind === 'choice') await refuseFewerOptions(context, id, texts);
    await tx
      .update(customFields)
      .set({ visibility, isRequired: isRequired === 'on', isOwn: isOwn === 'on' })
      .where(and(eq(customFields.organizationId, organization.id), eq(customFields.id, id)));
    if (visibility !== field.visibility) await rememberSeenBy(context, id, visibility);
    await writeCustomTexts(context, id, texts);
    return { id };
  },
  journal: ({ id }, { texts, visibility }) => ({
    subjectType: 'custom-field',
    subjectId: id,
    subjectName: askedAs(texts),
    details: { visibility },
  }),
});
