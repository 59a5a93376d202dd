'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { Note } from '@/components/ui/note';
import type { DoorDevice } from './door-device';
import { DoorReports } from './door-reports';
import { DoorResult } from './door-result';
import { DoorScanner } from './door-scanner';
import { DoorSearch } from './door-search';
import { playSound } from './door-sound';
import type { Scanned } from './door-state';
import { DoorWalkIn } from './door-walk-in';

type Props = { device: DoorDevice; locale: string };

/** The same code again within this time is the same look at it. */
const SAME_MS = 4000;
const MUTED = 'ocaq-door-muted';

const isMutedHere = () => typeof localStorage !== 'undefined' && localStorage.getItem(MUTED) === 'yes';

/** What a helper works with: the camera, what it saw, a search, the counters, and what has to be looked at. */
export function DoorDesk({ device, locale }: Props) {
  const t = useTranslations('check-in.app');
  const state = useSyncExternalStore(device.subscribe, device.state, device.state);
  const [shown, setShown] = useState<Scanned | null>(null);
  const [isMuted, setMuted] = useState(isMutedHere);
  const last = useRef({ code: '', at: 0 });

  const say = useCallback((kind: 'good' | 'bad') => (isMuted ? undefined : playSound(kind)), [isMuted]);

  const seen = useCallback(
    async (code: string) => {
      const now = Date.now();
      const isSame = last.current.code === code && now - last.current.at < SAME_MS;
      last.current = { code, at: now };
      if (isSame) return;
      const scanned = await device.scan(code);
      setShown(scanned);
      say(scanned.kind === 'line' && scanned.verdict === 'welcome' ? 'good' : 'bad');
      // Somebody alone is in with the scan; of a party it is asked who has come.
      if (scanned.kind === 'line' && scanned.verdict === 'welcome' && scanned.line.people.length === 1) {
        device.arrive(scanned.line.people.map(({ id }) => id));
      }
    },
    [device, say],
  );

  const mute = () => {
    localStorage.setItem(MUTED, isMuted ? 'no' : 'yes');
    setMuted(!isMuted);
  };
  const timeOf = (at: number) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);

  return (
    <div className="mx-auto grid max-w-2xl gap-4">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h1 className="text-xl" lang={state.lang}>
            {state.title}
          </h1>
          <span className="sub">{state.door}</span>
        </div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-serif text-3xl" data-testid="door-counts">
            {t('here', { here: state.counts.here, expected: state.counts.expected })}
          </span>
          <span className="sub">{t('hereMeans')}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span
            className="status"
            data-tone={state.isOnline ? 'good' : 'warn'}
            data-waiting={state.waiting}
            role="status"
          >
            {state.isOnline ? t('online') : t('offline')}
            {state.waiting > 0 ? ` · ${t('waiting', { waiting: state.waiting })}` : ''}
          </span>
          {state.counts.beyond > 0 ? (
            <span className="sub">{t('beyond', { beyond: state.counts.beyond })}</span>
          ) : null}
        </p>
      </header>
      {state.said && ['again', 'without-seats', 'unknown', 'beyond'].includes(state.said.result) ? (
        <Note tone="warn" live>
          {t(`said.${state.said.result as 'again'}`)}
        </Note>
      ) : null}
      <DoorResult
        shown={shown}
        line={shown?.kind === 'line' ? device.line(shown.line.id) : undefined}
        device={device}
        timeOf={timeOf}
        onClose={() => setShown(null)}
      />
      <DoorScanner onSeen={seen} />
      <DoorSearch
        device={device}
        onCode={seen}
        onChoose={(line, verdict) => setShown({ kind: 'line', line, verdict })}
      />
      <DoorWalkIn onCome={(size) => device.walkIn(size)} onTakeBack={(come) => device.takeBack(come)} />
      <DoorReports
        reports={state.reports.map((report) => ({
          ...report,
          marks: report.marks.map(({ door, at }) => ({ door, at: timeOf(at) })),
        }))}
      />
      <p>
        <button type="button" className="btn" aria-pressed={isMuted} onClick={mute}>
          {t(isMuted ? 'unmute' : 'mute')}
        </button>
      </p>
    </div>
  );
}
