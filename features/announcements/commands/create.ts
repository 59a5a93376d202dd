import { eq } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { uniqueSlug } from '@/lib/slugs';
import { command } from '@/server/command';
import { notFound } from '@/server/errors';
import { announcementEntry, audienceColumns, mainTitle, saveTexts } from '../announcement';
import { createAnnouncementInput } from '../schema';

/** Writes an announcement down. Nothing goes out yet. */
export const createAnnouncement = command({
  name: 'announcement.create',
  permission: 'announcement:create',
  input: createAnnouncementInput,
  idempotencyKey: ({ key }) => key,
  run: async (context, input) => {
    const { tx, organization, standing } = context;
    const title = mainTitle(context, input.texts);
    const taken = await tx
      .select({ slug: announcements.slug })
      .from(announcements)
      .where(eq(announcements.organizationId, organization.id));
    const slugs = new Set(taken.map(({ slug }) => slug));
    const slug = uniqueSlug(title, (candidate) => slugs.has(candidate));
    const [row] = await tx
      .insert(announcements)
      .values({
        organizationId: organization.id,
        slug,
        kind: input.kind,
        ...(await audienceColumns(context, input)),
        createdBy: standing.accountId,
      })
      .returning({ id: announcements.id, slug: announcements.slug });
    if (!row) throw notFound();
    await saveTexts(context, row.id, input.texts);
    return row;
  },
  journal: (row) => announcementEntry(row),
});
