import { eq } from 'drizzle-orm';
import { sources } from '@/db/schema/sources';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import { createSourceInput } from '../schema';
import { saveTitles, tagsOfSources } from '../source';

/** Writes down a published text that facts rest on, not yet published here. */
export const createSource = command({
  name: 'source.create',
  permission: 'source:update',
  input: createSourceInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, { key: _, texts, ...values }) => {
    const { tx, organization } = context;
    const taken = await tx
      .select({ slug: sources.slug })
      .from(sources)
      .where(eq(sources.organizationId, organization.id));
    const slugs = new Set(taken.map(({ slug }) => slug));
    const year = values.publishedEdtf?.match(/\d{4}/)?.[0] ?? '';
    const slug = uniqueSlug(`${values.publication} ${year}`, (candidate) => slugs.has(candidate));
    const [row] = await tx
      .insert(sources)
      .values({ organizationId: organization.id, slug, ...values })
      .returning({ id: sources.id });
    if (!row) throw new Error('the source was not written');
    await saveTitles(context, row.id, texts);
    return { id: row.id, publication: values.publication };
  },
  journal: ({ id, publication }) => ({ subjectType: 'source', subjectId: id, subjectName: publication }),
  tags: tagsOfSources,
});
