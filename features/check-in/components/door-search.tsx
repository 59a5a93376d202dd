'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ticketParts, ticketTokenIn } from '@/features/registrations/ticket-rules';
import { doorVerdict, isHere, mayEnter, type RosterLine } from '../rules';
import type { DoorDevice } from './door-device';

type Props = {
  device: DoorDevice;
  /** A code that a scanner in the hand typed, or that was pasted. */
  onCode: (code: string) => void;
  onChoose: (line: RosterLine, verdict: ReturnType<typeof doorVerdict>) => void;
};

/** Finds a party by any name of it in any spelling, without a network. */
export function DoorSearch({ device, onCode, onChoose }: Props) {
  const t = useTranslations('check-in.app');
  const [text, setText] = useState('');
  const isCode = ticketParts(ticketTokenIn(text)) !== null;
  const found = text.trim() === '' || isCode ? [] : device.search(text);
  const choose = (line: RosterLine) => {
    onChoose(line, doorVerdict(line));
    setText('');
    window.scrollTo({ top: 0 });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isCode) {
      onCode(text);
      setText('');
    } else if (found.length === 1 && found[0]) choose(found[0]);
  };
  return (
    <search>
      <form className="grid gap-2" onSubmit={submit}>
        <label htmlFor="door-search">{t('search')}</label>
        <input
          id="door-search"
          type="search"
          className="input min-h-14 text-lg"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() !== '' && !isCode ? (
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
      </form>
    </search>
  );
}
