import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/locales';
import { nestQuotes } from '@/lib/nested-quotes';
import { loadMessages, type Namespace } from './messages';

export type Translate = (key: string, values?: Record<string, string | number>) => string;

const translators = new Map<string, Translate>();

/** Texts of one namespace outside of a page: server actions, mail, feeds, the command line. Made once: it keeps what it has parsed. */
export async function translator(locale: Locale, namespace: Namespace): Promise<Translate> {
  const messages = await loadMessages(locale);
  const key = `${locale} ${namespace}`;
  const known = translators.get(key);
  if (known) return known;
  const plain = createTranslator({ locale, messages, namespace } as never) as unknown as Translate;
  // A name that brings marks of its own comes to stand between ours.
  const made: Translate = (text, values) => nestQuotes(plain(text, values), locale);
  translators.set(key, made);
  return made;
}
