'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WalkIn } from './door-state';

const SIZES = [1, 2, 3, 4, 5, 6];

interface Props {
  onCome: (size: number) => WalkIn;
  onTakeBack: (come: WalkIn) => void;
}

/**
 * People who came without a registration, by their number: nobody is asked for a name at the door. Their number is chosen first and then
 * added; whom this device has added last can be taken back.
 */
export function DoorWalkIn({ onCome, onTakeBack }: Props) {
  const t = useTranslations('check-in.app.walkIn');
  const [chosen, setChosen] = useState<number | null>(null);
  const [come, setCome] = useState<readonly WalkIn[]>([]);
  const last = come.at(-1);
  const add = (size: number) => {
    setCome([...come, onCome(size)]);
    setChosen(null);
  };
  const takeBack = (mistaken: WalkIn) => {
    onTakeBack(mistaken);
    setCome(come.filter((one) => one !== mistaken));
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
        <p role="status">
          {come.length > 0 ? t('taken', { taken: come.reduce((sum, { size }) => sum + size, 0) }) : null}
        </p>
        {last ? (
          <button type="button" className="btn btn-wide min-h-14" onClick={() => takeBack(last)}>
            {t('takeBack', { size: last.size })}
          </button>
        ) : null}
      </div>
    </details>
  );
}
