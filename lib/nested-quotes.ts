import type { Locale } from './locales';

interface Pair {
  open: string;
  close: string;
}

const ANGLES: Pair = { open: '«', close: '»' };
const LOW: Pair = { open: '„', close: '“' };
const HIGH: Pair = { open: '“', close: '”' };
const SINGLE: Pair = { open: '‘', close: '’' };

/** The marks that a language quotes with, and what stands in a quotation that is within one of the same marks. */
const MARKS: Record<Locale, { read: readonly Pair[]; within: ReadonlyMap<Pair, Pair> }> = {
  az: {
    read: [ANGLES, HIGH],
    within: new Map([
      [ANGLES, HIGH],
      [HIGH, ANGLES],
    ]),
  },
  ru: {
    read: [ANGLES, LOW],
    within: new Map([
      [ANGLES, LOW],
      [LOW, ANGLES],
    ]),
  },
  // Single marks are not read: one of them is the apostrophe.
  en: {
    read: [HIGH],
    within: new Map([
      [HIGH, SINGLE],
      [SINGLE, HIGH],
    ]),
  },
};

/**
 * A text in which a quotation within a quotation has other marks than that: «Общество „Араз“», where a name brought marks of its own
 * into ours. What does not close is left as it is.
 */
export function nestQuotes(text: string, locale: Locale): string {
  const { read, within } = MARKS[locale];
  const open: { as: Pair; written: Pair }[] = [];
  let set = '';
  for (const sign of text) {
    const around = open.at(-1);
    if (around && sign === around.as.close) {
      set += around.written.close;
      open.pop();
      continue;
    }
    const as = read.find((pair) => pair.open === sign);
    if (!as) {
      set += sign;
      continue;
    }
    const written = around?.written === as ? (within.get(as) ?? as) : as;
    open.push({ as, written });
    set += written.open;
  }
  return open.length === 0 ? set : text;
}
