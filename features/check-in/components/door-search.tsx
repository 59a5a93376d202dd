'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { doorVerdict, isHere, mayEnter, type RosterLine } from '../rules';
import type { DoorDevice } from './door-device';

type Props = {
  device: DoorDevice;
  onChoose: (line: RosterLine, verdict: ReturnType<typeof doorVerdict>) => void;
};

/** Finds a party by any name of it in any spelling, without a network. */
export function DoorSearch({ device, onChoose }: Props) {
  const t = useTranslations('check-in.app');
  const [text, setText] = useState('');
  const found = text.trim() === '' ? [] : device.search(text);
  const choose = (line: RosterLine) => {
    onChoose(line, doorVerdict(line));
    setText('');
    window.scrollTo({ top: 0 });
  };
  return (
    <search className="grid gap-2">
      <label htmlFor="door-search">{t('search')}</label>
      <input
        id="door-search"
        type="search"
        className="input min-h-14 text-lg"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' ? (
        <ul className="grid list-none gap-2" aria-live="polite">
          {found.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                className="btn btn-wide min-h-14 justify-between text-left"
                onClick={() => choose(line)}
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">{line.name}</span>
                <span className="sub shrink-0">
                  {mayEnter(line)
                    ? t('of', { here: line.people.filter(isHere).length, all: line.people.length })
                    : t(`state.${line.state as 'waiting'}`)}
                </span>
              </button>
            </li>
          ))}
          {found.length === 0 ? <li className="soft">{t('nobody')}</li> : null}
        </ul>
      ) : null}
    </search>
  );
}
