import { and, eq, isNotNull } from 'drizzle-orm';
import { sources } from '@/db/schema/sources';
import { command } from '@/server/command';
import { rememberEndings } from '@/server/hidden-list';
import { sourceIdInput } from '../schema';
import { findSource, tagsOfSources } from '../source';

/** Takes a source and its marks from the public pages. */
export const unpublishSource = command({
  name: 'source.unpublish',
  permission: 'source:update',
  input: sourceIdInput,
  subject: (context, { id }) => findSource(context, id),
  run: async (context, { id }) => {
    const { tx, organization } = context;
    const changed = await tx
      .update(sources)
      .set({ publishedAt: null })
      .where(
        and(eq(sources.organizationId, organization.id), eq(sources.id, id), isNotNull(sources.publishedAt)),
      )
      .returning({ id: sources.id });
    if (changed.length > 0) await rememberEndings(context, 'on-site-source', [id]);
    return { id, isChanged: changed.length > 0 };
  },
  journal: ({ isChanged }, _input, { id, publication }) =>
    isChanged ? { subjectType: 'source', subjectId: id, subjectName: publication } : null,
  tags: tagsOfSources,
});
