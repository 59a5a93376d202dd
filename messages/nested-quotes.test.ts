import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '@/lib/locales';
import { loadMessages, type Namespace } from '@/server/i18n/messages';
import { translator } from '@/server/i18n/translator';

/** Names as organizations and events bring them, with marks of their own. */
const NAMES: Record<Locale, string> = {
  az: '«Araz» Cəmiyyəti, “Xəzər”',
  ru: 'Общество «Араз»',
  en: 'The “Araz” Club',
};
const PAIRS: Record<Locale, Record<string, string>> = {
  az: { '«': '»', '“': '”' },
  ru: { '«': '»', '„': '“' },
  en: { '“': '”', '‘': '’' },
};

/** Whether a quotation stands in one with the same marks. */
function nestsEqual(text: string, locale: Locale): boolean {
  const open: string[] = [];
  for (const sign of text) {
    const last = open.at(-1);
    if (last && PAIRS[locale][last] === sign) open.pop();
    else if (sign in PAIRS[locale] && sign !== '‘') {
      if (last === sign) return true;
      open.push(sign);
    }
  }
  return false;
}

const leavesOf = (tree: object, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leavesOf(value, `${path}${key}.`),
  );

/** Something for each place of a message: the name wherever words can stand. */
function valuesFor(message: string, name: string) {
  const values: Record<string, string | number> = {};
  for (const [, place = '', kind] of message.matchAll(/\{(\w+)(?:,\s*(\w+))?/g)) {
    values[place] ??= kind === undefined ? name : kind === 'select' ? 'other' : 2;
    if (kind !== undefined) values[place] = kind === 'select' ? 'other' : 2;
  }
  return values;
}

describe.each([...LOCALES])('in %s', (locale) => {
  it('a name with marks of its own never stands between the same marks', async () => {
    const messages = await loadMessages(locale);
    const files = readdirSync(join(import.meta.dirname, locale)).map((file) => file.replace('.json', ''));
    let quoting = 0;
    const wrong: string[] = [];
    for (const namespace of files) {
      const t = await translator(locale, namespace as Namespace);
      for (const [key, message] of leavesOf((messages as Record<string, object>)[namespace] ?? {})) {
        // What has marks of its own and none of our tags.
        if (!/[«“„][^»”“]*\{/.test(message) || message.includes('<')) continue;
        quoting += 1;
        const text = t(key, valuesFor(message, NAMES[locale]));
        if (nestsEqual(text, locale)) wrong.push(`${namespace}.${key}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(quoting).toBeGreaterThan(20);
  });

  it('is seen where it does', () => {
    expect(nestsEqual(`${Object.keys(PAIRS[locale])[0]}${NAMES[locale]}`, locale)).toBe(true);
    expect(nestsEqual(NAMES[locale], locale)).toBe(false);
  });
});
