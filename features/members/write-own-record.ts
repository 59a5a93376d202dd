import 'server-only';
import type { z } from 'zod';
import { personVisibilities } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { readCustomFields, writeCustomAnswers } from './custom';
import type { writeOwnCustomInput } from './custom-schema';
import { FIELDS, PERSON_FIELDS, type PersonField } from './fields';
import { indexPerson } from './index-person';
import type { chooseVisibilityInput, updateProfileInput } from './schema';
import { type PersonSubject, refuseStale, touch } from './subject';
import { replaceNames, writeDetails } from './write-person';

const OWN_FIELDS = new Set(PERSON_FIELDS.filter((field) => FIELDS[field].owner === 'edits'));

/** Writes what a person, or who may act for them, changes in the record: contacts and spellings, not the name or the birth date. */
export async function writeOwnRecord(
  context: OrganizationContext,
  person: PersonSubject,
  { version, ...input }: z.output<typeof updateProfileInput>,
): Promise<void> {
  refuseStale(person, version);
  await writeDetails(context, person.id, input, OWN_FIELDS);
  await replaceNames(context, person.id, input.names);
  await indexPerson(context.tx, context.organization.id, person.id);
  await touch(context, person.id);
}

/** Who sees which field. One that is left out keeps what was chosen. */
export async function writeVisibilities(
  { tx, organization }: OrganizationContext,
  personId: string,
  fields: z.output<typeof chooseVisibilityInput>['fields'],
): Promise<void> {
  for (const [field, visibility] of Object.entries(fields)) {
    const chosen = visibility ?? FIELDS[field as PersonField].standard;
    await tx
      .insert(personVisibilities)
      .values({ organizationId: organization.id, personId, field, visibility: chosen })
      .onConflictDoUpdate({
        target: [personVisibilities.organizationId, personVisibilities.personId, personVisibilities.field],
        set: { visibility: chosen },
      });
  }
}

/** Answers to the organization's own questions, as far as they are put to the person. */
export async function writeOwnAnswers(
  context: OrganizationContext,
  person: PersonSubject,
  { version, values }: z.output<typeof writeOwnCustomInput>,
): Promise<void> {
  refuseStale(person, version);
  const fields = await readCustomFields(context.tx, context.organization.id);
  const own = fields.filter(({ isOwn }) => isOwn);
  await writeCustomAnswers(context, person.id, own, values);
  await touch(context, person.id);
}
