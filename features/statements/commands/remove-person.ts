import { and, eq } from 'drizzle-orm';
import { statementPeople } from '@/db/schema/statements';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { statementPersonInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Takes a name from below a statement; what is known of the person stays. */
export const removePerson = command({
  name: 'statement.remove-person',
  permission: 'statement:update',
  input: statementPersonInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async ({ tx, organization }, { id, personId, role }) => {
    const removed = await tx
      .delete(statementPeople)
      .where(
        and(
          eq(statementPeople.organizationId, organization.id),
          eq(statementPeople.statementId, id),
          eq(statementPeople.personId, personId),
          eq(statementPeople.role, role),
        ),
      )
      .returning({ personId: statementPeople.personId });
    if (removed.length === 0) throw notFound();
    return { id, personId };
  },
  journal: ({ personId }, _input, { slug }) => ({
    subjectType: 'person',
    subjectId: personId,
    details: { statement: slug },
  }),
  tags: tagsOfStatements,
});
