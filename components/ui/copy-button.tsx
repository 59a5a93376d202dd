'use client';

import { useEffect, useState } from 'react';

type Props = { text: string; label: string; copied: string };

/** Copies a text; where nothing can be copied there is no button: the text is to stand beside it anyway. */
export function CopyButton({ text, label, copied }: Props) {
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
      <span aria-live="polite">{state === 'copied' ? copied : label}</span>
    </button>
  );
}
