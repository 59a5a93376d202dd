import { getTranslations } from 'next-intl/server';
import type { PublicText } from '@/features/organizations/public-view';
import type { CitationMarks } from '@/features/sources/public-view';
import { escapeHtml, markdownToHtml } from '@/lib/markdown';

interface Props {
  home: string;
  marks: CitationMarks;
  text: PublicText;
}

/** What an event is about, as it was written in Markdown, with a reference mark at each fact. */
export async function PublicEventText({ home, marks, text }: Props) {
  const t = await getTranslations('site');
  const cite = (id: string) => {
    const mark = marks[id];
    if (!mark) return '';
    const label = escapeHtml(t('sourceMark', { number: mark.number }));
    const href = escapeHtml(`${home}/sources/${mark.source}#cite-${id}`);
    return `<sup class="ref"><a href="${href}" aria-label="${label}"><span>${mark.number}</span></a></sup>`;
  };
  return (
    <div
      className="prose [overflow-wrap:anywhere]"
      lang={text.lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown.ts lets no HTML through but that of the marks
      dangerouslySetInnerHTML={{ __html: markdownToHtml(text.text, cite) }}
    />
  );
}
