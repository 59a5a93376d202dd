import type { FeedEntry } from '@/features/events/public-feed';
import { markdownToHtml } from '@/lib/markdown';
import type { PublicAnnouncement } from './public-view';

/** What the organization told everybody, for its feed. */
export const feedEntries = (announcements: readonly PublicAnnouncement[], url: string): FeedEntry[] =>
  announcements.map(({ id, slug, title, text, publishedAt }) => ({
    id,
    link: `${url}/announcements/${slug}`,
    title: title.text,
    html: markdownToHtml(text.text),
    date: publishedAt,
  }));
