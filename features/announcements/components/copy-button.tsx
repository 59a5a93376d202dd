'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

/** Copies a text; where nothing can be copied there is no button, and the text stands below anyway. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('announcements.share');
  const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent');
  useEffect(() => {
    if (navigator.clipboard) setState('ready');
  }, []);
  if (state === 'absent') return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setState('copied'),
          () => setState('absent'),
        );
      }}
    >
      <span aria-live="polite">{state === 'copied' ? t('copied') : t('copy')}</span>
    </button>
  );
}
