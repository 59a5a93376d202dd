/** What of a privacy notice only the organization can say. */
export const NOTICE_FACTS = ['responsible', 'contact', 'retention'] as const;
export type NoticeFact = (typeof NOTICE_FACTS)[number];

export type NoticeDraft = Record<NoticeFact, string | null> & {
  /** The whole in the organization's own words; without it the template speaks. */
  text: string | null;
};

/** What is still to be said before the notice can be published in a language: nothing where the whole is in own words. */
export function missingFacts(draft: NoticeDraft | null): NoticeFact[] {
  if (draft?.text) return [];
  return NOTICE_FACTS.filter((fact) => !draft?.[fact]);
}

export type NoticeBlock = { kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** The parts of a notice: `## ` begins a heading, `- ` an item of a list, an empty line a new paragraph. Never any HTML. */
export function noticeBlocks(text: string): NoticeBlock[] {
  const blocks: NoticeBlock[] = [];
  for (const part of text.split(/\n[^\S\n]*\n/)) {
    let lines: string[] = [];
    const flush = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
      lines = [];
    };
    for (const line of part.split('\n').map((one) => one.trim())) {
      if (line === '') continue;
      const last = blocks.at(-1);
      if (line.startsWith('## ')) {
        flush();
        blocks.push({ kind: 'heading', text: line.slice(3).trim() });
      } else if (line.startsWith('- ')) {
        const isNew = lines.length > 0 || last?.kind !== 'list';
        flush();
        if (isNew) blocks.push({ kind: 'list', items: [line.slice(2).trim()] });
        else last.items.push(line.slice(2).trim());
      } else lines.push(line);
    }
    flush();
  }
  return blocks;
}
