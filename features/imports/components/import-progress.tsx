'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Meter } from '@/components/ui/meter';

const EVERY_MS = 500;

type Props = {
  locale: string;
  organization: string;
  /** What the form that waits has called its step. */
  id: string;
};

const showWhole = (node: HTMLElement | null) => node?.scrollIntoView({ block: 'nearest' });

/** How far a long step of an import is; shown while its form waits. A short one is over before there is anything to show. */
export function ImportProgress({ locale, organization, id }: Props) {
  const t = useTranslations('imports');
  const [percent, setPercent] = useState(0);
  const address = `/${locale}/manage/${organization}/members/import/progress.json?key=${id}`;
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setInterval(() => {
      fetch(address, { signal: leaving.signal })
        .then((answer) => answer.json())
        .then((said: { percent: number }) => setPercent(said.percent))
        // Nobody waits for the bar: the step goes on, and the next look may be answered.
        .catch(() => undefined);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [address]);
  if (percent === 0) return null;
  const text = t('progress', { percent });
  return (
    // On a phone the bar at the bottom would hide it.
    <div className="grid scroll-mb-24 gap-2" ref={showWhole}>
      <p className="sub" role="status">
        {text}
      </p>
      <Meter value={percent} max={100} label={text} />
    </div>
  );
}
