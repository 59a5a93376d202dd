import type { Locale } from '@/lib/locales';

/** How a translation stands to the text that it was made from. */
export type Freshness = 'missing' | 'fresh' | 'stale';

/**
 * A short fingerprint (53 bits, base 36) of the texts of one language, for noticing that they changed; not a secret.
 * Nothing, null and white space around a text make no difference. Safe in the browser.
 */
export function textHash(texts: readonly (string | null | undefined)[]): string {
  const whole = texts.map((text) => text?.trim() ?? '').join('\u0000');
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const character of whole) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * Missing without a row; stale when the source text is no longer the one that the translation was made from. A row
 * that does not say what it was made from is taken as it stands.
 */
export function freshnessOf(
  translation: { sourceHash: string | null } | undefined,
  currentSourceHash: string,
): Freshness {
  if (!translation) return 'missing';
  if (translation.sourceHash === null) return 'fresh';
  return translation.sourceHash === currentSourceHash ? 'fresh' : 'stale';
}

interface Saving<Text extends object> {
  locale: Locale;
  /** The language that the others are translated from. */
  source: Locale;
  stored: readonly (Partial<NoInfer<Text>> & { locale: Locale; sourceHash: string | null })[];
  typed: Partial<Record<Locale, Partial<NoInfer<Text>> & { isCurrent?: 'on' }>>;
  hashOf: (text: Text) => string;
}

/** What is kept with one language as its source, when all of them are saved together; null for the source itself. */
export function sourceHashOf<Text extends object>({
  locale,
  source,
  stored,
  typed,
  hashOf,
}: Saving<Text>): string | null {
  if (locale === source) return null;
  const hash = (text: Partial<Text> = {}) => hashOf(text as Text);
  const [before, sourceBefore] = [locale, source].map((one) => stored.find((row) => row.locale === one));
  return sourceHashAfter({
    before: before ? hash(before) : null,
    after: hash(typed[locale]),
    sourceBefore: sourceBefore ? hash(sourceBefore) : null,
    sourceAfter: hash(typed[source]),
    sourceHash: before?.sourceHash ?? null,
    isDeclaredFresh: typed[locale]?.isCurrent === 'on',
  });
}

interface Saved {
  /** Of the texts of this language: as they were, and as they are now. */
  before: string | null;
  after: string;
  /** Of the source text: as it was, and as it is now. */
  sourceBefore: string | null;
  sourceAfter: string;
  sourceHash: string | null;
  /** Somebody says that the translation fits the source text as it is now. */
  isDeclaredFresh: boolean;
}

/** What is kept as the source of a translation when it is saved together with its source text. */
export function sourceHashAfter(saved: Saved): string | null {
  const { before, after, sourceBefore, sourceAfter, sourceHash, isDeclaredFresh } = saved;
  if (isDeclaredFresh || before !== after) return sourceAfter;
  if (sourceHash !== null) return sourceHash;
  return sourceBefore === null || sourceBefore === sourceAfter ? null : sourceBefore;
}
