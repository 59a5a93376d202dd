import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/locales';
import { loadMessages, type Namespace } from './messages';

export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Texts of one namespace outside of a page: server actions, mail, feeds, the command line. */
export async function translator(locale: Locale, namespace: Namespace): Promise<Translate> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace } as never) as unknown as Translate;
  return t;
}
