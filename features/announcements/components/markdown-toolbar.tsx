'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

const MARKS = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  heading: ['\n## ', ''],
  list: ['\n- ', ''],
  link: ['[', '](https://)'],
} as const;
type Mark = keyof typeof MARKS;

/** Buttons that write the marks of the text for whoever does not know them by heart. The text can be written without. */
export function MarkdownToolbar({ target }: { target: string | undefined }) {
  const t = useTranslations('announcements');
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady || !target) return null;
  const put = (mark: Mark) => {
    const area = document.getElementById(target);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const [before, after] = MARKS[mark];
    const begins =
      before.startsWith('\n') && (from === 0 || value[from - 1] === '\n') ? before.slice(1) : before;
    area.setRangeText(`${begins}${value.slice(from, to)}${after}`, from, to, 'end');
    if (from === to && after) area.selectionEnd = area.selectionStart -= after.length;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  };
  return (
    <fieldset className="mt-1 mb-2 flex flex-wrap gap-1" aria-label={t('marks.label')}>
      {(Object.keys(MARKS) as Mark[]).map((mark) => (
        <button key={mark} type="button" className="btn btn-small" onClick={() => put(mark)}>
          {t(`marks.${mark}`)}
        </button>
      ))}
    </fieldset>
  );
}
