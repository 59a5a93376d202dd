import { bodies } from '@/db/schema/board';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { tag } from '@/server/tags';
import { addBodyInput } from '../schema';
import { lastPlace, namedAs, writeNames } from '../write-body';

/** Adds a body: an audit commission, a council of elders, one of our own. */
export const addBody = command({
  name: 'body.create',
  permission: 'body:create',
  input: addBodyInput,
  run: async (context, { kind, texts, position, isPublic, termMonths, nextElection }) => {
    const { tx, organization } = context;
    const [body] = await tx
      .insert(bodies)
      .values({
        organizationId: organization.id,
        kind,
        position: position ?? lastPlace(context),
        isPublic: isPublic === 'on',
        termMonths: termMonths ?? null,
        nextElectionEdtf: nextElection ?? null,
      })
      .returning({ id: bodies.id });
    if (!body) throw notFound();
    await writeNames(context, body.id, texts);
    return { id: body.id };
  },
  journal: ({ id }, { kind, texts }) => ({
    subjectType: 'body',
    subjectId: id,
    subjectName: namedAs(texts, kind),
    details: {},
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
});
