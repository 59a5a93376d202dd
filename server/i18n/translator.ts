import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/locales';
import { loadMessages, type Namespace } from './messages';

export type Translate = (key: string, values?: Record<string, string | number>) => string;

const translators = new Map<string, Translate>();

/** Texts of one namespace outside of a page: server actions, mail, feeds, the command line. Made once: it keeps what it has parsed. */
export async function translator(locale: Locale, namespace: Namespace): Promise<Translate> {
  const messages = await loadMessages(locale);
  const key = `${locale} ${namespace}`;
  const known = translators.get(key);
  if (known) return known;
  const made = createTranslator({ locale, messages, namespace } as never) as unknown as Translate;
  translators.set(key, made);
  return made;
}
