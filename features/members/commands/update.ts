import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { indexPerson } from '../index-person';
import { readChoices } from '../people';
import { updateMemberInput } from '../schema';
import { viewerOf, visibleFields } from '../scope';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';
import { writeContacts, writeShownNames } from '../write-contacts';
import { replaceNames, writeDetails } from '../write-person';

/** Changes what is kept about a person. What the person hides from admins stays as it is. */
export const updateMember = command({
  name: 'member.update',
  permission: 'member:update',
  input: updateMemberInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { id, version, given, surname, patronymic, ...input }, person) => {
    refuseStale(person, version);
    const { tx, organization } = context;
    const choices = await readChoices(tx, organization.id, id);
    const viewer = viewerOf(context);
    const writable = visibleFields(viewer, choices);
    await tx
      .update(people)
      .set({ given, surname, patronymic: patronymic ?? null })
      .where(and(eq(people.organizationId, organization.id), eq(people.id, id)));
    const written = await writeContacts(context, id, input, { viewer, writable, choices });
    await writeDetails(context, id, written, writable);
    await replaceNames(context, id, input.names);
    await writeShownNames(context, id, input.shown);
    await indexPerson(tx, organization.id, id);
    await touch(context, id);
    return person;
  },
  journal: (person) => personEntry(person),
  // The name may stand on the public board and event pages.
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: { person_details_number: invalid('memberNumber', 'member-number-taken') },
});
