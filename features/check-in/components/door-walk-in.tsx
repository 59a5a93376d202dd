'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

const SIZES = [1, 2, 3, 4, 5, 6];

/**
 * People who came without a registration, by their number: nobody is asked for a name at the door. Their number is chosen first and then
 * added, as they are counted for good.
 */
export function DoorWalkIn({ onCome }: { onCome: (size: number) => void }) {
  const t = useTranslations('check-in.app.walkIn');
  const [chosen, setChosen] = useState<number | null>(null);
  const [taken, setTaken] = useState(0);
  const add = (size: number) => {
    onCome(size);
    setTaken((before) => before + size);
    setChosen(null);
  };
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
              className={`btn min-h-14 justify-center text-xl ${size === chosen ? 'btn-primary' : ''}`}
              aria-pressed={size === chosen}
              aria-label={t('come', { size })}
              onClick={() => setChosen(size === chosen ? null : size)}
            >
              {size}
            </button>
          ))}
        </div>
        {chosen === null ? null : (
          <button
            type="button"
            className="btn btn-primary btn-wide min-h-16 text-xl"
            onClick={() => add(chosen)}
          >
            {t('add', { size: chosen })}
          </button>
        )}
        {taken > 0 ? <p role="status">{t('taken', { taken })}</p> : null}
      </div>
    </details>
  );
}
