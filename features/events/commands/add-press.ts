import 'server-only';
import { eq } from 'drizzle-orm';
import { eventPress } from '@/db/schema/event-records';
import { sources } from '@/db/schema/sources';
import { saveTitles, tagsOfSources } from '@/features/sources/source';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import { lockPastEvent } from '../past-event';
import { addPressSchema } from '../record-schema';

/**
 * Names what was written about an event: a published source of the organization's that speaks of it. What is said of the event
 * does not rest on it, until somebody cites it.
 */
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
    const slugs = new Set(taken.map((row) => row.slug));
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
    await tx.insert(eventPress).values({ organizationId: organization.id, eventId: id, sourceId: source.id });
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
