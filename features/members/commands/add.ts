import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, notFound } from '@/server/errors';
import { checkFirstAnswers, keepCustomAnswers, readCustomFields } from '../custom';
import { PERSON_FIELDS } from '../fields';
import { indexPerson, personSortKey } from '../index-person';
import { refuseUnknownType } from '../membership-types';
import { allContacts, refuseDuplicates } from '../refuse-duplicates';
import { isProblem, spanOf } from '../rules';
import { addMemberInput, type PersonInput } from '../schema';
import { viewerOf } from '../scope';
import { personEntry } from '../subject';
import { checkContacts, writeContacts, writeShownNames } from '../write-contacts';
import { checkDetails, freeSlug, writeDetails, writeNames } from '../write-person';

/**
 * Adds a member: the person with the answers that have to be given, and the membership. Asks first when somebody of that name, mail address
 * or phone is known already.
 */
export const addMember = command({
  name: 'member.create',
  permission: 'member:create',
  input: addMemberInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { type, start, values = {}, anyway, key: _key, ...input }) => {
    const { tx, organization } = context;
    const span = spanOf(start, null);
    if (isProblem(span) || span.startsOn === null) throw invalid('start', 'edtf');
    await refuseUnknownType(context, type);
    // Before the question whether it is somebody known, or each would be said only when the other is answered.
    const { email, phone } = await checkDetails(context, null, input);
    const contacts = await checkContacts(context, null, input.contacts ?? []);
    const answers = checkFirstAnswers(await readCustomFields(tx, organization.id), values);
    if (!anyway) await refuseDuplicates(context, input, allContacts({ email, phone, contacts }));
    const person = await insertPerson(context, input);
    await tx.insert(memberships).values({
      organizationId: organization.id,
      personId: person.id,
      type,
      startEdtf: start,
      startsOn: span.startsOn,
    });
    await keepCustomAnswers(context, person.id, answers);
    return person;
  },
  journal: (person) => personEntry(person),
  constraints: { person_details_number: invalid('memberNumber', 'member-number-taken') },
});

/** A new record with its details and name forms, ready to be found. */
export async function insertPerson(context: OrganizationContext, input: PersonInput) {
  const { tx, organization } = context;
  const { given, surname, patronymic } = input;
  const label = formatPersonName({ given, surname }, 'given-first');
  const [person] = await tx
    .insert(people)
    .values({
      organizationId: organization.id,
      slug: await freeSlug(context, label),
      given,
      surname,
      patronymic,
      sortKey: personSortKey({ given, surname }),
    })
    .returning({ id: people.id, slug: people.slug });
  if (!person) throw notFound();
  const writable = new Set(PERSON_FIELDS);
  const written = await writeContacts(context, person.id, input, {
    viewer: viewerOf(context),
    writable,
    choices: {},
  });
  await writeDetails(context, person.id, written, writable);
  await writeNames(context, person.id, input.names);
  await writeShownNames(context, person.id, input.shown);
  await indexPerson(tx, organization.id, person.id);
  return { ...person, label };
}
