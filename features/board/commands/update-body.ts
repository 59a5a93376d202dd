import { and, eq } from 'drizzle-orm';
import { bodies } from '@/db/schema/board';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { tag } from '@/server/tags';
import { updateBodyInput } from '../schema';
import { namedAs, writeNames } from '../write-body';

/** Changes what a body is called, how long its terms last, its next election and whether it is public; never its kind. */
export const updateBody = command({
  name: 'body.update',
  permission: 'body:update',
  input: updateBodyInput,
  subject: async ({ tx, organization }, { id }) => {
    const isBody = and(eq(bodies.organizationId, organization.id), eq(bodies.id, id));
    const [body] = await tx.select().from(bodies).where(isBody).for('update');
    return body ?? null;
  },
  run: async (context, { id, texts, position, isPublic, termMonths, nextElection }, body) => {
    const { tx, organization } = context;
    const isNamed = Object.values(texts ?? {}).some((text) => text?.name);
    if (body.kind === 'other' && !isNamed) throw invalid('texts', 'required');
    await tx
      .update(bodies)
      .set({
        position: position ?? body.position,
        isPublic: isPublic === 'on',
        termMonths: termMonths ?? null,
        nextElectionEdtf: nextElection ?? null,
      })
      .where(and(eq(bodies.organizationId, organization.id), eq(bodies.id, id)));
    await writeNames(context, id, texts);
    return { id };
  },
  journal: ({ id }, { texts, termMonths, nextElection }, { kind }) => ({
    subjectType: 'body',
    subjectId: id,
    subjectName: namedAs(texts, kind),
    details: { termMonths: termMonths ?? null, nextElection: nextElection ?? null },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
