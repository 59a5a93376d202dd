import { splitCitations } from '@/lib/cite';
import { markdownToText } from '@/lib/markdown';

/** Text without its reference marks. */
export const withoutMarks = (text: string): string =>
  splitCitations(text)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');

/** What was written in Markdown, for who reads no HTML: no marks of either kind. */
export const plainText = (text: string): string => markdownToText(withoutMarks(text));
