import { and, eq, isNotNull } from 'drizzle-orm';
import { statements } from '@/db/schema/statements';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { statementIdInput } from '../schema';
import { findStatement, tagsOfStatements } from '../statement';

/** Takes a statement from the public page; it stays here. */
export const unpublishStatement = command({
  name: 'statement.unpublish',
  permission: 'statement:update',
  input: statementIdInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id }) => {
    const { tx, organization } = context;
    const changed = await tx
      .update(statements)
      .set({ publishedAt: null })
      .where(
        and(
          eq(statements.organizationId, organization.id),
          eq(statements.id, id),
          isNotNull(statements.publishedAt),
        ),
      )
      .returning({ id: statements.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-statement', [id]);
    return { id, isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }, _input, { id, slug }) =>
    isChanged ? { subjectType: 'statement', subjectId: id, subjectName: slug } : null,
  tags: tagsOfStatements,
});
