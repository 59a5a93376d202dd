export type CitedPart = { kind: 'text'; text: string } | { kind: 'cite'; id: string };

const MARK = /\[\[cite:([a-z0-9-]+)\]\]/g;

/**
 * Cuts long text at its marks `[[cite:id]]`. Gives the pieces in order; texts and marks written out again are the input.
 * What only resembles a mark stays text. Rule: architecture, decision 9.
 */
export function splitCitations(text: string): CitedPart[] {
  const parts: CitedPart[] = [];
  let end = 0;
  for (const mark of text.matchAll(MARK)) {
    if (mark.index > end) parts.push({ kind: 'text', text: text.slice(end, mark.index) });
    parts.push({ kind: 'cite', id: mark[1] ?? '' });
    end = mark.index + mark[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The paragraphs of a text: what stands between empty lines, trimmed, none of them empty. */
export function paragraphs(text: string): string[] {
  return text
    .split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
