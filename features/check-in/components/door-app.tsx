'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { Note } from '@/components/ui/note';
import { PIN_LENGTH } from '../schema';
import { DoorDesk } from './door-desk';
import { useDoor } from './use-door';

type Props = { token: string; locale: string };

/** The page of a door: the PIN first, then what a helper works with. */
export function DoorApp({ token, locale }: Props) {
  const t = useTranslations('check-in.app');
  const { device, locked, unlock } = useDoor(token, locale);
  const [pin, setPin] = useState('');
  // Until the script is there the form would only load the page anew.
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (device) return <DoorDesk device={device} locale={locale} />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void unlock(pin.trim());
  };
  if (locked === 'gone') {
    return (
      <Note tone="warn" live title={t('gone')}>
        {t('goneExplained')}
      </Note>
    );
  }
  return (
    <form className="form mx-auto mt-6 max-w-sm" onSubmit={submit}>
      <h1>{t('title')}</h1>
      <p className="soft">{t('pinExplained')}</p>
      {locked === 'pin' || locked === 'opening' ? null : (
        <Note tone="bad" live>
          {t(`locked.${locked}`)}
        </Note>
      )}
      <div className="field">
        <label htmlFor="pin">{t('pin')}</label>
        <input
          id="pin"
          className="input text-center font-mono text-3xl tracking-[0.3em]"
          inputMode="numeric"
          autoComplete="off"
          maxLength={PIN_LENGTH}
          pattern={`[0-9]{${PIN_LENGTH}}`}
          required
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      </div>
      <button
        type="submit"
        className="btn btn-primary btn-wide min-h-14 text-lg"
        disabled={!isReady || locked === 'opening'}
      >
        {t(locked === 'opening' ? 'opening' : 'open')}
      </button>
    </form>
  );
}
