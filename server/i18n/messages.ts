import type { Locale } from '@/lib/locales';

/** One file per namespace and locale in `messages/`. */
export const NAMESPACES = [
  'common',
  'labels',
  'errors',
  'notices',
  'site',
  'accounts',
  'organizations',
  'claims',
  'sources',
  'members',
  'consents',
  'applications',
  'groups',
  'households',
  'dues',
  'batches',
  'exports',
  'cards',
  'imports',
  'board',
  'changes',
  'statements',
  'events',
  'questions',
  'registrations',
  'check-in',
  'announcements',
  'duplicates',
  'personal-data',
  'articles',
  'safety',
] as const;
export type Namespace = (typeof NAMESPACES)[number];

export type Messages = Record<string, unknown>;

const loaded = new Map<Locale, Promise<Record<Namespace, Messages>>>();

/** All messages of a locale, by namespace. They are read once. */
export function loadMessages(locale: Locale): Promise<Record<Namespace, Messages>> {
  const messages = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

async function readMessages(locale: Locale) {
  const parts = await Promise.all(
    NAMESPACES.map(
      async (name) => [name, (await import(`../../messages/${locale}/${name}.json`)).default] as const,
    ),
  );
  return Object.fromEntries(parts) as Record<Namespace, Messages>;
}
