'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

const SIZES = [1, 2, 3, 4, 5, 6];

/** People who came without a registration, by their number: nobody is asked for a name at the door. */
export function DoorWalkIn({ onCome }: { onCome: (size: number) => void }) {
  const t = useTranslations('check-in.app.walkIn');
  const [taken, setTaken] = useState(0);
  return (
    <details className="more">
      <summary className="btn btn-wide min-h-14">{t('title')}</summary>
      <div className="mt-3 grid gap-3">
        <p className="soft">{t('explained')}</p>
        <div className="grid grid-cols-6 gap-2 max-[480px]:grid-cols-3">
          {SIZES.map((size) => (
            <button
              key={size}
              type="button"
              className="btn min-h-14 justify-center text-xl"
              aria-label={t('come', { size })}
              onClick={() => {
                onCome(size);
                setTaken((before) => before + size);
              }}
            >
              +{size}
            </button>
          ))}
        </div>
        {taken > 0 ? <p role="status">{t('taken', { taken })}</p> : null}
      </div>
    </details>
  );
}
