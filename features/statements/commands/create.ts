import { eq } from 'drizzle-orm';
import { statements } from '@/db/schema/statements';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { createStatementInput, type StatementTextsInput } from '../schema';
import { datesOf, mainTitle, saveTexts, tagsOfStatements } from '../statement';

/** Writes down a statement, not yet published. */
export const createStatement = command({
  name: 'statement.create',
  permission: 'statement:create',
  input: createStatementInput,
  idempotencyKey: ({ key }) => key,
  run: (context, { edtf, texts, showsNames }) =>
    writeStatement(context, {
      edtf,
      texts,
      title: mainTitle(context, texts),
      showsNames: showsNames === 'on',
    }),
  journal: ({ id, title }) => ({ subjectType: 'statement', subjectId: id, subjectName: title }),
  tags: tagsOfStatements,
});

interface Written {
  edtf: string | undefined;
  texts: StatementTextsInput;
  title: string;
  showsNames: boolean;
  publishedAt?: Date;
}

/** Writes a statement with its texts. */
export async function writeStatement(
  context: OrganizationContext,
  { edtf, texts, title, ...given }: Written,
) {
  const { tx, organization } = context;
  const taken = await tx
    .select({ slug: statements.slug })
    .from(statements)
    .where(eq(statements.organizationId, organization.id));
  const slugs = new Set(taken.map(({ slug }) => slug));
  const slug = uniqueSlug(title, (candidate) => slugs.has(candidate));
  const [row] = await tx
    .insert(statements)
    .values({ organizationId: organization.id, slug, ...datesOf(edtf), ...given })
    .returning({ id: statements.id });
  if (!row) throw new Error('the statement was not written');
  await saveTexts(context, row.id, texts);
  return { id: row.id, slug, title };
}
