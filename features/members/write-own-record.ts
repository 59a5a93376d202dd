import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { changeRequests } from '@/db/schema/change-requests';
import type { OrganizationContext } from '@/server/context';
import { readCustomFields, writeCustomAnswers } from './custom';
import type { writeOwnCustomInput } from './custom-schema';
import { FIELDS, type PersonField } from './fields';
import { indexPerson } from './index-person';
import { fieldsUnder } from './own-rules';
import { readChoices } from './people';
import { readOwnRules } from './read-own-rules';
import type { chooseVisibilityInput, updateProfileInput } from './schema';
import { SELF } from './scope';
import { type PersonSubject, refuseStale, touch } from './subject';
import { setVisibility, writeContacts } from './write-contacts';
import { writeDetails } from './write-person';

/**
 * Writes what a person, or who may act for them, changes in the record: as far as the organization leaves it to them. What
 * the form did not have stays.
 */
export async function writeOwnRecord(
  context: OrganizationContext,
  person: PersonSubject,
  { version, fields, ...input }: z.output<typeof updateProfileInput>,
): Promise<void> {
  refuseStale(person, version);
  const { tx, organization } = context;
  const choices = await readChoices(tx, organization.id, person.id);
  const own = fieldsUnder('edit', await readOwnRules(context), choices);
  const writable = new Set(own.filter((field) => !fields || fields.includes(field)));
  const written = await writeContacts(context, person.id, input, { viewer: SELF, writable, choices });
  await writeDetails(context, person.id, written, writable);
  await indexPerson(tx, organization.id, person.id);
  await touch(context, person.id);
}

/** Who sees which field. One that is left out keeps what was chosen. */
export async function writeVisibilities(
  context: OrganizationContext,
  personId: string,
  fields: z.output<typeof chooseVisibilityInput>['fields'],
): Promise<void> {
  for (const [field, visibility] of Object.entries(fields)) {
    const chosen = visibility ?? FIELDS[field as PersonField].standard;
    await setVisibility(context, personId, field as PersonField, chosen);
    if (chosen === 'self') await withdrawOpen(context, personId, field);
  }
  // A spelling shown in place of the name is found like it, as long as it is shown.
  if (fields.nameForms) await indexPerson(context.tx, context.organization.id, personId);
  await touch(context, personId);
}

/** Nobody is asked to approve what they may no longer see. */
async function withdrawOpen({ tx, organization, now }: OrganizationContext, personId: string, field: string) {
  await tx
    .update(changeRequests)
    .set({ state: 'withdrawn', decidedAt: now })
    .where(
      and(
        eq(changeRequests.organizationId, organization.id),
        eq(changeRequests.personId, personId),
        eq(changeRequests.field, field),
        eq(changeRequests.state, 'open'),
      ),
    );
}

/** Answers to the organization's own questions, as far as they are put to the person. */
export async function writeOwnAnswers(
  context: OrganizationContext,
  person: PersonSubject,
  { version, ...answered }: z.output<typeof writeOwnCustomInput>,
): Promise<void> {
  refuseStale(person, version);
  const fields = await readCustomFields(context.tx, context.organization.id);
  const own = fields.filter(({ isOwn }) => isOwn);
  await writeCustomAnswers(context, person.id, own, answered);
  await touch(context, person.id);
}
