import type { PublicText } from '@/features/organizations/public-view';
import { markdownToHtml } from '@/lib/markdown';

/** The text of an announcement, as it stands in the mail. */
export function PublicAnnouncementText({ text }: { text: PublicText }) {
  return (
    <div
      className="prose [overflow-wrap:anywhere]"
      lang={text.lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown.ts lets no HTML through
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text.text) }}
    />
  );
}
