'use client';

import { useMessages } from 'next-intl';

/** The reasons of refusals in the language of the page, by key: what `useActionForm` wants as `errorText`. */
export function useErrorText(): Record<string, string> {
  return (useMessages() as { errors?: Record<string, string> }).errors ?? {};
}
