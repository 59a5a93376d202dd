import { and, eq } from 'drizzle-orm';
import { statementPeople } from '@/db/schema/statements';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { listBelow } from '../people-below';
import { movePersonInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Moves a name below a statement one place up or down. */
export const movePerson = command({
  name: 'statement.move-person',
  permission: 'statement:update',
  input: movePersonInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id, personId, role, direction }) => {
    const { tx, organization } = context;
    const order = await listBelow(context, id);
    const at = order.findIndex((row) => row.personId === personId && row.role === role);
    if (at === -1) throw notFound();
    const [moved] = order.splice(at, 1);
    if (moved) order.splice(Math.max(0, at + (direction === 'up' ? -1 : 1)), 0, moved);
    for (const [index, row] of order.entries()) {
      await tx
        .update(statementPeople)
        .set({ position: index + 1 })
        .where(
          and(
            eq(statementPeople.organizationId, organization.id),
            eq(statementPeople.statementId, id),
            eq(statementPeople.personId, row.personId),
            eq(statementPeople.role, row.role),
          ),
        );
    }
    return { id };
  },
  journal: (_result, _input, { id, slug }) => ({
    subjectType: 'statement',
    subjectId: id,
    subjectName: slug,
  }),
  tags: tagsOfStatements,
});
