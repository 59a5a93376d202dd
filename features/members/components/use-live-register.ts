'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { FetchedRegister, Register, RegisterSurvey } from '../register-view';

/** Long enough for the next letter of somebody who types quickly. */
const TYPING_MS = 120;
/** After that the rest of the page, whose links know what is searched for, follows the list. */
const SETTLED_MS = 900;

/**
 * Keeps the list as its address says: typing and turning pages change the address, and what it asks for is fetched. Where
 * that fails, the address is opened as a page, which says why.
 */
export function useLiveRegister(path: string, register: Register) {
  const router = useRouter();
  const asked = useSearchParams().toString();
  const [state, setState] = useState({
    from: register,
    asked,
    shown: register,
    isLive: false,
    isCounted: true,
  });
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLDivElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (state.from !== register) {
    // What was typed since the server was asked is fetched as before.
    const isCurrent = (new URLSearchParams(asked).get('q') ?? '').trim() === (register.input.q ?? '');
    setState({ ...state, from: register, ...(isCurrent ? { asked, shown: register, isCounted: true } : {}) });
  }

  const isBusy = asked !== state.asked;
  useEffect(() => {
    if (!isBusy) return;
    const leaving = new AbortController();
    fetchJson<FetchedRegister>(`${path}/rows.json?${asked}`, leaving.signal)
      .then((fetched) =>
        setState((before) => ({
          ...before,
          asked,
          shown: { ...before.shown, ...fetched },
          isLive: true,
          isCounted: fetched.found === undefined || fetched.letters !== undefined,
        })),
      )
      .catch(() => {
        if (!leaving.signal.aborted) window.location.reload();
      });
    return () => leaving.abort();
  }, [isBusy, asked, path]);

  const isToCount = !state.isCounted && !isBusy;
  useEffect(() => {
    if (!isToCount) return;
    const leaving = new AbortController();
    fetchJson<RegisterSurvey>(`${path}/survey.json?${asked}`, leaving.signal)
      .then((survey) =>
        setState((before) => ({ ...before, shown: { ...before.shown, ...survey }, isCounted: true })),
      )
      // Without it the list says that there are more than it shows, which is true.
      .catch(() => {
        if (!leaving.signal.aborted) setState((before) => ({ ...before, isCounted: true }));
      });
    return () => leaving.abort();
  }, [isToCount, asked, path]);

  // A link or the way back may ask for something else than what stands in the box.
  useEffect(() => {
    const box = searchRef.current?.querySelector<HTMLInputElement>('input[type=search]');
    if (box && box !== document.activeElement) box.value = new URLSearchParams(asked).get(box.name) ?? '';
  }, [asked]);

  const searched = state.shown.input.q;
  useEffect(() => {
    if (searched === register.input.q) return;
    const settled = setTimeout(() => router.refresh(), SETTLED_MS);
    return () => clearTimeout(settled);
  }, [searched, register, router]);

  const onInput = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement && target.type === 'search')) return;
    const { name, value } = target;
    clearTimeout(typing.current);
    typing.current = setTimeout(() => {
      const query = new URLSearchParams(window.location.search);
      for (const place of ['after', 'before', 'letter', 'notice']) query.delete(place);
      if (value.trim() === '') query.delete(name);
      else query.set(name, value);
      window.history.replaceState(null, '', query.size > 0 ? `${path}?${query}` : path);
    }, TYPING_MS);
  };

  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const isOurs = link && link.origin === window.location.origin && link.pathname === path;
    if (!isOurs || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    clearTimeout(typing.current);
    window.history.pushState(null, '', link.href);
    listRef.current?.focus({ preventScroll: true });
    listRef.current?.scrollIntoView();
  };

  const isSettled = state.isLive && state.isCounted;
  return { shown: state.shown, isSettled, isBusy, listRef, searchRef, onInput, onClick };
}

async function fetchJson<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the list answers ${answer.status}`);
  return answer.json();
}
