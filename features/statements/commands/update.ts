import { and, eq } from 'drizzle-orm';
import { statements } from '@/db/schema/statements';
import { command } from '@/server/command';
import { updateStatementInput } from '../schema';
import { datesOf, findStatement, mainTitle, saveTexts, tagsOfStatements } from '../statement';

/** Changes date, texts and the switch between names and their number. */
export const updateStatement = command({
  name: 'statement.update',
  permission: 'statement:update',
  input: updateStatementInput,
  subject: (context, { id }) => findStatement(context, id),
  run: async (context, { id, edtf, texts, showsNames }) => {
    const { tx, organization } = context;
    const title = mainTitle(context, texts);
    await tx
      .update(statements)
      .set({ ...datesOf(edtf), showsNames: showsNames === 'on' })
      .where(and(eq(statements.organizationId, organization.id), eq(statements.id, id)));
    await saveTexts(context, id, texts);
    return { id, title };
  },
  journal: ({ id, title }) => ({ subjectType: 'statement', subjectId: id, subjectName: title }),
  tags: tagsOfStatements,
});
