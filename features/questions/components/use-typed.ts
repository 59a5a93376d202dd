'use client';

import { type RefObject, useEffect, useState } from 'react';
import { type FormValue, formValues } from '@/lib/form-values';

export type Typed = Record<string, FormValue>;

/** What the form around an element says at this moment; null before scripts are there, and without them. */
export function useTyped(anchor: RefObject<HTMLElement | null>): Typed | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const read = () => setTyped(formValues(new FormData(form)));
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [anchor]);
  return typed;
}
