'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Note } from '@/components/ui/note';
import { watchCamera } from './door-camera';

/** The camera, open from the first touch until it is closed. */
export function DoorScanner({ onSeen }: { onSeen: (code: string) => void }) {
  const t = useTranslations('check-in.app');
  const [state, setState] = useState<'closed' | 'open' | 'refused'>('closed');
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onSeen);
  useEffect(() => {
    told.current = onSeen;
  });
  useEffect(() => {
    if (state !== 'open' || !video.current) return;
    return watchCamera(video.current, {
      seen: (code) => told.current(code),
      refused: () => setState('refused'),
    });
  }, [state]);
  return (
    <div className="grid gap-2">
      {state === 'open' ? (
        <video
          ref={video}
          className="aspect-[4/3] w-full rounded-card bg-sunken object-cover"
          playsInline
          muted
          aria-label={t('camera')}
        />
      ) : null}
      {state === 'refused' ? (
        <Note tone="warn" live>
          {t('cameraRefused')}
        </Note>
      ) : null}
      <button
        type="button"
        className={`btn btn-wide min-h-16 text-xl ${state === 'open' ? '' : 'btn-primary'}`}
        onClick={() => setState((before) => (before === 'open' ? 'closed' : 'open'))}
      >
        {t(state === 'open' ? 'cameraClose' : 'cameraOpen')}
      </button>
    </div>
  );
}
