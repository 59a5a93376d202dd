'use client';

import { useEffect } from 'react';

const KEYS = ['j', 'k', 'a', 'r'] as const;
const WRITTEN_IN = 'input, textarea, select, [contenteditable]';

/**
 * Marks what belongs together while one looks at it, and lets everything be decided by keys, which are heard only where the focus is in
 * the review (WCAG 2.1.4). All of it is there without, by links.
 */
export function ReviewKeys({ review }: { review: string }) {
  // A decision loads the lines anew, and the focus is gone with the button that had it: it goes on where the answer leads.
  useEffect(() => {
    if (document.activeElement === document.body)
      focusOn(lineOf(document.getElementById(location.hash.slice(1))));
  });
  useEffect(() => {
    const root = document.getElementById(review);
    if (!root) return;
    const lines = () => [...root.querySelectorAll<HTMLElement>('[data-line]')];
    const said = (position: string) => root.querySelectorAll<HTMLElement>(`[data-said~="${position}"]`);

    const mark = (target: EventTarget | null) => {
      const element = target instanceof Element ? target : null;
      const line = element?.closest<HTMLElement>('[data-line]');
      const text = element?.closest<HTMLElement>('[data-said]');
      if (!line && !text) return;
      for (const marked of root.querySelectorAll('[data-on]')) marked.removeAttribute('data-on');
      const positions = line ? [line.dataset.line ?? ''] : (text?.dataset.said ?? '').split(' ');
      for (const position of positions) {
        root.querySelector(`[data-line="${position}"]`)?.setAttribute('data-on', '');
        for (const part of said(position)) part.setAttribute('data-on', '');
      }
      if (line) showInPane(said(line.dataset.line ?? '')[0]);
    };
    const onOver = (event: Event) => mark(event.target);
    const onFocus = (event: FocusEvent) => mark(event.target);

    const move = (from: HTMLElement | null, step: 1 | -1) => {
      const all = lines();
      const at = from ? all.indexOf(from) : step === 1 ? -1 : all.length;
      const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
      focusOn(next);
      next?.scrollIntoView({ block: 'nearest' });
    };
    const onKey = (event: KeyboardEvent) => {
      const key = KEYS.find((known) => known === event.key);
      const target = event.target instanceof Element ? event.target : null;
      if (!key || event.ctrlKey || event.metaKey || event.altKey || target?.closest(WRITTEN_IN)) return;
      event.preventDefault();
      const line = lineOf(target);
      if (key === 'j' || key === 'k') return move(line, key === 'j' ? 1 : -1);
      const verb = key === 'a' ? 'accepted' : 'rejected';
      const button = line?.querySelector<HTMLButtonElement>(`button[name="decision"][value="${verb}"]`);
      if (!line || !button) return;
      button.click();
      move(line, 1);
    };
    root.addEventListener('mouseover', onOver);
    root.addEventListener('focusin', onFocus);
    root.addEventListener('keydown', onKey);
    return () => {
      root.removeEventListener('mouseover', onOver);
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('keydown', onKey);
    };
  }, [review]);
  return null;
}

const lineOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;

const focusOn = (line: HTMLElement | null | undefined) => line?.focus({ preventScroll: true });

/** Scrolls the text beside, never the page. */
function showInPane(part: HTMLElement | undefined) {
  const pane = part?.closest<HTMLElement>('.article-pane');
  if (!part || !pane || pane.scrollHeight <= pane.clientHeight) return;
  const [at, around] = [part.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (at.top >= around.top && at.bottom <= around.bottom) return;
  pane.scrollTop += at.top - around.top - pane.clientHeight / 3;
}
