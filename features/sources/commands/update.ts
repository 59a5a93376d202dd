import { and, eq } from 'drizzle-orm';
import { sources } from '@/db/schema/sources';
import { command } from '@/server/command';
import { updateSourceInput } from '../schema';
import { findSource, saveTitles, tagsOfSources } from '../source';

/** Changes what is said of a source. */
export const updateSource = command({
  name: 'source.update',
  permission: 'source:update',
  input: updateSourceInput,
  subject: (context, { id }) => findSource(context, id),
  run: async (context, { id, texts, author, publishedEdtf, url, excerpts, ...values }) => {
    const { tx, organization } = context;
    const optional = { author: author ?? null, publishedEdtf: publishedEdtf ?? null, url: url ?? null };
    await tx
      .update(sources)
      .set({ ...values, ...optional, ...(excerpts ? { showsExcerpts: excerpts === 'shown' } : {}) })
      .where(and(eq(sources.organizationId, organization.id), eq(sources.id, id)));
    await saveTitles(context, id, texts);
    return { id };
  },
  journal: ({ id }, { publication }) => ({
    subjectType: 'source',
    subjectId: id,
    subjectName: publication,
  }),
  tags: tagsOfSources,
});
