import { eq } from 'drizzle-orm';
import { sources } from '@/db/schema/sources';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { createSourceInput, type SourceTextsInput } from '../schema';
import { saveTitles, tagsOfSources } from '../source';

/** Writes down a published text that facts rest on, not yet published here. */
export const createSource = command({
  name: 'source.create',
  permission: 'source:update',
  input: createSourceInput,
  idempotencyKey: ({ key }) => key,
  run: (context, { key: _, excerpts, ...values }) =>
    writeSource(context, { ...values, showsExcerpts: excerpts !== 'hidden' }),
  journal: ({ id, publication }) => ({ subjectType: 'source', subjectId: id, subjectName: publication }),
  tags: tagsOfSources,
});

interface Written {
  publication: string;
  author?: string | null | undefined;
  publishedEdtf?: string | undefined;
  url?: string | undefined;
  language: string;
  texts: SourceTextsInput;
  showsExcerpts?: boolean;
  /** Of the text that the offsets of citations refer to. */
  textLength?: number;
  textSha256?: string;
}

/** Writes a source with its titles, not yet published. */
export async function writeSource(context: OrganizationContext, { texts, ...values }: Written) {
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
}
