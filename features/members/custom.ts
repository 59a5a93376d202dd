import 'server-only';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { CustomFieldKind, Visibility } from '@/db/enums';
import { customFields, customFieldTexts, customValues } from '@/db/schema/custom-fields';
import type { OrganizationContext } from '@/server/context';
import { Refusal } from '@/server/errors';
import { isVisible } from '@/server/policy/visibility';
import { type CustomText, optionCount, parseCustomValue } from './custom-rules';
import type { AnsweredForm } from './custom-schema';
import type { Viewer } from './scope';

export interface CustomField {
  id: string;
  kind: CustomFieldKind;
  visibility: Visibility;
  isRequired: boolean;
  isOwn: boolean;
  texts: CustomText[];
}

export interface CustomAnswer extends Pick<CustomField, 'id' | 'kind' | 'texts'> {
  value: string;
}

/** The fields that are asked for now, in their order. */
export async function readCustomFields(tx: Transaction, organizationId: string): Promise<CustomField[]> {
  const fields = await tx
    .select()
    .from(customFields)
    .where(and(eq(customFields.organizationId, organizationId), isNull(customFields.archivedAt)))
    .orderBy(asc(customFields.position));
  if (fields.length === 0) return [];
  const texts = await tx
    .select()
    .from(customFieldTexts)
    .where(eq(customFieldTexts.organizationId, organizationId));
  return fields.map((field) => ({ ...field, texts: texts.filter(({ fieldId }) => fieldId === field.id) }));
}

/** What people answered, as far as the viewer may see it, by person. One's own answers one always sees. */
export async function readCustomAnswers(
  tx: Transaction,
  organizationId: string,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, CustomAnswer[]>> {
  const answers = new Map<string, CustomAnswer[]>();
  if (ids.length === 0) return answers;
  const fields = (await readCustomFields(tx, organizationId)).filter(
    ({ visibility }) => viewer.isSelf || isVisible(visibility, viewer.level),
  );
  if (fields.length === 0) return answers;
  const rows = await tx
    .select()
    .from(customValues)
    .where(and(eq(customValues.organizationId, organizationId), inArray(customValues.personId, [...ids])));
  for (const { id, kind, texts } of fields) {
    for (const { personId, value } of rows.filter(({ fieldId }) => fieldId === id)) {
      answers.set(personId, [...(answers.get(personId) ?? []), { id, kind, texts, value }]);
    }
  }
  return answers;
}

/** An answer to be kept; null where one is taken away. */
export interface WrittenAnswer {
  fieldId: string;
  value: string | null;
}

/** The answers to these fields as they are kept; of what was not sent there is none. Refuses by field: `values.<id>`. */
export function checkCustomAnswers(
  fields: readonly CustomField[],
  typed: Record<string, string>,
): WrittenAnswer[] {
  const wrong: Record<string, string> = {};
  const answers: WrittenAnswer[] = [];
  for (const { id, kind, texts, isRequired } of fields) {
    const text = typed[id];
    if (text === undefined) continue;
    const parsed = parseCustomValue(kind, text, optionCount(texts));
    if ('reason' in parsed) wrong[`values.${id}`] = parsed.reason;
    else if (parsed.value === null && isRequired) wrong[`values.${id}`] = 'required';
    else answers.push({ fieldId: id, value: parsed.value });
  }
  if (Object.keys(wrong).length > 0) throw new Refusal('invalid', 'form', wrong);
  return answers;
}

/** The same for somebody who has no answers yet: one to a required field that was not sent is missing. */
export const checkFirstAnswers = (fields: readonly CustomField[], typed: Record<string, string>) =>
  checkCustomAnswers(fields, {
    ...Object.fromEntries(fields.filter(({ isRequired }) => isRequired).map(({ id }) => [id, ''])),
    ...typed,
  });

/**
 * Writes the answers to these fields; one that the form asked for and that was left empty is taken away, what it did not ask
 * for stays. Refuses by field: `values.<id>`.
 */
export const writeCustomAnswers = (
  context: OrganizationContext,
  personId: string,
  fields: readonly CustomField[],
  { asked = [], values = {} }: AnsweredForm,
): Promise<void> => {
  const emptied = Object.fromEntries(asked.map((id) => [id, '']));
  return keepCustomAnswers(context, personId, checkCustomAnswers(fields, { ...emptied, ...values }));
};

/** Keeps answers that were checked. */
export async function keepCustomAnswers(
  { tx, organization }: OrganizationContext,
  personId: string,
  answers: readonly WrittenAnswer[],
): Promise<void> {
  for (const { fieldId, value } of answers) {
    const key = { organizationId: organization.id, personId, fieldId };
    if (value === null) {
      await tx
        .delete(customValues)
        .where(
          and(
            eq(customValues.organizationId, organization.id),
            eq(customValues.personId, personId),
            eq(customValues.fieldId, fieldId),
          ),
        );
      continue;
    }
    await tx
      .insert(customValues)
      .values({ ...key, value })
      .onConflictDoUpdate({
        target: [customValues.organizationId, customValues.personId, customValues.fieldId],
        set: { value },
      });
  }
}
