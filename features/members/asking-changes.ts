import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { changeRequests } from '@/db/schema/change-requests';
import { normalizeEmail } from '@/lib/email-address';
import type { OrganizationContext, RequestContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { type ChangeSubject, closeChange, isSameValue, kept, readWhole, unkept } from './change-subject';
import { valueNow, valueWanted } from './change-values';
import type { PersonField } from './fields';
import { fieldsUnder } from './own-rules';
import { readChoices } from './people';
import { readOwnRules } from './read-own-rules';
import { birthProblem } from './rules';
import type { RequestedChanges, requestChangesInput } from './schema';
import { type PersonSubject, refuseStale } from './subject';
import { today } from './today';
import { readPhone } from './write-person';

/** How often one account may ask an organization for changes. */
export const askingLimit = ({ organization, standing }: RequestContext) => ({
  key: `change-request:${organization?.id}:${standing.accountId}`,
  limit: 60,
  seconds: 3600,
});

/**
 * Asks the organization for what a person, or who may act for them, wants changed in the record and may not change alone. Nothing
 * changes before somebody approves.
 */
export async function askForChanges(
  context: OrganizationContext,
  person: PersonSubject,
  { version, fields, ...input }: z.output<typeof requestChangesInput>,
): Promise<PersonSubject & { requested: PersonField[] }> {
  refuseStale(person, version);
  const { tx, organization } = context;
  const choices = await readChoices(tx, organization.id, person.id);
  const askable = fieldsUnder('ask', await readOwnRules(context), choices);
  const asked = askable.filter((field) => fields.includes(field));
  const wanted = await checked(context, person.id, input, asked);
  const now = await readWhole(context, person.id);
  const open = await openRequests(context, person.id);
  const requested: PersonField[] = [];
  for (const field of asked) {
    const [before, after] = [valueNow(field, now), valueWanted(field, wanted, now)];
    const waiting = open.find((row) => row.field === field);
    if (waiting && !isSameValue(unkept(waiting.after), after)) throw new Refusal('conflict', 'change-waits');
    if (waiting || isSameValue(before, after)) continue;
    await tx.insert(changeRequests).values({
      organizationId: organization.id,
      personId: person.id,
      field,
      before: kept(before),
      after: kept(after),
      askedAt: context.now,
    });
    requested.push(field);
  }
  if (requested.length === 0) throw new Refusal('conflict', 'nothing-changed');
  return { ...person, requested };
}

/** What was asked for is wanted no more. */
export async function takeBackChange(
  context: OrganizationContext,
  change: ChangeSubject,
): Promise<PersonSubject> {
  if (change.state !== 'open') throw new Refusal('conflict', 'change-decided');
  await closeChange(context, change.id, 'withdrawn');
  return change.person;
}

/** The input as it would be kept; what could not be kept is said now, not when somebody approves. */
async function checked(
  context: OrganizationContext,
  personId: string,
  input: RequestedChanges,
  asked: readonly PersonField[],
): Promise<RequestedChanges> {
  const problem = input.birth && asked.includes('birth') ? birthProblem(input.birth, today(context)) : null;
  if (problem) throw invalid('birth', problem);
  const phone =
    input.phone && asked.includes('phone')
      ? await readPhone(context, personId, input.phone, 'phone')
      : undefined;
  return { ...input, phone, email: input.email && (normalizeEmail(input.email) ?? undefined) };
}

function openRequests({ tx, organization }: OrganizationContext, personId: string) {
  return tx
    .select()
    .from(changeRequests)
    .where(
      and(
        eq(changeRequests.organizationId, organization.id),
        eq(changeRequests.personId, personId),
        eq(changeRequests.state, 'open'),
      ),
    );
}
