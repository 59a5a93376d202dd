'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Seen } from '../schema';
import type { Roster } from '../view';
import { loadReader } from './door-camera';
import { DoorDevice } from './door-device';
import { openKeeping, startKeeping, wipe } from './door-keeping';
import { askingFor, enter, forgetPage, keepPage } from './door-network';

const EVERY_MS = 10_000;
/** So often everything is read anew: also what changed without being seen at a door. */
const WHOLE_EVERY = 12;

export type Locked = 'pin' | 'opening' | 'wrong-pin' | 'limit' | 'gone' | 'needs-network';

/** The device of a door, once its PIN was given. */
export function useDoor(token: string, locale: string) {
  const [device, setDevice] = useState<DoorDevice | null>(null);
  const [locked, setLocked] = useState<Locked>('pin');

  useEffect(() => {
    void wipe().catch(() => undefined);
  }, []);

  const leave = useCallback(() => {
    setDevice(null);
    setLocked('gone');
    void wipe(token).catch(() => undefined);
    void forgetPage().catch(() => undefined);
  }, [token]);

  const unlock = useCallback(
    async (pin: string) => {
      setLocked('opening');
      const kept = await openKeeping(token, pin).catch(() => 'wrong' as const);
      const entered = await enter(token, locale, pin);
      if (entered === 'gone') return leave();
      if (entered === 'wrong-pin' || entered === 'limit') return setLocked(entered);
      const ask = askingFor(token, locale);
      if (kept && kept !== 'wrong') {
        const opened = new DoorDevice(kept.roster as Roster, kept.queue as Seen[], ask, kept.keeping);
        setDevice(opened);
        await opened.refresh(true);
      } else if (entered === 'offline') {
        return setLocked(kept === 'wrong' ? 'wrong-pin' : 'needs-network');
      } else {
        try {
          const [keeping, roster] = [await startKeeping(token, pin), await ask<Roster>('roster', {})];
          await keeping.saveRoster(roster, roster.door.endsAt);
          setDevice(new DoorDevice(roster, [], ask, keeping));
        } catch {
          return setLocked('needs-network');
        }
      }
      await loadReader().catch(() => undefined);
      await keepPage().catch(() => undefined);
    },
    [token, locale, leave],
  );

  useEffect(() => {
    if (!device) return;
    let turn = 0;
    const look = async () => {
      if (device.isOver()) return leave();
      turn += 1;
      await device.refresh(turn % WHOLE_EVERY === 0);
      if (device.state().isGone) leave();
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    const online = () => void look();
    window.addEventListener('online', online);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, [device, leave]);

  return { device, locked, unlock };
}
