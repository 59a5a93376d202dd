'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Meter } from '@/components/ui/meter';

const EVERY_MS = 2_000;

/** How far the search is. Looks again by itself; without JavaScript there is a link. */
export function SearchProgress({ done, total, href }: { done: number; total: number; href: string }) {
  const t = useTranslations('duplicates.search');
  const router = useRouter();
  const percent = total > 0 ? Math.min(99, Math.floor((done / total) * 100)) : 0;
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="card card-in mb-5 grid gap-2">
      <p role="status">{t('running', { percent })}</p>
      <Meter value={percent} max={100} label={t('running', { percent })} />
      <p className="sub">
        {t('hint')} <a href={href}>{t('refresh')}</a>
      </p>
    </div>
  );
}
