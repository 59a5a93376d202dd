import { sql } from 'drizzle-orm';
import { customFields } from '@/db/schema/custom-fields';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { askedAs, writeCustomTexts } from '../custom-field';
import { addCustomFieldInput } from '../custom-schema';

/** Asks everybody something more, after what is asked already. */
export const addCustomField = command({
  name: 'custom-field.create',
  permission: 'custom-field:update',
  input: addCustomFieldInput,
  run: async (context, { kind, visibility, isRequired, isOwn, texts }) => {
    const { tx, organization } = context;
    const [field] = await tx
      .insert(customFields)
      .values({
        organizationId: organization.id,
        kind,
        visibility,
        isRequired: isRequired === 'on',
        isOwn: isOwn === 'on',
        position: sql`(select coalesce(max(f.position), 0) + 1 from custom_fields f where f.organization_id = ${organization.id})`,
      })
      .returning({ id: customFields.id });
    if (!field) throw notFound();
    await writeCustomTexts(context, field.id, texts);
    return field;
  },
  journal: ({ id }, { texts, visibility }) => ({
    subjectType: 'custom-field',
    subjectId: id,
    subjectName: askedAs(texts),
    details: { visibility },
  }),
});
