import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { customFields, customFieldTexts } from '@/db/schema/custom-fields';
import { query } from '@/server/query';
import { type CustomField, readCustomFields } from '../custom';
import type { KeptCustomField } from '../view';

/** The organization's own questions, for those who put them: also those not asked any more. */
export const listCustomFields = query({
  permission: 'custom-field:update',
  run: async ({ tx, organization }, _input: null): Promise<KeptCustomField[]> => {
    const rows = await tx
      .select({
        field: customFields,
        answers: sql<number>`(select count(*)::int from custom_values v
          where v.organization_id = ${customFields.organizationId} and v.field_id = ${customFields.id})`,
      })
      .from(customFields)
      .where(eq(customFields.organizationId, organization.id))
      .orderBy(asc(customFields.position));
    const texts = await tx
      .select()
      .from(customFieldTexts)
      .where(eq(customFieldTexts.organizationId, organization.id));
    return rows.map(({ field, answers }) => ({
      ...field,
      answers,
      isArchived: field.archivedAt !== null,
      texts: texts.filter(({ fieldId }) => fieldId === field.id),
    }));
  },
});

/** The questions that a member's form asks. */
export const listAskedFields = query({
  permission: 'member:list',
  run: ({ tx, organization }, _input: null): Promise<CustomField[]> => readCustomFields(tx, organization.id),
});

/** The questions that are put to the person. */
export const listOwnFields = query({
  permission: 'profile:update',
  // Who has no record here is asked nothing.
  subject: async ({ standing, personId }, _input: null) =>
    personId === null ? null : { ownerAccountId: standing.accountId },
  run: async ({ tx, organization }): Promise<CustomField[]> =>
    (await readCustomFields(tx, organization.id)).filter(({ isOwn }) => isOwn),
});
