import { and, eq, isNull } from 'drizzle-orm';
import { statements } from '@/db/schema/statements';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { statementIdInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Puts a statement on the public page. */
export const publishStatement = command({
  name: 'statement.publish',
  permission: 'statement:update',
  input: statementIdInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id }) => {
    const { tx, organization, now } = context;
    const changed = await tx
      .update(statements)
      .set({ publishedAt: now })
      .where(
        and(
          eq(statements.organizationId, organization.id),
          eq(statements.id, id),
          isNull(statements.publishedAt),
        ),
      )
      .returning({ id: statements.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-statement', [id], false);
    return { id, isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }, _input, { id, slug }) =>
    isChanged ? { subjectType: 'statement', subjectId: id, subjectName: slug } : null,
  tags: tagsOfStatements,
});
