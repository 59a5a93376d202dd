import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { applicationAnswers } from '@/db/schema/applications';
import { customValues } from '@/db/schema/custom-fields';
import {
  type CustomAnswer,
  type CustomField,
  readCustomFields,
  type WrittenAnswer,
} from '@/features/members/custom';
import type { OrganizationContext } from '@/server/context';
import { isAskedOfApplicants } from './rules';
import type { Application } from './subject';

/** The organization's own questions on the form with which anybody may apply. */
export const readAskedOfApplicants = async ({
  tx,
  organization,
}: OrganizationContext): Promise<CustomField[]> =>
  (await readCustomFields(tx, organization.id)).filter(isAskedOfApplicants);

/** Keeps with the application what was answered. */
export async function keepAnswers(
  { tx, organization }: OrganizationContext,
  applicationId: string,
  answers: readonly WrittenAnswer[],
): Promise<void> {
  const given = answers.flatMap(({ fieldId, value }) =>
    value === null ? [] : [{ organizationId: organization.id, applicationId, fieldId, value }],
  );
  if (given.length > 0) await tx.insert(applicationAnswers).values(given);
}

/** What the applicant answered to the questions that are still asked. */
export async function readAnswers(
  context: OrganizationContext,
  applicationId: string,
): Promise<CustomAnswer[]> {
  const given = await answersOf(context, applicationId);
  if (given.length === 0) return [];
  const fields = await readCustomFields(context.tx, context.organization.id);
  return fields.flatMap(({ id, kind, texts }) => {
    const answer = given.find(({ fieldId }) => fieldId === id);
    return answer ? [{ id, kind, texts, value: answer.value }] : [];
  });
}

/**
 * The questions that nobody becomes a member without an answer to, and that neither the application nor the record answers: what
 * only admins answer, and what was not asked yet when the application was written.
 */
export async function readUnanswered(
  context: OrganizationContext,
  { id, personId }: Pick<Application, 'id' | 'personId'>,
): Promise<CustomField[]> {
  const { tx, organization } = context;
  const required = (await readCustomFields(tx, organization.id)).filter(({ isRequired }) => isRequired);
  if (required.length === 0) return [];
  const kept = personId
    ? await tx
        .select({ fieldId: customValues.fieldId })
        .from(customValues)
        .where(and(eq(customValues.organizationId, organization.id), eq(customValues.personId, personId)))
    : [];
  const answered = new Set([...(await answersOf(context, id)), ...kept].map(({ fieldId }) => fieldId));
  return required.filter((field) => !answered.has(field.id));
}

/** What was answered on the form becomes the answer of the person; what the record says already stays. */
export async function moveAnswers(
  { tx, organization }: OrganizationContext,
  applicationId: string,
  personId: string,
): Promise<void> {
  await tx.execute(sql`
    insert into custom_values (organization_id, person_id, field_id, value)
    select organization_id, ${personId}, field_id, value from application_answers
    where organization_id = ${organization.id} and application_id = ${applicationId}
    on conflict do nothing`);
}

const answersOf = ({ tx, organization }: OrganizationContext, applicationId: string) =>
  tx
    .select()
    .from(applicationAnswers)
    .where(
      and(
        eq(applicationAnswers.organizationId, organization.id),
        eq(applicationAnswers.applicationId, applicationId),
      ),
    );
