import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { objectsToPublication } from '@/features/consents/publication';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import { invalid, Refusal } from '@/server/errors';
import { can } from '@/server/policy/can';
import { appendPerson } from '../people-below';
import { addKnownPersonInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Puts somebody whom the organization knows below a statement. */
export const addKnownPerson = command({
  name: 'statement.add-person',
  permission: 'statement:update',
  input: addKnownPersonInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id, personId, role, isNamedPublicly }) => {
    const { tx, organization } = context;
    const isPerson = and(eq(people.organizationId, organization.id), eq(people.id, personId));
    const [person] = await tx.select().from(people).where(isPerson);
    // A member who is named nowhere, or is in safe mode, is nothing that editors know of.
    const isKnown =
      (person?.isNamedPublicly && person.safeSince === null) || can(context.standing, 'member:list');
    if (!person || !isKnown) throw invalid('personId', 'not-found');
    if (isNamedPublicly && !person.isNamedPublicly && (await objectsToPublication(context, personId))) {
      throw new Refusal('conflict', 'objects-to-publication');
    }
    if (!(await appendPerson(context, { statementId: id, personId, role }))) {
      throw new Refusal('conflict', 'already-below');
    }
    if (isNamedPublicly) await tx.update(people).set({ isNamedPublicly: true }).where(isPerson);
    return { id, personId, name: formatPersonName(person, 'given-first') };
  },
  journal: ({ personId, name }, _input, { slug }) => ({
    subjectType: 'person',
    subjectId: personId,
    subjectName: name,
    details: { statement: slug },
  }),
  tags: tagsOfStatements,
});
