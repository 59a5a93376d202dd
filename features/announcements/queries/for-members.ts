import 'server-only';
import { sql } from 'drizzle-orm';
import { announcementTexts } from '@/db/schema/announcements';
import { textReader } from '@/features/organizations/localized';
import { query } from '@/server/query';
import { findAnnouncement, isTextOf } from '../announcement';
import { hiddenNames } from '../hidden-names';
import type { PublicAnnouncement } from '../public-view';

/**
 * What was sent to members, for whom it was sent to: what went to all for every member, everything else for those who are among its
 * recipients, reached or not. Sentences that name somebody who is hidden are left out as on public pages.
 */
export const getSentAnnouncement = query({
  permission: 'announcement:read',
  subject: async (context, { id }: { id: string }) => {
    const announcement = await findAnnouncement(context, id);
    if (!announcement?.startedAt) return null;
    if (announcement.audience === 'all') return announcement;
    const { rows } = await context.tx.execute(sql`
      select from announcement_recipients r
      where r.organization_id = ${context.organization.id} and r.announcement_id = ${id} and r.person_id = ${context.personId}`);
    return rows.length > 0 ? announcement : null;
  },
  run: async (context, { id }, { slug, startedAt }): Promise<PublicAnnouncement | null> => {
    const { tx, organization, locale } = context;
    const texts = await tx.select().from(announcementTexts).where(isTextOf(organization.id, id));
    const { defaultLocale } = organization;
    const read = textReader({ locale, defaultLocale, withheldNames: await hiddenNames(context) });
    const title = read(texts, (text) => text.title);
    const text = read(texts, (one) => one.text);
    return title?.text && text?.text && startedAt ? { id, slug, title, text, publishedAt: startedAt } : null;
  },
});
