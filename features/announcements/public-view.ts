import type { PublicText } from '@/features/organizations/public-view';

export interface PublicAnnouncement {
  id: string;
  slug: string;
  title: PublicText;
  /** Markdown. */
  text: PublicText;
  publishedAt: Date;
}
