import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { tag } from '@/server/tags';
import { tellOfChange } from '../change-mail';
import { type ChangeSubject, closeChange, lockChange, refuseUndecidable } from '../change-subject';
import { inputOf } from '../change-values';
import { indexPerson } from '../index-person';
import { approveChangeInput } from '../schema';
import { personEntry, refuseStale, touch } from '../subject';
import { replaceNames, writeDetails } from '../write-person';

/** Makes a change that a member asked for. The version is of the record as the list showed it beside the request. */
export const approveChange = command({
  name: 'change-request.approve',
  permission: 'change-request:decide',
  input: approveChangeInput,
  subject: (context, { id }) => lockChange(context, id),
  run: async (context, { version, words }, change) => {
    await refuseUndecidable(context, change);
    refuseStale(change.person, version);
    await write(context, change);
    await indexPerson(context.tx, context.organization.id, change.person.id);
    await touch(context, change.person.id);
    await closeChange(context, change.id, 'approved', words ?? null);
    await tellOfChange(context, change, { state: 'approved', words: words ?? null });
    return change.person;
  },
  journal: (person, _input, { field }) => personEntry(person, { field }),
  // The name may stand on the public board and event pages.
  tags: ({ organization }) => [tag.organization(organization.slug), tag.events(organization.slug)],
});

async function write(context: OrganizationContext, { field, after, person }: ChangeSubject): Promise<void> {
  const input = inputOf(field, after);
  if (field === 'nameForms') return replaceNames(context, person.id, input.names);
  if (field !== 'name' && field !== 'patronymic')
    return writeDetails(context, person.id, input, new Set([field]));
  const { given, surname, patronymic = null } = input;
  await context.tx
    .update(people)
    .set(field === 'name' ? { given, surname } : { patronymic })
    .where(and(eq(people.organizationId, context.organization.id), eq(people.id, person.id)));
}
