import { and, eq, isNull } from 'drizzle-orm';
import { sources } from '@/db/schema/sources';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { sourceIdInput } from '../schema';
import { findSource, tagsOfSources } from '../source';

/** Shows a source and the marks that lead to it. */
export const publishSource = command({
  name: 'source.publish',
  permission: 'source:update',
  input: sourceIdInput,
  subject: (context, { id }) => findSource(context, id),
  run: async (context, { id }) => {
    const { tx, organization, now } = context;
    const changed = await tx
      .update(sources)
      .set({ publishedAt: now })
      .where(
        and(eq(sources.organizationId, organization.id), eq(sources.id, id), isNull(sources.publishedAt)),
      )
      .returning({ id: sources.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-source', [id], false);
    return { id, isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }, _input, { id, publication }) =>
    isChanged ? { subjectType: 'source', subjectId: id, subjectName: publication } : null,
  tags: tagsOfSources,
});
