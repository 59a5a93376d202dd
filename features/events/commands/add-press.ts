import 'server-only';
import { eq } from 'drizzle-orm';
import { citations, sources } from '@/db/schema/sources';
import { saveTitles, tagsOfSources } from '@/features/sources/source';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import { lockPastEvent } from '../past-event';
import { addPressSchema } from '../record-schema';

/** Names what was written about an event: a published source of the organization's that speaks of it. */
export const addPress = command({
  name: 'event.add-press',
  permission: 'source:update',
  input: addPressSchema,
  subject: (context, { event }) => lockPastEvent(context, event),
  run: async (context, { event: _, title, ...values }, { id, slug }) => {
    const { tx, organization, now, locale } = context;
    const taken = await tx
      .select({ slug: sources.slug })
      .from(sources)
      .where(eq(sources.organizationId, organization.id));
    const keys = await tx
      .select({ key: citations.key })
      .from(citations)
      .where(eq(citations.organizationId, organization.id));
    const [slugs, known] = [new Set(taken.map((row) => row.slug)), new Set(keys.map(({ key }) => key))];
    const year = values.publishedEdtf?.match(/\d{4}/)?.[0] ?? '';
    const [source] = await tx
      .insert(sources)
      .values({
        organizationId: organization.id,
        slug: uniqueSlug(`${values.publication} ${year}`, (candidate) => slugs.has(candidate)),
        ...values,
        publishedAt: now,
      })
      .returning({ id: sources.id });
    if (!source) throw new Error('the source was not written');
    await saveTitles(context, source.id, { [locale]: { title } });
    // The text itself is not kept: the citation stands for all of it.
    await tx.insert(citations).values({
      organizationId: organization.id,
      sourceId: source.id,
      key: uniqueSlug('cite-event', (candidate) => known.has(candidate)),
      start: 0,
      end: 1,
      eventId: id,
    });
    return { event: id, slug, source: source.id, publication: values.publication };
  },
  journal: ({ source, publication, event }) => ({
    subjectType: 'source',
    subjectId: source,
    subjectName: publication,
    details: { target: `event:${event}` },
  }),
  tags: tagsOfSources,
});
